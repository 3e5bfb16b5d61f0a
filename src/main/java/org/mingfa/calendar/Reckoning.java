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
    private final DayBounds start;
    private final Span span;
    private final List<Suspension> suspensions;
    private final Ending ending;
    private final DayBounds rawEnd;
    private final DayBounds end;

    Reckoning(
            WorkCalendar calendar,
            DayBounds start,
            Span span,
            List<Suspension> suspensions,
            Ending ending,
            DayBounds rawEnd,
            DayBounds end) {
        this.calendar = calendar;
        this.start = start;
        this.span = span;
        this.suspensions = suspensions;
        this.ending = ending;
        this.rawEnd = rawEnd;
        this.end = end;
    }

    /** The day the period starts on, which is not counted; the earliest, where a notice may still move it. */
    public LocalDate start() {
        return Objects.requireNonNull(start.earliest());
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

    /** The last day before any roll-over. */
    public DayBounds rawEnd() {
        return rawEnd;
    }

    /** The last day on which the period can be kept, as far as notices not yet out leave it open. */
    public DayBounds bounds() {
        return end;
    }

    /** The last day on which the period is kept whatever a notice may say; null while it is suspended. */
    public @Nullable LocalDate end() {
        return end.earliest();
    }

    /** The last day by the notice that leaves most time; null when by some notice the period is suspended. */
    public @Nullable LocalDate latestEnd() {
        return end.latest();
    }

    /**
     * The last working day on or before the end: the day to have the work done by. It may lie on or before the start
     * when the period holds no working day. Null while the period is suspended.
     */
    public @Nullable LocalDate warnOn() {
        LocalDate last = end.earliest();
        return last == null ? null : calendar.lastWorkingDayOnOrBefore(last);
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
                && rawEnd.equals(that.rawEnd)
                && end.equals(that.end);
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, span, suspensions, ending, rawEnd, end);
    }

    @Override
    public String toString() {
        return start() + " + " + span + " = " + (end() == null ? "suspended" : end.isSettled() ? end() : end);
    }
}
