package org.mingfa.exchange.example;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.mingfa.calendar.WorkCalendar;

/** The weeks of 2023, and the day something weekly was held: its weekday, or the next working day when that was a holiday. */
final class WorkingDays {

    /** Monday of the first of the 52 weeks that lie wholly in 2023. */
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2023, 1, 2);

    private final WorkCalendar calendar;

    WorkingDays(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** The day it was held in each week. */
    List<LocalDate> weekly(DayOfWeek weekday) {
        return IntStream.range(0, 52)
                .mapToObj(FIRST_MONDAY::plusWeeks)
                .map(monday -> onOrAfter(monday.with(TemporalAdjusters.nextOrSame(weekday))))
                .toList();
    }

    /** The Friday of the week of a training, later only for holidays. */
    LocalDate resitAfter(LocalDate training) {
        var friday = training.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        var inWeek = training.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) < 0 ? friday : training.plusDays(1);
        return onOrAfter(inWeek);
    }

    LocalDate onOrAfter(LocalDate day) {
        var held = day;
        while (!calendar.isWorkingDay(held)) {
            held = held.plusDays(1);
        }
        return held;
    }
}
