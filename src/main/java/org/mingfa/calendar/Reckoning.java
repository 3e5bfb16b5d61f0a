package org.mingfa.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the end of a period was computed, able to explain itself day by day. Only a {@link WorkCalendar} makes one, so
 * that it always states what that calendar says; two are equal if they say the same, whichever calendar made them.
 */
public final class Reckoning {

    private final WorkCalendar calendar;
    private final LocalDate start;
    private final Span span;
    private final List<Suspension> suspensions;
    private final Ending ending;
    private final @Nullable LocalDate rawEnd;
    private final @Nullable LocalDate end;

    Reckoning(
            WorkCalendar calendar,
            LocalDate start,
            Span span,
            List<Suspension> suspensions,
            Ending ending,
            @Nullable LocalDate rawEnd,
            @Nullable LocalDate end) {
        this.calendar = calendar;
        this.start = start;
        this.span = span;
        this.suspensions = suspensions;
        this.ending = ending;
        this.rawEnd = rawEnd;
        this.end = end;
    }

    /** The day the period starts on, which is not counted. */
    public LocalDate start() {
        return start;
    }

    /** How long the period is. */
    public Span span() {
        return span;
    }

    /** The suspensions given, in order of the day they began. */
    public List<Suspension> suspensions() {
        return suspensions;
    }

    /** What happens if the last day is a day of rest. */
    public Ending ending() {
        return ending;
    }

    /** The last day before any roll-over; null while the period is suspended. */
    public @Nullable LocalDate rawEnd() {
        return rawEnd;
    }

    /** The last day on which the period can be kept; null while it is suspended. */
    public @Nullable LocalDate end() {
        return end;
    }

    /**
     * The last working day on or before the end: the day to have the work done by. It may lie on or before the start
     * when the period holds no working day. Null while the period is suspended.
     *
     * @throws MissingYear if the end's year was not given
     */
    public @Nullable LocalDate warnOn() {
        return end == null ? null : calendar.lastWorkingDayOnOrBefore(end);
    }

    /** The computation in Chinese sentences, one a line, in order of the days. Worked out on each call. */
    public List<String> explain() {
        return new Explanation(calendar, this).lines();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Reckoning that
                && start.equals(that.start)
                && span.equals(that.span)
                && suspensions.equals(that.suspensions)
                && ending == that.ending
                && Objects.equals(rawEnd, that.rawEnd)
                && Objects.equals(end, that.end);
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, span, suspensions, ending, rawEnd, end);
    }

    @Override
    public String toString() {
        return start + " + " + span + " = " + (end == null ? "suspended" : end);
    }
}
