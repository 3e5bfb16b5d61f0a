package org.mingfa.calendar;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.SortedSet;
import java.util.function.Predicate;

/**
 * The working days of the covered years, numbered once: the n-th working day after a day, and the number of working
 * days between two days, are then two array reads.
 */
final class WorkingDayTable implements Ruler {

    private final SortedSet<Integer> years;
    private final boolean unbroken;
    private final int first;
    /** How many working days there are up to and including the day at this offset from {@link #first}. */
    private final int[] upTo;
    /** The epoch day of each working day, in order. */
    private final int[] days;

    WorkingDayTable(SortedSet<Integer> years, Predicate<LocalDate> works) {
        this.years = years;
        this.unbroken = years.isEmpty() || years.last() - years.first() + 1 == years.size();
        this.first = years.isEmpty() ? 0 : day(LocalDate.of(years.first(), 1, 1));
        int last = years.isEmpty() ? -1 : day(LocalDate.of(years.last(), 12, 31));
        this.upTo = new int[last - first + 1];
        BitSet working = new BitSet(upTo.length);
        int count = 0;
        for (int i = 0; i < upTo.length; i++) {
            LocalDate date = LocalDate.ofEpochDay((long) first + i);
            if (years.contains(date.getYear()) && works.test(date)) {
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
        requireCovered(day, day);
        return between(day - 1, day) == 1;
    }

    @Override
    public int nthAfter(int day, int n, int horizon) {
        long index = (long) upTo(day) + n - 1;
        int nth = index < days.length ? days[(int) index] : Integer.MAX_VALUE;
        requireCovered(day + 1, Math.min(nth, horizon));
        return nth;
    }

    @Override
    public int between(int after, int upTo) {
        return upTo(upTo) - upTo(after);
    }

    int lastOnOrBefore(int day) {
        int count = upTo(day);
        int last = count > 0 ? days[count - 1] : Integer.MIN_VALUE;
        int year = LocalDate.ofEpochDay(day).getYear();
        while (years.contains(year) && LocalDate.of(year, 1, 1).toEpochDay() > last) {
            year--;
        }
        if (!years.contains(year)) {
            throw new MissingYear(year);
        }
        return last;
    }

    private int upTo(int day) {
        int offset = Math.min(day - first, upTo.length - 1);
        return offset < 0 ? 0 : upTo[offset];
    }

    /** Throws for the first year without data that has a day in the range; an empty range needs none. */
    void requireCovered(int from, int to) {
        boolean within = unbroken && from >= first && to < first + upTo.length;
        if (within || from > to) {
            return;
        }
        int lastYear = LocalDate.ofEpochDay(to).getYear();
        for (int year = LocalDate.ofEpochDay(from).getYear(); year <= lastYear; year++) {
            if (!years.contains(year)) {
                throw new MissingYear(year);
            }
        }
    }
}
