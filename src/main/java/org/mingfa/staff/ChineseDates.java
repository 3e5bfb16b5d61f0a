package org.mingfa.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days and times of day in messages, in Chinese time. */
final class ChineseDates {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H时mm分");

    private ChineseDates() {}

    /** {@code 2026年11月20日}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 14时05分}. */
    static String time(Instant instant) {
        return TIME.format(instant.atZone(CHINA));
    }
}
