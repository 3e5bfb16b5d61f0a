package org.mingfa.desk.holiday;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.HolidayYear;
import org.mingfa.desk.look.YearPicture;
import org.mingfa.desk.look.YearPicture.Day;
import org.mingfa.desk.look.YearPicture.Kind;

/** An arrangement as a calendar on the wall, and what it has that another has not. */
record YearPictures(HolidayYear year, @Nullable HolidayYear before) {

    private static final int DAYS = 7;
    private static final int SATURDAY = 6;

    /** The months of the year; the December before where the arrangement reaches back into it. */
    YearPicture picture() {
        boolean reachesBack = Stream.of(year.holidays(), year.makeUpDays())
                .flatMap(days -> days.keySet().stream())
                .anyMatch(day -> day.getYear() < year.year());
        var months = IntStream.rangeClosed(reachesBack ? 0 : 1, 12)
                .mapToObj(month -> month == 0 ? YearMonth.of(year.year() - 1, 12) : YearMonth.of(year.year(), month))
                .map(this::month)
                .toList();
        return new YearPicture(months);
    }

    private YearPicture.Month month(YearMonth month) {
        var weeks = new ArrayList<List<Day>>();
        var monday = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() - 1L);
        for (var first = monday; !first.isAfter(month.atEndOfMonth()); first = first.plusDays(DAYS)) {
            weeks.add(first.datesUntil(first.plusDays(DAYS))
                    .map(day -> YearMonth.from(day).equals(month) ? day(day) : Day.NONE)
                    .toList());
        }
        var name = (month.getYear() == year.year() ? "" : month.getYear() + "年") + month.getMonthValue() + "月";
        return new YearPicture.Month(name, weeks);
    }

    private Day day(LocalDate day) {
        int number = day.getDayOfMonth();
        boolean changed = before != null && !said(year, day).equals(said(before, day));
        var said = said(year, day);
        if (year.holidays().containsKey(day)) {
            return new Day(number, Kind.OFF, "休", said, changed);
        }
        if (year.makeUpDays().containsKey(day)) {
            return new Day(number, Kind.MADE_UP, "班", said, changed);
        }
        boolean weekend = day.getDayOfWeek().getValue() >= SATURDAY;
        return new Day(number, weekend ? Kind.WEEKEND : Kind.WORKDAY, "", "", changed);
    }

    private static String said(HolidayYear year, LocalDate day) {
        var off = year.holidays().get(day);
        if (off != null) {
            return off + "放假";
        }
        var worked = year.makeUpDays().get(day);
        return worked == null ? "" : worked + "调休上班";
    }

    /** The days that are not what they were, in order; none where there was nothing before. */
    List<Change> changes() {
        var old = before;
        if (old == null) {
            return List.of();
        }
        var days = new TreeSet<LocalDate>();
        Stream.of(year, old).forEach(one -> {
            days.addAll(one.holidays().keySet());
            days.addAll(one.makeUpDays().keySet());
        });
        return days.stream()
                .filter(day -> !said(year, day).equals(said(old, day)))
                .map(day -> new Change(day, orPlain(said(old, day), day), orPlain(said(year, day), day)))
                .toList();
    }

    private static String orPlain(String said, LocalDate day) {
        return !said.isEmpty() ? said : day.getDayOfWeek().getValue() >= SATURDAY ? "周末" : "工作日";
    }

    /** A day that was one thing and is another. */
    record Change(LocalDate day, String was, String is) {}
}
