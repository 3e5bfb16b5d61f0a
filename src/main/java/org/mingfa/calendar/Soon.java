package org.mingfa.calendar;

import java.time.LocalDate;

/** What falls due soon. Every page and every count asks here, so that a matter is pressing everywhere or nowhere. */
public final class Soon {

    /** How many working days ahead a last day is soon; days that are off do not take away from the time to act. */
    public static final int WORKING_DAYS = 3;

    private Soon() {}

    /**
     * The last day that is soon on a day: the third working day after it. In a year whose holidays are not known yet, the
     * third day after it, working or not: that is never later, and nothing lawful depends on it.
     */
    public static LocalDate until(WorkCalendar calendar, LocalDate today) {
        try {
            var last = today;
            for (int i = 0; i < WORKING_DAYS; i++) {
                last = calendar.nextWorkingDay(last);
            }
            return last;
        } catch (MissingYear unknown) {
            return today.plusDays(WORKING_DAYS);
        }
    }
}
