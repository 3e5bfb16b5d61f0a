package org.mingfa.calendar;

import static org.mingfa.calendar.WorkingDayTable.day;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the notices that are not yet out may make of the working days: how many there may be, at most or at least, whatever
 * they say. Which holidays of which years are open is fixed; what follows for a year is worked out when first asked for.
 */
final class Outlook {

    private static final Swing[] NONE = {};

    private final WorkingDayTable table;
    private final SortedSet<Integer> known;
    private final Map<Integer, Swing[]> open = new ConcurrentHashMap<>();
    private final int settledFrom;
    private final int settledTo;

    Outlook(WorkingDayTable table, SortedSet<Integer> known) {
        this.table = table;
        this.known = known;
        int last = known.isEmpty() ? 0 : known.last();
        int first = last;
        while (known.contains(first - 1)) {
            first--;
        }
        this.settledFrom = known.isEmpty() ? Integer.MAX_VALUE : day(LocalDate.of(first, 1, 1));
        this.settledTo = known.isEmpty() ? Integer.MIN_VALUE : firstOpenDay(last + 1) - 1;
    }

    /** Whether no notice can change any day after the one day, up to and including the other. */
    boolean isSettled(int after, int upTo) {
        if (after >= upTo || (after + 1 >= settledFrom && upTo <= settledTo)) {
            return true;
        }
        for (int year = year(after); year <= year(upTo) + 1; year++) {
            if (isOpen(year, after, upTo)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the notice for a year, being not yet out, may change a day after the one day, up to and including the other. */
    boolean isOpen(int year, int after, int upTo) {
        for (var swing : swings(year)) {
            if (swing.to() > after && swing.from() <= upTo) {
                return true;
            }
        }
        return false;
    }

    /** Counts as many days as any notice could make working days: no notice makes earlier what it finds. */
    Ruler most() {
        return new Bound(true);
    }

    /** Counts as few days as any notice could leave working days: no notice makes later what it finds. */
    Ruler least() {
        return new Bound(false);
    }

    private final class Bound implements Ruler {

        private final boolean most;

        Bound(boolean most) {
            this.most = most;
        }

        /** The first day up to which n days count, found by steps too short to pass it. */
        @Override
        public int nthAfter(int day, int n) {
            int found = day + 1 >= settledFrom ? Math.max(day, Math.min(settledTo, table.nthAfter(day, n))) : day;
            for (int lacking = n - between(day, found); lacking > 0; lacking = n - between(day, found)) {
                found += (lacking + 1) / 2; // where two holidays are near each other a day may count for both
            }
            return found;
        }

        /** The last day from which n days count before the day, found in the same way. */
        @Override
        public int nthBefore(int day, int n) {
            int found = day;
            for (int lacking = n - between(found - 1, day - 1);
                    lacking > 0;
                    lacking = n - between(found - 1, day - 1)) {
                found -= (lacking + 1) / 2;
            }
            return found;
        }

        @Override
        public int between(int after, int upTo) {
            int count = table.between(after, upTo);
            for (int year = year(after); year <= year(upTo) + 1; year++) {
                for (var swing : swings(year)) {
                    count += most ? swing.most(after, upTo) : swing.least(after, upTo);
                }
            }
            return count;
        }
    }

    private Swing[] swings(int year) {
        return known.contains(year)
                ? NONE
                : open.computeIfAbsent(year, one -> Swing.of(one).toArray(NONE));
    }

    private int firstOpenDay(int year) {
        int first = Integer.MAX_VALUE;
        for (var swing : swings(year)) {
            first = Math.min(first, swing.from());
        }
        return first;
    }

    private static int year(int day) {
        return LocalDate.ofEpochDay(day).getYear();
    }
}
