package org.mingfa.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The day that lies a length of time before another. */
class BackwardReckoningTest {

    private static final int MANY = 30;

    @ParameterizedTest
    @CsvSource({
        "2026-12-11, 1 working day, false, 2026-12-10, 2026-12-10",
        "2026-12-11, 5 working days, false, 2026-12-04, 2026-12-04", // the weekend does not count
        "2026-10-16, 7 working days, false, 2026-10-08, 2026-10-08", // the Saturday that is worked counts
        "2026-10-16, 7 working days, true, 2026-10-07, 2026-10-07", // all seven lie between
        "2026-09-16, 7 days, false, 2026-09-09, 2026-09-09",
        "2026-09-16, 7 days, true, 2026-09-08, 2026-09-08",
        "2026-05-31, 6 months, false, 2025-11-30, 2025-11-30",
        "2027-01-06, 3 working days, false, 2026-12-30, 2026-12-31", // the Monday may be off
        "2027-01-05, 10 days, false, 2026-12-26, 2026-12-26" // calendar days need no notice
    })
    void a_day_is_counted_back_to(LocalDate before, String span, boolean entire, LocalDate earliest, LocalDate latest) {
        assertThat(Notices.CALENDAR.reckonBack(before, Span.parse(span), entire).bounds())
                .isEqualTo(new DayBounds(earliest, latest));
    }

    @Test
    void hours_are_not_counted_back() {
        assertThatThrownBy(() -> Notices.CALENDAR.reckonBack(LocalDate.of(2026, 12, 1), Span.parse("24 hours"), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Counted on from the day found, the same number of days ends right before the day it was counted back from. */
    @Test
    void counting_on_from_the_day_before_it_comes_back() {
        for (var before = LocalDate.of(2026, 1, 5); before.getYear() == 2026; before = before.plusDays(1)) {
            for (int count = 1; count <= MANY; count++) {
                var span = new Span.WorkingDays(count);
                var bounds = Notices.CALENDAR.reckonBack(before, span, false).bounds();
                if (!bounds.isSettled()) {
                    continue;
                }
                var found = Objects.requireNonNull(bounds.latest());
                var end = Objects.requireNonNull(Notices.CALENDAR
                        .reckon(found.minusDays(1), span, List.of(), Ending.AS_IS)
                        .end());
                assertThat(end).isBefore(before);
                assertThat(Notices.CALENDAR.nextWorkingDay(end)).isAfterOrEqualTo(before);
                assertThat(Notices.CALENDAR.isWorkingDay(found)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void what_the_notice_said_lay_between_the_bounds(int year) {
        var unknown = new WorkCalendar(
                Notices.YEARS.stream().filter(one -> one.year() < year).toList());
        var wrong = new ArrayList<String>();
        for (var before = LocalDate.of(year, 1, 2); before.getYear() == year; before = before.plusDays(1)) {
            for (int count = 1; count <= MANY; count++) {
                var span = new Span.WorkingDays(count);
                var truth = Notices.CALENDAR.reckonBack(before, span, false).bounds();
                var outlook = unknown.reckonBack(before, span, false).bounds();
                var day = Objects.requireNonNull(truth.latest());
                if (truth.isSettled()
                        && (day.isBefore(Objects.requireNonNull(outlook.earliest()))
                                || day.isAfter(Objects.requireNonNull(outlook.latest())))) {
                    wrong.add(before + " - " + span + ": " + outlook + " does not hold " + day);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void it_tells_which_days_it_passed_over() {
        assertThat(Notices.CALENDAR
                        .reckonBack(LocalDate.of(2026, 10, 16), Span.parse("7 working days"), true)
                        .explain())
                .containsExactly(
                        "从2026年10月16日往前算，当日不计，提前7个工作日。",
                        "10月10日国庆节调休上班，计入；10月11日周末不计。",
                        "算到10月8日。",
                        "其间须留足7个工作日，因此不计这一日，再往前一日。");
    }

    @Test
    void it_tells_whose_notice_it_waits_for() {
        assertThat(Notices.CALENDAR
                        .reckonBack(LocalDate.of(2027, 1, 6), Span.parse("3 working days"), false)
                        .explain())
                .last()
                .asString()
                .contains("2027年放假调休的通知");
    }
}
