package org.mingfa.calendar;

import static org.mingfa.calendar.WorkingDayTable.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which days are worked, and when a statutory period ends. Immutable; every answer depends on the arguments and the
 * given years only, and dates are dates in Asia/Shanghai.
 *
 * <p>The last days of a December may be changed by the notice of the year after; until that is given, they are as the
 * December's own year leaves them.
 */
public final class WorkCalendar {

    private static final DayKind WORKDAY = new DayKind.Workday();
    private static final DayKind WEEKEND = new DayKind.Weekend();

    private final Map<LocalDate, DayKind> named = new HashMap<>();
    private final WorkingDayTable table;

    /**
     * @param years in any order; years may be absent, and are then refused when a computation needs them
     * @throws IllegalArgumentException (message in Chinese) if a year is given twice
     */
    public WorkCalendar(Collection<HolidayYear> years) {
        var byYear = new TreeMap<Integer, HolidayYear>();
        for (HolidayYear year : years) {
            if (byYear.put(year.year(), year) != null) {
                throw new IllegalArgumentException(year.year() + "年的节假日安排给出了两次。");
            }
        }
        for (HolidayYear year : byYear.values()) {
            String source = year.citation();
            year.holidays().forEach((day, name) -> named.put(day, new DayKind.Holiday(name, source)));
            year.makeUpDays().forEach((day, name) -> named.put(day, new DayKind.MakeUpDay(name, source)));
        }
        this.table =
                new WorkingDayTable(byYear.navigableKeySet(), day -> kind(day).isWorking());
    }

    /**
     * Whether public organs work on the day.
     *
     * @throws MissingYear if the day's year was not given
     */
    public boolean isWorkingDay(LocalDate date) {
        return table.isWorking(day(date));
    }

    /**
     * Whether the day is off by the yearly notice. True for a Sunday within a holiday; false for an ordinary weekend.
     *
     * @throws MissingYear if the day's year was not given
     */
    public boolean isPublicHoliday(LocalDate date) {
        return kindOf(date) instanceof DayKind.Holiday;
    }

    /**
     * Why the day is worked or not.
     *
     * @throws MissingYear if the day's year was not given
     */
    public DayKind kindOf(LocalDate date) {
        table.requireCovered(day(date), day(date));
        return kind(date);
    }

    /**
     * The first working day after the day, which itself is not looked at.
     *
     * @throws MissingYear if a year that must be looked at was not given
     */
    public LocalDate nextWorkingDay(LocalDate date) {
        return date(table.nthAfter(day(date), 1, Integer.MAX_VALUE));
    }

    /**
     * The day itself if it is worked, else the last working day before it.
     *
     * @throws MissingYear if a year that must be looked at was not given
     */
    public LocalDate lastWorkingDayOnOrBefore(LocalDate date) {
        return date(table.lastOnOrBefore(day(date)));
    }

    /**
     * When a period ends. The day it starts on is not counted (民法典 201; 民事诉讼法 85). Of working days only those
     * count that are worked; months end on the corresponding day or the month's last (民法典 202); suspended days are
     * not counted, so that a period of months moves forward by as many days as were suspended within it. A suspension
     * that begins on or after the last day changes nothing.
     *
     * @param suspensions in any order; they may overlap
     * @throws MissingYear if a year that must be looked at was not given: never for calendar days or months that end
     *     {@link Ending#AS_IS}
     */
    public Reckoning reckon(LocalDate start, Span span, List<Suspension> suspensions, Ending ending) {
        List<Suspension> ordered = inOrder(suspensions);
        LocalDate rawEnd = switch (span) {
            case Span.WorkingDays days -> lastDay(table, start, days.count(), ordered);
            case Span.CalendarDays days -> lastDay(Ruler.EVERY_DAY, start, days.count(), ordered);
            case Span.Months months -> {
                int days = day(start.plusMonths(months.count())) - day(start);
                yield lastDay(Ruler.EVERY_DAY, start, days, ordered);
            }
        };
        LocalDate end = rawEnd == null || ending == Ending.AS_IS ? rawEnd : workingDayOnOrAfter(rawEnd);
        return new Reckoning(this, start, span, ordered, ending, rawEnd, end);
    }

    private LocalDate workingDayOnOrAfter(LocalDate date) {
        return isWorkingDay(date) ? date : nextWorkingDay(date);
    }

    /** The day the count is full, or null if an open suspension comes before that. */
    private static @Nullable LocalDate lastDay(Ruler ruler, LocalDate start, int count, List<Suspension> ordered) {
        int reached = day(start);
        int left = count;
        for (Suspension suspension : ordered) {
            int from = day(suspension.from());
            int last = ruler.nthAfter(reached, left, from);
            if (last <= from) {
                return date(last);
            }
            LocalDate until = suspension.until();
            if (until == null) {
                return null;
            }
            left -= Math.max(0, ruler.between(reached, from));
            reached = Math.max(reached, day(until));
        }
        return date(ruler.nthAfter(reached, left, Integer.MAX_VALUE));
    }

    private static List<Suspension> inOrder(List<Suspension> suspensions) {
        return suspensions.size() < 2
                ? List.copyOf(suspensions)
                : suspensions.stream()
                        .sorted(Comparator.comparing(Suspension::from))
                        .toList();
    }

    private DayKind kind(LocalDate date) {
        DayKind kind = named.get(date);
        if (kind != null) {
            return kind;
        }
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? WORKDAY : WEEKEND;
    }

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
