package org.mingfa.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dates in running Chinese text: the year is said when it is first met or changes, the month within a range likewise. */
public final class DateWords {

    private @Nullable LocalDate said;

    DateWords() {}

    /** {@code 2026年10月1日}, whatever was said before. */
    public static String full(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** {@code 2026年10月1日}, then {@code 10月8日}. */
    String day(LocalDate date) {
        boolean sameYear = said != null && said.getYear() == date.getYear();
        said = date;
        return (sameYear ? "" : date.getYear() + "年") + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** {@code 2026年10月1日14:30}. */
    String instant(LocalDateTime instant) {
        return day(instant.toLocalDate()) + instant.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    }

    /** {@code 10月1日至7日}; two days are named both: {@code 11月14日、15日}. */
    String range(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return day(first);
        }
        return day(first) + (first.plusDays(1).equals(last) ? "、" : "至") + following(last);
    }

    /** Each day with its day of the week: {@code 9月20日（星期日）}. */
    String weekdays(List<LocalDate> days) {
        return days.stream()
                .map(day -> (day.equals(days.getFirst()) ? day(day) : following(day)) + weekday(day))
                .collect(Collectors.joining("、"));
    }

    private String following(LocalDate date) {
        boolean sameMonth = said != null && said.getYear() == date.getYear() && said.getMonth() == date.getMonth();
        return sameMonth ? date.getDayOfMonth() + "日" : day(date);
    }

    private static String weekday(LocalDate date) {
        return "（" + date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA) + "）";
    }
}
