package org.mingfa.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days off in a row, all of a holiday's own days among them. */
record DaysOff(LocalDate first, LocalDate last) {

    /** Every run that a notice may make of a holiday. */
    static List<DaysOff> of(StatutoryHoliday holiday) {
        var runs = new ArrayList<DaysOff>();
        for (var first = earliest(holiday); !first.isAfter(holiday.first()); first = first.plusDays(1)) {
            for (var last = holiday.last(); last.isBefore(first.plusDays(holiday.longest())); last = last.plusDays(1)) {
                var run = new DaysOff(first, last);
                if (holiday.weekend().stream().allMatch(run::holds)) {
                    runs.add(run);
                }
            }
        }
        return runs;
    }

    static LocalDate earliest(StatutoryHoliday holiday) {
        return holiday.last().minusDays(holiday.longest() - 1L);
    }

    static LocalDate latest(StatutoryHoliday holiday) {
        return holiday.first().plusDays(holiday.longest() - 1L);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    boolean touches(DaysOff other) {
        return !last.plusDays(1).isBefore(other.first)
                && !other.last.plusDays(1).isBefore(first);
    }
}
