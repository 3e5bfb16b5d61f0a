package org.mingfa.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that a notice not yet out may still move: the earliest and the latest it can be. They are the same where no notice
 * can change it.
 *
 * @param earliest null when there is no such day yet, whatever the notice says: the period is suspended
 * @param latest null when, by some notice, there is no such day yet
 */
public record DayBounds(
        @Nullable LocalDate earliest, @Nullable LocalDate latest) {

    /** A day no notice can move. */
    public static DayBounds at(@Nullable LocalDate day) {
        return new DayBounds(day, day);
    }

    /** Whether it is the same day whatever the notice says. */
    public boolean isSettled() {
        return java.util.Objects.equals(earliest, latest);
    }
}
