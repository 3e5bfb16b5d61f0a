package org.mingfa.judging;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Closing;
import org.mingfa.law.Procedure;
import org.mingfa.law.Truth;
import org.mingfa.law.Value;

/**
 * Where a matter stands on a day: what is open, waiting, due, late, done, lapsed.
 *
 * @param closing how it ended: null while it is open
 * @param values the matter's own fields as they are now
 * @param steps in the order of the procedure
 * @param backdated acts that were dated back before what they guard
 */
public record Standing(
        LocalDate day,
        @Nullable Closing closing,
        Map<String, Value> values,
        List<StepStanding> steps,
        List<Backdated> backdated) {

    /**
     * A step that must come first, recorded after the step it guards or moved before it by a correction, with a day before its
     * day: a finding on both.
     *
     * @param gate the number of the act that must come first
     * @param guarded the number of the act it guards
     */
    public record Backdated(int gate, int guarded) {}

    /**
     * @param lastDone the day it was last done, or null
     * @param waitsFor steps that must be settled first
     * @param periods its clocks that run
     * @param missing those who must each do it and have not; empty for a step that whoever may does
     * @param running the matters it opened and waits for that have not ended, by id
     * @param unopened the rows for each of which it opens a matter and has not
     */
    public record StepStanding(
            String step,
            State state,
            int times,
            @Nullable LocalDate lastDone,
            List<String> waitsFor,
            List<Period> periods,
            boolean mayBeDone,
            List<String> missing,
            List<String> running,
            List<Value> unopened) {

        /** The nearest last day among its caps, or null. */
        public @Nullable Due due() {
            return Due.nearest(periods.stream().filter(Period::isCap));
        }

        /**
         * The end by which an act was in time, or was not, otherwise than it was judged; empty where the ruling would be the same
         * now, and of a step done more than once, whose later acts have ends of their own.
         *
         * @param acts those of the step, corrections worked in
         * @param late whether it was judged to be late, or perhaps late
         */
        public Optional<Due> otherwise(List<Act> acts, int seq, boolean late) {
            var caps = periods.stream().filter(Period::isCap).toList();
            if (acts.size() != 1 || acts.getFirst().seq() != seq || caps.isEmpty()) {
                return Optional.empty();
            }
            var act = acts.getFirst();
            boolean otherwise = late
                    ? caps.stream().allMatch(cap -> cap.isKept(act) == Truth.YES)
                    : caps.stream().anyMatch(cap -> cap.isBroken(act));
            return otherwise ? Optional.ofNullable(due()) : Optional.empty();
        }

        /** The first day its floors allow, or null when none runs. */
        public @Nullable LocalDate earliest() {
            return periods.stream()
                    .filter(period -> !period.isCap())
                    .map(Period::earliest)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    public boolean isOpen() {
        return closing == null;
    }

    /** @throws IllegalArgumentException when the procedure has no such step */
    public StepStanding step(String id) {
        return steps.stream()
                .filter(step -> step.step().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step " + id));
    }

    /** The steps somebody may take now. */
    public List<StepStanding> open() {
        return steps.stream().filter(StepStanding::mayBeDone).toList();
    }

    /** Where it stood on a day as its last act left it: of linked matters that act saw what it was judged on. */
    public static Standing asJudged(Procedure procedure, List<Act> acts, Setting setting, LocalDate day) {
        return of(procedure, acts, acts.isEmpty() ? setting : setting.seenBy(acts.getLast()), day);
    }

    /** Where the matter stands on a day, given its acts in order. */
    public static Standing of(Procedure procedure, List<Act> acts, Setting setting, LocalDate day) {
        return Course.of(procedure, acts, setting, day).standing();
    }
}
