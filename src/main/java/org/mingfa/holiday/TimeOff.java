package org.mingfa.holiday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days off in one piece.
 *
 * @param name of one holiday, or of several that fall together: {@code 国庆节、中秋节}
 * @param to the last day off
 */
public record TimeOff(String name, LocalDate from, LocalDate to) {

    /** Every day of it; none when it ends before it begins. */
    public List<LocalDate> days() {
        return from.isAfter(to) ? List.of() : from.datesUntil(to.plusDays(1)).toList();
    }

    /** The holidays it is for; names that are none are left out. */
    List<Holiday> holidays() {
        return Stream.of(name.split("、"))
                .flatMap(one -> Holiday.named(one).stream())
                .toList();
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
