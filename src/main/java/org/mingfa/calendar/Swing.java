package org.mingfa.calendar;

import static org.mingfa.calendar.WorkingDayTable.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the notice that is not yet out may do around one holiday: by how much the working days of any stretch of days may
 * differ from those there are without a notice. Worked out over every {@link Arrangement} there is.
 */
final class Swing {

    private final int from;
    private final int length;
    private final byte[][] least;
    private final byte[][] most;

    private Swing(LocalDate from, LocalDate to, List<Arrangement> arrangements) {
        this.from = day(from);
        this.length = day(to) - this.from + 1;
        this.least = new byte[length + 1][length + 1];
        this.most = new byte[length + 1][length + 1];
        for (int after = 0; after < length; after++) {
            for (int upTo = after + 1; upTo <= length; upTo++) {
                long window = (upTo == Long.SIZE ? -1L : (1L << upTo) - 1) & -(1L << after);
                int fewest = Integer.MAX_VALUE;
                int greatest = Integer.MIN_VALUE;
                for (var arrangement : arrangements) {
                    fewest = Math.min(fewest, arrangement.least(window));
                    greatest = Math.max(greatest, arrangement.most(window));
                }
                least[after][upTo] = (byte) fewest;
                most[after][upTo] = (byte) greatest;
            }
        }
    }

    /** The first day the notice may change. */
    int from() {
        return from;
    }

    /** The last day the notice may change. */
    int to() {
        return from + length - 1;
    }

    int least(int after, int upTo) {
        return of(least, after, upTo);
    }

    int most(int after, int upTo) {
        return of(most, after, upTo);
    }

    private int of(byte[][] differences, int after, int upTo) {
        int first = Math.clamp(after - from + 1L, 0, length);
        int last = Math.clamp(upTo - from + 1L, 0, length);
        return first < last ? differences[first][last] : 0;
    }

    /** The swings of a year without a notice. */
    static List<Swing> of(int year) {
        var holidays = StatutoryHoliday.of(year);
        var autumn = holidays.stream()
                .filter(holiday -> holiday.name().equals("中秋节") && mayJoin(holiday))
                .findFirst();
        var swings = new ArrayList<Swing>();
        for (var holiday : holidays) {
            if (autumn.isEmpty()
                    || (!holiday.equals(autumn.get()) && !holiday.name().equals("国庆节"))) {
                swings.add(new Layout(List.of(holiday)).swing());
            } else if (holiday.name().equals("国庆节")) {
                swings.add(new Layout(List.of(autumn.get(), holiday)).swing());
            }
        }
        return swings;
    }

    /** Mid-Autumn near enough to National Day for a notice to make one holiday of both. */
    private static boolean mayJoin(StatutoryHoliday autumn) {
        var day = autumn.first();
        return !day.isBefore(LocalDate.of(day.getYear(), 9, 26)) && !day.isAfter(LocalDate.of(day.getYear(), 10, 8));
    }

    /** All arrangements of one holiday, or of two that may be made one. */
    private static final class Layout {

        private final List<StatutoryHoliday> holidays;
        private final Set<LocalDate> statutory = new TreeSet<>();
        private final LocalDate from;
        private final LocalDate to;
        private final int owed;

        Layout(List<StatutoryHoliday> holidays) {
            this.holidays = holidays;
            holidays.forEach(holiday -> statutory.addAll(holiday.days()));
            this.from = holidays.stream()
                    .map(DaysOff::earliest)
                    .min(LocalDate::compareTo)
                    .orElseThrow()
                    .minusDays(Arrangement.REACH);
            this.to = holidays.stream()
                    .map(DaysOff::latest)
                    .max(LocalDate::compareTo)
                    .orElseThrow()
                    .plusDays(Arrangement.REACH);
            this.owed = holidays.stream().mapToInt(StatutoryHoliday::owed).sum()
                    - (int) statutory.stream()
                            .filter(day -> !Arrangement.isWeekend(day))
                            .count();
        }

        Swing swing() {
            var arrangements = new ArrayList<Arrangement>();
            if (holidays.size() == 1) {
                DaysOff.of(holidays.getFirst()).forEach(run -> add(List.of(run), arrangements));
            } else {
                var joined = holidays.getFirst().with(holidays.getLast());
                DaysOff.of(joined).forEach(run -> add(List.of(run), arrangements));
                for (var one : DaysOff.of(holidays.getFirst())) {
                    for (var other : DaysOff.of(holidays.getLast())) {
                        if (!one.touches(other)) {
                            add(List.of(one, other), arrangements);
                        }
                    }
                }
            }
            return new Swing(from, to, arrangements);
        }

        /** Adds what becomes of the days around these runs, unless no notice may lay them out so. */
        private void add(List<DaysOff> runs, List<Arrangement> arrangements) {
            long freed = 0;
            long worked = 0;
            long perhaps = 0;
            for (var date = from; !date.isAfter(to); date = date.plusDays(1)) {
                var day = date;
                long bit = 1L << (day(day) - day(from));
                boolean off = runs.stream().anyMatch(run -> run.holds(day));
                if (off) {
                    freed |= Arrangement.isWeekend(day) || statutory.contains(day) ? 0 : bit;
                } else if (Arrangement.isWeekend(day)) {
                    boolean next =
                            runs.stream().anyMatch(run -> run.holds(day.plusDays(1)) || run.holds(day.minusDays(1)));
                    worked |= next ? bit : 0;
                    perhaps |= next ? 0 : bit;
                }
            }
            int more = Long.bitCount(freed) - owed - Long.bitCount(worked);
            if (more >= 0) {
                arrangements.add(new Arrangement(freed, worked, perhaps, more));
            }
        }
    }
}
