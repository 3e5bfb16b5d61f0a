package org.mingfa.desk.look;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** Dates and times as Chinese staff write them; instants are read in Shanghai time. */
public final class Dates {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String WEEK = "一二三四五六日";

    private Dates() {}

    /** 11月20日. */
    public static String day(LocalDate date) {
        return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** 2026年11月20日. */
    public static String full(LocalDate date) {
        return date.getYear() + "年" + day(date);
    }

    /** 11月20日 within {@code today}'s year, else 2025年11月20日. */
    public static String near(LocalDate date, LocalDate today) {
        return date.getYear() == today.getYear() ? day(date) : full(date);
    }

    /** 星期五. */
    public static String weekday(LocalDate date) {
        return "星期" + weekdayLetter(date);
    }

    /** 五. */
    public static String weekdayLetter(LocalDate date) {
        int index = date.getDayOfWeek().getValue() - 1;
        return WEEK.substring(index, index + 1);
    }

    /** 2026年11月20日 星期五. */
    public static String line(LocalDate date) {
        return full(date) + " " + weekday(date);
    }

    /** 10月12日至11月11日; both in full when the years differ. */
    public static String range(LocalDate from, LocalDate to) {
        return from.getYear() == to.getYear() ? day(from) + "至" + day(to) : full(from) + "至" + full(to);
    }

    /** 09:05, on the 24-hour clock. */
    public static String time(LocalTime time) {
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }

    /** 11月13日 10:22. */
    public static String stamp(Instant instant) {
        LocalDateTime at = LocalDateTime.ofInstant(instant, SHANGHAI);
        return day(at.toLocalDate()) + " " + time(at.toLocalTime());
    }

    /** 2026年11月13日 10:22. */
    public static String fullStamp(Instant instant) {
        LocalDateTime at = LocalDateTime.ofInstant(instant, SHANGHAI);
        return full(at.toLocalDate()) + " " + time(at.toLocalTime());
    }
}
