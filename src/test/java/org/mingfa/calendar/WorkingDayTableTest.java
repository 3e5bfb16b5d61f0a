package org.mingfa.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.calendar.WorkingDayTable.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reckoned by table, working days are those that counting on the fingers finds: within the stretch, at its ends, beyond. */
class WorkingDayTableTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 28);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 18);

    /** Off: the week of National Day, from Thursday. Worked: the Saturday after it, which is made up. */
    private static final Set<LocalDate> OFF = Set.of(
            LocalDate.of(2026, 9, 28),
            LocalDate.of(2026, 10, 1),
            LocalDate.of(2026, 10, 2),
            LocalDate.of(2026, 10, 5),
            LocalDate.of(2026, 10, 6),
            LocalDate.of(2026, 10, 7),
            LocalDate.of(2026, 10, 16));

    private static final LocalDate MADE_UP = LocalDate.of(2026, 10, 10);

    private final WorkingDayTable table = new WorkingDayTable(FIRST, LAST, WorkingDayTableTest::works);

    private static boolean works(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        }
        return day.equals(MADE_UP) || (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !OFF.contains(day));
    }

    private static int counted(LocalDate after, LocalDate upTo) {
        return (int) after.plusDays(1)
                .datesUntil(upTo.plusDays(1))
                .filter(WorkingDayTableTest::works)
                .count();
    }

    @ParameterizedTest
    @CsvSource({"2026-09-28, false", "2026-09-29, true", "2026-10-10, true", "2026-10-11, false", "2026-10-19, true"})
    void a_day_is_worked_or_not(LocalDate day, boolean worked) {
        assertThat(table.isWorking(day(day))).isEqualTo(worked);
    }

    @Test
    void as_many_lie_between_two_days_as_one_counts() {
        for (var after = FIRST.minusDays(20); after.isBefore(LAST.plusDays(20)); after = after.plusDays(1)) {
            for (var upTo = after; upTo.isBefore(LAST.plusDays(25)); upTo = upTo.plusDays(1)) {
                assertThat(table.between(day(after), day(upTo)))
                        .as("after %s up to %s", after, upTo)
                        .isEqualTo(counted(after, upTo));
            }
        }
    }

    @Test
    void the_nth_after_a_day_is_the_one_one_comes_to_by_counting() {
        for (var after = FIRST.minusDays(20); after.isBefore(LAST.plusDays(20)); after = after.plusDays(1)) {
            var found = after;
            for (int n = 1; n <= 30; n++) {
                do {
                    found = found.plusDays(1);
                } while (!works(found));
                assertThat(LocalDate.ofEpochDay(table.nthAfter(day(after), n)))
                        .as("%d after %s", n, after)
                        .isEqualTo(found);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-28, 2026-09-25", // the first day of the stretch is off; before it lies a weekend
        "2026-09-30, 2026-09-30",
        "2026-10-07, 2026-09-30",
        "2026-10-10, 2026-10-10", // made up
        "2026-10-11, 2026-10-10",
        "2026-10-18, 2026-10-15", // the last day: Friday is off
        "2026-10-19, 2026-10-19",
        "2026-10-25, 2026-10-23"
    })
    void the_last_on_or_before_a_day(LocalDate day, LocalDate last) {
        assertThat(LocalDate.ofEpochDay(table.lastOnOrBefore(day(day)))).isEqualTo(last);
    }
}
