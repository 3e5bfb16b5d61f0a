package org.mingfa.calendar;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.function.Predicate;

/**
 * The working days of a stretch of years, numbered once: the n-th working day after a day, and the number of working days
 * between two days, are then two array reads. Outside the stretch Monday to Friday are worked.
 */
final class WorkingDayTable implements Ruler {

    private static final int WEEK = 7;
    private static final int WORKED = 5;
    /** Epoch day of a Monday before all others anybody asks about, so that weeks can be counted by division. */
    private static final int MONDAY = day(LocalDate.of(1, 1, 1));

    private final int first;
    private final int last;
    /** How many working days there are up to and including the day at this offset from {@link #first}. */
    private final int[] upTo;
    /** The epoch day of each working day, in order. */
    private final int[] days;

    WorkingDayTable(LocalDate from, LocalDate to, Predicate<LocalDate> works) {
        this.first = day(from);
        this.last = day(to);
        this.upTo = new int[last - first + 1];
        BitSet working = new BitSet(upTo.length);
        int count = 0;
        for (int i = 0; i < upTo.length; i++) {
            if (works.test(LocalDate.ofEpochDay((long) first + i))) {
                working.set(i);
                count++;
            }
            upTo[i] = count;
        }
        this.days = working.stream().map(i -> first + i).toArray();
    }

    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    boolean isWorking(int day) {
        return between(day - 1, day) == 1;
    }

    @Override
    public int nthAfter(int day, int n) {
        int index = upTo(day) + n - 1;
        if (index >= 0 && index < days.length) {
            return days[index];
        }
        // The index-th weekday beyond either end, weeks counted whole.
        int beyond = index < 0 ? index + weekdays(first - 1) : index - days.length + weekdays(last);
        return MONDAY + Math.floorDiv(beyond, WORKED) * WEEK + Math.floorMod(beyond, WORKED);
    }

    @Override
    public int nthBefore(int day, int n) {
        return nthAfter(day - 1, 1 - n);
    }

    @Override
    public int between(int after, int upTo) {
        return upTo(upTo) - upTo(after);
    }

    /** The day itself if it is worked, else the last working day before it. */
    int lastOnOrBefore(int day) {
        return nthAfter(day, 0);
    }

    private int upTo(int day) {
        if (day < first) {
            return weekdays(day) - weekdays(first - 1);
        }
        return day <= last ? upTo[day - first] : days.length + weekdays(day) - weekdays(last);
    }

    /** How many days from Monday to Friday there are up to and including a day. */
    private static int weekdays(int day) {
        int since = day - MONDAY + 1;
        return Math.floorDiv(since, WEEK) * WORKED + Math.min(WORKED, Math.floorMod(since, WEEK));
    }
}
