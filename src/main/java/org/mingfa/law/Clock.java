package org.mingfa.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.Ending;
import org.mingfa.calendar.Span;

/**
 * A statutory period (期限) attached to a step.
 *
 * @param direction whether it counts on from its start or back from it
 * @param length how long, or a parameter that says it
 * @param each measure every repetition from the one before it
 * @param runsFor whom the period binds or protects, and so what becomes of a last day on a holiday
 * @param when the clock runs only when this holds; null for always
 * @param lapses of a cap: nobody waits after it for what may still be done, with a caution
 */
public record Clock(
        Kind kind,
        Direction direction,
        Length length,
        Start from,
        boolean each,
        List<Suspending> suspendedBy,
        List<Extending> extendedBy,
        RunsFor runsFor,
        @Nullable Expression when,
        List<Basis> basis,
        Severity breach,
        boolean lapses) {

    /** Whether after it nobody waits for the step any more. */
    public boolean ends() {
        return kind == Kind.CAP && (lapses || breach == Severity.REFUSE);
    }

    public enum Kind {
        /** 不少于: not before. */
        FLOOR,
        /** 不超过: not after. */
        CAP
    }

    /** Which way the days are counted. */
    public enum Direction {
        /** From a day on: within so many days after it. */
        AFTER,
        /** Back from a day that is known beforehand: so many days ahead of it. */
        BEFORE
    }

    /** Whom a period binds or protects. */
    public enum RunsFor {
        /** A party's right: it rolls over holidays (民法典 第二百零三条), and a floor must have run out entirely. */
        PARTY,
        /** The township before a court or a reviewing body, where it is a party itself: as for a party (民事诉讼法 85). */
        COURT,
        /** The township's own work: rest is no excuse for lateness. */
        TOWNSHIP;

        public Ending ending() {
            return this == TOWNSHIP ? Ending.AS_IS : Ending.ROLLS_OVER;
        }
    }

    /** Whether it counts back from a day that is known beforehand. */
    public boolean isBackward() {
        return direction == Direction.BEFORE;
    }

    /** Whether the day it counts back from is said by the very act it binds: a notice that names the day of a hearing. */
    public boolean isAnnouncedBy(Step step) {
        return isBackward() && from instanceof Start.OfStepField(var id, var _) && id.equals(step.id());
    }

    /** The hours it runs, or null when it is counted in days. */
    public Span.@Nullable Hours hours() {
        return length instanceof Length.Fixed(Span.Hours hours) ? hours : null;
    }

    public sealed interface Length {
        record Fixed(Span span) implements Length {}

        record ByParameter(String parameter) implements Length {}
    }

    /** What a period counts from, or back from. */
    public sealed interface Start {
        /** The matter's first act. */
        record Opening() implements Start {}

        record OfStep(String step) implements Start {}

        /** A date field of the matter. */
        record OfField(String field) implements Start {}

        record OfStepField(String step, String field) implements Start {}
    }

    /** The period stands still from an act of one step to the next act of the other. */
    public record Suspending(String from, String until) {}

    /** Whether this floor leaves no day on which the step could be done within that cap. */
    boolean outruns(Clock cap) {
        boolean always = when == null && cap.when() == null && cap.extendedBy().isEmpty();
        return always
                && kind == Kind.FLOOR
                && cap.kind() == Kind.CAP
                && direction == Direction.AFTER
                && cap.direction() == Direction.AFTER
                && from.equals(cap.from())
                && suspendedBy.equals(cap.suspendedBy())
                && length instanceof Length.Fixed(var least)
                && cap.length() instanceof Length.Fixed(var most)
                && least.getClass().equals(most.getClass())
                && least.count() > most.count();
    }

    /** An act of the step moves the end: by a length, or to the day in its field. */
    public record Extending(
            String step, @Nullable Length by, @Nullable String toField) {}
}
