package org.mingfa.calendar;

import static org.mingfa.calendar.WorkingDayTable.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which days are worked, and when a statutory period ends. Immutable; every answer depends on the arguments and the
 * given years only, and dates are dates in Asia/Shanghai.
 *
 * <p>Of a year that was not given, the days are known that the State Council's regulation makes holidays, and weekends;
 * what the notice may yet move is held between bounds: {@link Reckoning#end()} and {@link Reckoning#latestEnd()}. The last
 * days of a December belong to the notice of the year after.
 */
public final class WorkCalendar {

    private static final DayKind WORKDAY = new DayKind.Workday();
    private static final DayKind WEEKEND = new DayKind.Weekend();

    private final List<HolidayYear> years;
    private final Map<LocalDate, DayKind> named = new HashMap<>();
    private final SortedSet<Integer> known;
    private final WorkingDayTable table;
    private final Outlook outlook;
    private final Ruler most;
    private final Ruler least;

    /**
     * @param years in any order; years may be absent
     * @throws IllegalArgumentException (message in Chinese) if a year is given twice
     */
    public WorkCalendar(Collection<HolidayYear> years) {
        var byYear = new TreeMap<Integer, HolidayYear>();
        for (HolidayYear year : years) {
            if (byYear.put(year.year(), year) != null) {
                throw new IllegalArgumentException(year.year() + "年的节假日安排给出了两次。");
            }
        }
        this.years = List.copyOf(byYear.values());
        this.known = byYear.navigableKeySet();
        int first = known.isEmpty() ? Feasts.FIRST_YEAR : Math.min(Feasts.FIRST_YEAR, known.first());
        int last = known.isEmpty() ? Feasts.LAST_YEAR : Math.max(Feasts.LAST_YEAR, known.last());
        for (int year = first; year <= last; year++) {
            if (!known.contains(year)) {
                StatutoryHoliday.of(year)
                        .forEach(holiday -> holiday.days()
                                .forEach(day ->
                                        named.put(day, new DayKind.Holiday(holiday.name(), StatutoryHoliday.SOURCE))));
            }
        }
        for (HolidayYear year : byYear.values()) {
            String source = year.citation();
            year.holidays().forEach((day, name) -> named.put(day, new DayKind.Holiday(name, source)));
            year.makeUpDays().forEach((day, name) -> named.put(day, new DayKind.MakeUpDay(name, source)));
        }
        this.table = new WorkingDayTable(
                LocalDate.of(first, 1, 1),
                LocalDate.of(last, 12, 31),
                day -> kindOf(day).isWorking());
        this.outlook = new Outlook(table, known);
        this.most = outlook.most();
        this.least = outlook.least();
    }

    /** What could be said before the notices of later years were out. */
    public WorkCalendar until(int year) {
        return new WorkCalendar(years.stream().filter(one -> one.year() <= year).toList());
    }

    /** Whether public organs work on the day; of a year that was not given, as the regulation alone leaves it. */
    public boolean isWorkingDay(LocalDate date) {
        return table.isWorking(day(date));
    }

    /** Whether the day is worked or not whatever the notices that were not given will say. */
    public boolean isSettled(LocalDate date) {
        int day = day(date);
        return most.between(day - 1, day) == least.between(day - 1, day);
    }

    /** The years whose notices are not given and may change a day after the one day, up to and including the other. */
    SortedSet<Integer> open(LocalDate after, LocalDate upTo) {
        var years = new TreeSet<Integer>();
        for (int year = after.getYear(); year <= upTo.getYear() + 1; year++) {
            if (outlook.isOpen(year, day(after), day(upTo))) {
                years.add(year);
            }
        }
        return years;
    }

    /**
     * Whether the day is off by the yearly notice or by the regulation. True for a Sunday within a holiday; false for an
     * ordinary weekend.
     */
    public boolean isPublicHoliday(LocalDate date) {
        return kindOf(date) instanceof DayKind.Holiday;
    }

    /** Why the day is worked or not; of a year that was not given, as the regulation alone leaves it. */
    public DayKind kindOf(LocalDate date) {
        DayKind kind = named.get(date);
        if (kind != null) {
            return kind;
        }
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? WORKDAY : WEEKEND;
    }

    /** The first working day after the day, which itself is not looked at. */
    public LocalDate nextWorkingDay(LocalDate date) {
        return date(table.nthAfter(day(date), 1));
    }

    /** So many working days after the day, which itself is not looked at; the day itself for none. */
    public LocalDate workingDaysAfter(LocalDate date, int number) {
        return number == 0 ? date : date(table.nthAfter(day(date), number));
    }

    /** So many working days before the day, which itself is not looked at; the day itself for none. */
    public LocalDate workingDaysBefore(LocalDate date, int number) {
        return number == 0 ? date : date(table.nthBefore(day(date), number));
    }

    /** The day itself if it is worked, else the last working day before it. */
    public LocalDate lastWorkingDayOnOrBefore(LocalDate date) {
        return date(table.lastOnOrBefore(day(date)));
    }

    /**
     * When a period ends. The day it starts on is not counted (民法典 201; 民事诉讼法 85). Of working days only those
     * count that are worked; months end on the corresponding day or the month's last (民法典 202); suspended days are
     * not counted, so that a period of months moves forward by as many days as were suspended within it. A suspension
     * that begins on or after the last day changes nothing.
     *
     * @param span in days or months
     * @param suspensions in any order; they may overlap
     * @throws IllegalArgumentException when the span is in hours: those run from an instant
     */
    public Reckoning reckon(LocalDate start, Span span, List<Suspension> suspensions, Ending ending) {
        return reckon(new DayBounds(start, start), span, suspensions, ending);
    }

    /**
     * The same for a period that starts where another ends, which a notice may still move.
     *
     * @param start whose earliest day is there
     */
    public Reckoning reckon(DayBounds start, Span span, List<Suspension> suspensions, Ending ending) {
        List<Suspension> ordered = inOrder(suspensions);
        LocalDate first = Objects.requireNonNull(start.earliest());
        LocalDate raw = last(table, first, span, ordered);
        LocalDate end = rolled(table, raw, ending);
        if (start.isSettled() && isSettled(first, span, ordered, raw, end)) {
            return new Reckoning(this, start, span, ordered, ending, DayBounds.at(raw), DayBounds.at(end));
        }
        LocalDate earliest = last(most, first, span, ordered);
        LocalDate latest = start.latest() == null ? null : last(least, start.latest(), span, ordered);
        return new Reckoning(
                this,
                start,
                span,
                ordered,
                ending,
                new DayBounds(earliest, latest),
                new DayBounds(rolled(most, earliest, ending), rolled(least, latest, ending)));
    }

    /**
     * The day that lies a length of time before a day which is known beforehand. That day is not counted; the last day
     * counted is the one found. Months end on the corresponding day or the month's last.
     *
     * @param entire whether the whole length must lie between the two days: then it is the day before that
     * @throws IllegalArgumentException when the span is in hours: those run from an instant
     */
    public BackwardReckoning reckonBack(LocalDate before, Span span, boolean entire) {
        LocalDate raw = first(table, before, span);
        boolean settled = !(span instanceof Span.WorkingDays) || outlook.isSettled(day(raw) - 1, day(before) - 1);
        var bounds = settled ? DayBounds.at(raw) : new DayBounds(first(least, before, span), first(most, before, span));
        return new BackwardReckoning(this, before, span, entire, bounds);
    }

    private static LocalDate first(Ruler ruler, LocalDate before, Span span) {
        return switch (span) {
            case Span.WorkingDays days -> date(ruler.nthBefore(day(before), days.count()));
            case Span.CalendarDays days -> before.minusDays(days.count());
            case Span.Months months -> before.minusMonths(months.count());
            case Span.Hours _ -> throw new IllegalArgumentException("以小时计的期限从时刻起算，不按日计算。");
        };
    }

    /** Whether no notice can change a day on which this reckoning rests. */
    private boolean isSettled(
            LocalDate start, Span span, List<Suspension> ordered, @Nullable LocalDate raw, @Nullable LocalDate end) {
        boolean counted = !(span instanceof Span.WorkingDays)
                || outlook.isSettled(
                        day(start), day(raw != null ? raw : ordered.getLast().from()));
        return counted && (raw == null || end == null || outlook.isSettled(day(raw) - 1, day(end)));
    }

    private static @Nullable LocalDate last(Ruler ruler, LocalDate start, Span span, List<Suspension> ordered) {
        return switch (span) {
            case Span.WorkingDays days -> lastDay(ruler, start, days.count(), ordered);
            case Span.CalendarDays days -> lastDay(Ruler.EVERY_DAY, start, days.count(), ordered);
            case Span.Months months -> {
                int days = day(start.plusMonths(months.count())) - day(start);
                yield lastDay(Ruler.EVERY_DAY, start, days, ordered);
            }
            case Span.Hours _ -> throw new IllegalArgumentException("以小时计的期限从时刻起算，不按日计算。");
        };
    }

    private static @Nullable LocalDate rolled(Ruler ruler, @Nullable LocalDate day, Ending ending) {
        return day == null || ending == Ending.AS_IS ? day : date(ruler.nthAfter(day(day) - 1, 1));
    }

    /** The day the count is full, or null if an open suspension comes before that. */
    private static @Nullable LocalDate lastDay(Ruler ruler, LocalDate start, int count, List<Suspension> ordered) {
        int reached = day(start);
        int left = count;
        for (Suspension suspension : ordered) {
            int from = day(suspension.from());
            int last = ruler.nthAfter(reached, left);
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
        return date(ruler.nthAfter(reached, left));
    }

    private static List<Suspension> inOrder(List<Suspension> suspensions) {
        return suspensions.size() < 2
                ? List.copyOf(suspensions)
                : suspensions.stream()
                        .sorted(Comparator.comparing(Suspension::from))
                        .toList();
    }

    private static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
