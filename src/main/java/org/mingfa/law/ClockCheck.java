package org.mingfa.law;

import java.util.List;

/** Proves that what a clock counts from, and what stops or lengthens it, is there and is a day or an act. */
final class ClockCheck {

    private final References references;
    private final List<LawMistake> mistakes;

    ClockCheck(References references, List<LawMistake> mistakes) {
        this.references = references;
        this.mistakes = mistakes;
    }

    private void complain(LawPassage where, String what) {
        mistakes.add(where.mistake(what));
    }

    void check(LawPassage where, Step step, Clock clock) {
        if (clock.isBackward()) {
            beforehand(where, step, clock);
        }
        switch (clock.from()) {
            case Clock.Start.Opening _ -> {}
            case Clock.Start.OfStep(var id) -> references.needStep(where, id);
            case Clock.Start.OfField(var id) -> references.needDate(where, references.needMatterField(where, id));
            case Clock.Start.OfStepField(var stepId, var fieldId) ->
                references.needDate(where, references.needStepField(where, stepId, fieldId));
        }
        references.needLength(where, clock.length());
        if (clock.hours() != null
                && !(clock.from() instanceof Clock.Start.Opening || clock.from() instanceof Clock.Start.OfStep)) {
            complain(where, "a clock in hours runs from an act, which has a time of day, not from a date field");
        }
        clock.suspendedBy().forEach(suspending -> {
            references.needStep(where, suspending.from());
            references.needStep(where, suspending.until());
        });
        for (var extending : clock.extendedBy()) {
            references.needStep(where, extending.step());
            if (extending.by() != null) {
                references.needLength(where, extending.by());
            }
            if (extending.toField() != null) {
                references.needDate(where, references.needStepField(where, extending.step(), extending.toField()));
            }
        }
        if (step.clocks().stream().anyMatch(clock::outruns)) {
            complain(where, "this floor is longer than a cap from the same start");
        }
        if (clock.each() && !step.repeats()) {
            complain(where, "'each' needs a step that repeats");
        }
    }

    /** The day a clock counts back from is said before it comes. */
    private void beforehand(LawPassage where, Step step, Clock clock) {
        if (clock.from() instanceof Clock.Start.Opening || clock.from() instanceof Clock.Start.OfStep) {
            complain(where, "'before' names a date field: the day of an act is not known before it");
        }
        if (clock.isAnnouncedBy(step) && clock.kind() == Clock.Kind.FLOOR) {
            complain(where, "the day the step itself says is not known while the floor holds it back");
        }
    }
}
