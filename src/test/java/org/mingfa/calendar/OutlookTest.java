package org.mingfa.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a notice that is not yet out leaves open, and what it does not. */
class OutlookTest {

    private static final List<Span> SPANS = Stream.of(
                    "1 day",
                    "10 days",
                    "15 days",
                    "30 days",
                    "1 month",
                    "3 months",
                    "6 months",
                    "1 working day",
                    "2 working days",
                    "3 working days",
                    "5 working days",
                    "7 working days",
                    "10 working days",
                    "20 working days",
                    "40 working days")
            .map(Span::parse)
            .toList();

    /** Every day from which a period may reach into the year, every kind of span, with and without the notice. */
    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void what_the_notice_said_lay_between_the_bounds(int year) {
        var before = new WorkCalendar(
                Notices.YEARS.stream().filter(one -> one.year() < year).toList());
        var wrong = new ArrayList<String>();
        for (var start = LocalDate.of(year - 1, 6, 1); start.getYear() <= year; start = start.plusDays(1)) {
            for (var span : SPANS) {
                for (var ending : Ending.values()) {
                    var truth = Notices.CALENDAR.reckon(start, span, List.of(), ending);
                    var outlook = before.reckon(start, span, List.of(), ending);
                    if (lies(truth) && truth.end() != null && !holds(outlook.bounds(), truth.end())) {
                        wrong.add(outlook + " does not hold " + truth.end());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Whether the truth is known: 2018 and 2027 have no notice here. */
    private static boolean lies(Reckoning truth) {
        return truth.bounds().isSettled() && truth.start().getYear() >= 2018;
    }

    private static boolean holds(DayBounds bounds, LocalDate day) {
        return !day.isBefore(Objects.requireNonNull(bounds.earliest()))
                && !day.isAfter(Objects.requireNonNull(bounds.latest()));
    }

    @ParameterizedTest
    @CsvSource({
        // New Year's Day 2027 is a Friday: three days off without any swap, a fourth if the notice frees a neighbour.
        "2026-12-28, 2 working days, AS_IS, 2026-12-30, 2026-12-30",
        "2026-12-28, 3 working days, AS_IS, 2026-12-31, 2027-01-04",
        "2026-12-28, 5 working days, AS_IS, 2027-01-05, 2027-01-06",
        "2026-12-02, 30 days, ROLLS_OVER, 2027-01-04, 2027-01-05",
        "2026-07-01, 6 months, ROLLS_OVER, 2027-01-04, 2027-01-05",
        "2026-07-20, 6 months, ROLLS_OVER, 2027-01-20, 2027-01-20", // a Wednesday far from any holiday
        "2026-12-30, 30 days, AS_IS, 2027-01-29, 2027-01-29", // calendar days that end as they are need no notice
        "2027-03-01, 5 working days, AS_IS, 2027-03-08, 2027-03-08"
    })
    void bounds_are_as_narrow_as_the_law_is(
            LocalDate start, String span, Ending ending, LocalDate earliest, LocalDate latest) {
        assertThat(Notices.CALENDAR
                        .reckon(start, Span.parse(span), List.of(), ending)
                        .bounds())
                .isEqualTo(new DayBounds(earliest, latest));
    }

    @Test
    void a_whole_holiday_within_a_period_leaves_little_open() {
        var across = Notices.CALENDAR.reckon(
                LocalDate.of(2027, 9, 1), Span.parse("40 working days"), List.of(), Ending.AS_IS);
        var earliest = Objects.requireNonNull(across.bounds().earliest());
        assertThat(across.bounds().latest()).isBeforeOrEqualTo(earliest.plusDays(14));
    }

    @Test
    void an_extension_begins_where_the_first_period_may_have_ended() {
        var first = Notices.CALENDAR.reckon(
                LocalDate.of(2026, 12, 28), Span.parse("5 working days"), List.of(), Ending.AS_IS);
        var second = Notices.CALENDAR.reckon(first.bounds(), Span.parse("10 days"), List.of(), Ending.AS_IS);
        assertThat(second.bounds()).isEqualTo(new DayBounds(LocalDate.of(2027, 1, 15), LocalDate.of(2027, 1, 16)));
    }

    @Test
    void the_statutory_days_are_thirteen() {
        assertThat(StatutoryHoliday.of(2027).stream().flatMap(one -> one.days().stream()))
                .hasSize(13)
                .contains(
                        LocalDate.of(2027, 2, 5),
                        LocalDate.of(2027, 4, 5),
                        LocalDate.of(2027, 6, 9),
                        LocalDate.of(2027, 9, 15));
    }

    @Test
    void feasts_are_known_for_a_century_and_agree_with_every_notice() {
        assertThat(IntStream.rangeClosed(2000, 2099)
                        .allMatch(year -> Feasts.in(year).isPresent()))
                .isTrue();
        for (var year : Notices.YEARS) {
            var feasts = Feasts.in(year.year()).orElseThrow();
            assertThat(year.holidays().keySet())
                    .contains(feasts.newYear(), feasts.qingming(), feasts.dragonBoat(), feasts.midAutumn());
        }
    }
}
