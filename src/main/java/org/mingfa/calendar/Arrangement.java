package org.mingfa.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

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

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
