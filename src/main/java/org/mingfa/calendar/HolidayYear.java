package org.mingfa.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One calendar year as the notice of the General Office of the State Council fixes it (部分节假日安排的通知).
 *
 * @param year the year the notice is for
 * @param notice title and document number of the notice, and of later notices that changed it
 * @param holidays days off, with the holiday's name; may reach back into December of the year before
 * @param makeUpDays Saturdays and Sundays that are worked, with the holiday they make up for; may reach back likewise
 */
public record HolidayYear(
        int year, String notice, SortedMap<LocalDate, String> holidays, SortedMap<LocalDate, String> makeUpDays) {

    private static final Pattern DOCUMENT_NUMBER = Pattern.compile("\\p{IsHan}+〔\\d{4}〕\\d+号");

    /**
     * @throws IllegalArgumentException (message in Chinese) if a day belongs to neither the year nor the December
     *     before it, a make-up day is not a Saturday or Sunday, or a day is both off and worked
     */
    public HolidayYear {
        holidays = Collections.unmodifiableSortedMap(new TreeMap<>(holidays));
        makeUpDays = Collections.unmodifiableSortedMap(new TreeMap<>(makeUpDays));
        for (LocalDate day : holidays.keySet()) {
            checkYear(year, day);
        }
        for (LocalDate day : makeUpDays.keySet()) {
            checkYear(year, day);
            checkMakeUpDay(day, holidays);
        }
    }

    /** The document numbers named in {@link #notice}, or the whole of it if it names none. */
    public String citation() {
        String numbers = DOCUMENT_NUMBER
                .matcher(notice)
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.joining("、"));
        return numbers.isEmpty() ? notice : numbers;
    }

    private static void checkYear(int year, LocalDate day) {
        boolean decemberBefore = day.getYear() == year - 1 && day.getMonthValue() == 12;
        if (day.getYear() != year && !decemberBefore) {
            throw new IllegalArgumentException(year + "年的节假日安排中有不属于该年（或上年12月）的日期：" + day + "。");
        }
    }

    private static void checkMakeUpDay(LocalDate day, SortedMap<LocalDate, String> holidays) {
        if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
            throw new IllegalArgumentException("调休上班日应是星期六或星期日，" + day + "不是。");
        }
        if (holidays.containsKey(day)) {
            throw new IllegalArgumentException(day + "既列为放假，又列为调休上班。");
        }
    }
}
