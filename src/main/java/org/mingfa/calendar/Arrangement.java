package org.mingfa.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One way in which a notice may lay out a holiday. Days are bits of a long, counted from a first day.
 *
 * @param freed working days that are off because of it, beyond the statutory ones
 * @param worked weekend days that must be worked, or the days off would be more than are meant
 * @param perhaps weekend days of which some more may be worked
 * @param more how many of those may be, at most
 */
record Arrangement(long freed, long worked, long perhaps, int more) {

    /** How many days before and after a holiday its make-up days lie: the two weekends on either side. */
    static final int REACH = 14;

    /** How many working days fewer or more than without a notice lie in the window, at least. */
    int least(long window) {
        return Long.bitCount(worked & window) - Long.bitCount(freed & window);
    }

    /** How many at most. */
    int most(long window) {
        return least(window) + Math.min(more, Long.bitCount(perhaps & window));
    }

    /** Days off in a row, all of a holiday's own days among them. */
    record Run(LocalDate first, LocalDate last) {

        /** Every run that a notice may make of a holiday. */
        static List<Run> of(StatutoryHoliday holiday) {
            var runs = new ArrayList<Run>();
            for (var first = earliest(holiday); !first.isAfter(holiday.first()); first = first.plusDays(1)) {
                for (var last = holiday.last();
                        last.isBefore(first.plusDays(holiday.longest()));
                        last = last.plusDays(1)) {
                    var run = new Run(first, last);
                    if (holiday.weekend().stream().allMatch(run::holds)) {
                        runs.add(run);
                    }
                }
            }
            return runs;
        }

        static LocalDate earliest(StatutoryHoliday holiday) {
            return holiday.last().minusDays(holiday.longest() - 1L);
        }

        static LocalDate latest(StatutoryHoliday holiday) {
            return holiday.first().plusDays(holiday.longest() - 1L);
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        boolean touches(Run other) {
            return !last.plusDays(1).isBefore(other.first)
                    && !other.last.plusDays(1).isBefore(first);
        }
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
