package org.mingfa.holiday;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import org.mingfa.calendar.DateWords;

/** Days in words. */
final class Days {

    private static final String WEEK = "一二三四五六日";

    private Days() {}

    /** 2026年11月20日（星期五）. */
    static String withWeekday(LocalDate day) {
        return DateWords.full(day) + "（星期" + WEEK.charAt(day.getDayOfWeek().getValue() - 1) + "）";
    }

    static String list(Collection<LocalDate> days) {
        return days.stream().map(DateWords::full).collect(Collectors.joining("、"));
    }
}
