package org.mingfa.calendar;

import java.time.LocalDate;

/** What falls due soon. Every page and every count asks here, so that a matter is pressing everywhere or nowhere. */
public final class Soon {

    /** How many working days ahead a last day is soon; days that are off do not take away from the time to act. */
    public static final int WORKING_DAYS = 3;

    private Soon() {}

    /** The last day that is soon on a day: the third working day after it, as far as the notices of holidays are known. */
    public static LocalDate until(WorkCalendar calendar, LocalDate today) {
        return calendar.workingDaysAfter(today, WORKING_DAYS);
    }
}
