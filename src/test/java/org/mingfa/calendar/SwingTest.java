package org.mingfa.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.calendar.WorkingDayTable.day;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far the notice that is not yet out may move the working days around each holiday of a year. */
class SwingTest {

    private static Swing around(LocalDate day) {
        return Swing.of(day.getYear()).stream()
                .filter(swing -> swing.from() <= day(day) && day(day) <= swing.to())
                .findFirst()
                .orElseThrow();
    }

    /** Mid-Autumn from 26 September to 8 October may be made one holiday with National Day; then six are left of seven. */
    @ParameterizedTest
    @CsvSource({
        "2026, 2026-09-25, 7", // the last day too early
        "2053, 2053-09-26, 6",
        "2015, 2015-09-27, 6",
        "2020, 2020-10-01, 6",
        "2025, 2025-10-06, 6",
        "2027, 2027-09-15, 7"
    })
    void two_holidays_near_each_other_swing_as_one(int year, LocalDate autumn, int swings) {
        assertThat(Feasts.in(year).orElseThrow().midAutumn()).isEqualTo(autumn);
        assertThat(Swing.of(year)).hasSize(swings);
    }

    @Test
    void a_swing_reaches_as_far_as_its_longest_run_and_the_make_up_days_beside_it() {
        var newYear = around(LocalDate.of(2026, 1, 1));
        // Four days at most, the first of January among them, and two weekends on either side.
        assertThat(newYear.from()).isEqualTo(day(LocalDate.of(2025, 12, 15)));
        assertThat(newYear.to()).isEqualTo(day(LocalDate.of(2026, 1, 18)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2007, 2013, 2020, 2025, 2026, 2027, 2050})
    void outside_of_it_nothing_swings_and_inside_no_more_than_all_its_days(int year) {
        for (var swing : Swing.of(year)) {
            assertThat(swing.least(swing.from() - 20, swing.from() - 1)).isZero();
            assertThat(swing.most(swing.to(), swing.to() + 20)).isZero();
            for (int after = swing.from() - 1; after < swing.to(); after++) {
                for (int upTo = after + 1; upTo <= swing.to(); upTo++) {
                    assertThat(swing.least(after, upTo)).isBetween(after - upTo, swing.most(after, upTo));
                    assertThat(swing.most(after, upTo)).isLessThanOrEqualTo(upTo - after);
                }
            }
        }
    }

    /** What the notices for these years did lies within what they could have done. */
    @ParameterizedTest
    @ValueSource(ints = {2019, 2021, 2022, 2023, 2024, 2025, 2026})
    void every_notice_that_came_lies_within_its_swings(int year) {
        var said = Notices.CALENDAR;
        var unsaid = new WorkCalendar(List.of());
        var all = IntStream.rangeClosed(year - 1, year + 1)
                .mapToObj(Swing::of)
                .flatMap(List::stream)
                .toList();
        for (var swing : Swing.of(year)) {
            for (int after = swing.from() - 1; after < swing.to(); after++) {
                for (int upTo = after + 1; upTo <= swing.to(); upTo++) {
                    int moved = working(said, after, upTo) - working(unsaid, after, upTo);
                    if (isAlone(swing, all, after, upTo)) {
                        assertThat(moved)
                                .as(
                                        "%d: after %s up to %s",
                                        year, LocalDate.ofEpochDay(after), LocalDate.ofEpochDay(upTo))
                                .isBetween(swing.least(after, upTo), swing.most(after, upTo));
                    }
                }
            }
        }
    }

    /** Whether no other holiday reaches into the stretch. */
    private static boolean isAlone(Swing own, List<Swing> all, int after, int upTo) {
        return all.stream()
                .filter(other -> other.from() != own.from())
                .noneMatch(other -> other.to() > after && other.from() <= upTo);
    }

    private static int working(WorkCalendar calendar, int after, int upTo) {
        int count = 0;
        for (int day = after + 1; day <= upTo; day++) {
            count += calendar.isWorkingDay(LocalDate.ofEpochDay(day)) ? 1 : 0;
        }
        return count;
    }
}
