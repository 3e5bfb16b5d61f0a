package org.mingfa.judging;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Expression;
import org.mingfa.law.Names.Holder;
import org.mingfa.law.Names.Meaning;
import org.mingfa.law.Parameters;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.law.Truth;

/** A state as conditions see it; the same meaning of settled as in {@link Course}, without days. */
final class ReachedView implements Expression.Names {
    private final Procedure procedure;
    private final Map<String, Object> fields;
    private final Parameters parameters;
    private final Reached state;
    private final boolean[] asked;
    private final @Nullable Truth[] known;

    ReachedView(Procedure procedure, Map<String, Object> fields, Parameters parameters, Reached state) {
        this.procedure = procedure;
        this.fields = fields;
        this.parameters = parameters;
        this.state = state;
        this.asked = new boolean[procedure.steps().size()];
        this.known = new Truth[procedure.steps().size()];
    }

    /** What must follow a finding may have to once that can have been found; whether it was is tried both ways. */
    Truth applies(int index) {
        var step = procedure.steps().get(index);
        if (isPast(index) || (procedure.isFollowUp(step) && !mayBeBroken(step))) {
            return Truth.NO;
        }
        var when = step.when();
        if (when == null) {
            return Truth.YES;
        }
        var before = known[index];
        if (before != null) {
            return before;
        }
        if (asked[index]) {
            return Truth.UNDECIDED;
        }
        asked[index] = true;
        var truth = when.test(this);
        asked[index] = false;
        known[index] = truth;
        return truth;
    }

    /** The same as {@link Owed#isPast}. */
    private boolean isPast(int index) {
        var life = procedure.steps().get(index).life();
        return life.isOwed()
                ? !life.isOwedAfter(state.ended())
                : state.isUntouched(index) && procedure.owesAfter(state.ended());
    }

    private boolean mayBeBroken(Step follow) {
        return procedure.steps().stream()
                .filter(step -> step.followUps().contains(follow.id()))
                .anyMatch(step -> state.isDone(procedure.indexOf(step.id())));
    }

    boolean isSettled(int index) {
        return !state.isUntouched(index)
                || procedure.isFollowUp(procedure.steps().get(index))
                || applies(index) == Truth.NO;
    }

    boolean isReady(Step step) {
        return step.after().steps().stream()
                .allMatch(any -> any.stream().anyMatch(id -> state.isDone(procedure.indexOf(id)))
                        || any.stream().allMatch(id -> isSettled(procedure.indexOf(id))));
    }

    @Override
    public @Nullable Object find(String name) {
        return switch (procedure.meaning(name)) {
            case null -> null;
            case Meaning.MatterField _ -> fields.get(name);
            case Meaning.StepField(var step, var _) -> state.isDone(step) ? fields.get(name) : null;
            case Meaning.StepDone(var step) -> state.isDone(step) ? Boolean.TRUE : never(step) ? Boolean.FALSE : null;
            case Meaning.StepOutcome(var step) -> outcome(step);
            case Meaning.StepTimes(var step) -> state.isDone(step) ? 1L : 0L;
            case Meaning.StepLate(var step) -> (state.isDone(step) || never(step)) ? Boolean.FALSE : null;
            case Meaning.StepOn(var step) -> state.isDone(step) ? fields.get(name) : null;
            case Meaning.StepOnRest(var step) -> state.isDone(step) ? fields.get(name) : null;
            case Meaning.StepOnHoliday(var step) -> state.isDone(step) ? fields.get(name) : null;
            case Meaning.StepHour(var step) -> state.isDone(step) ? fields.get(name) : null;
            case Meaning.StepBroken(var step) -> state.isDone(step) ? fields.get(name) : 0L;
            case Meaning.StepDoneBy _, Meaning.StepMissing _, Meaning.StepAsked _, Meaning.StepChildren _ -> List.of();
            case Meaning.OfLinked(Holder.OfMatter _, var _) -> fields.get(name);
            case Meaning.OfLinked(Holder.OfStep(var step, var _), var _) ->
                state.isDone(step) ? fields.get(name) : null;
            case Meaning.Parameter(var id) ->
                parameters
                        .at(PlaceCode.COUNTRY, id)
                        .map(parameter -> switch (parameter.setting()) {
                            case Parameters.Setting.Number(var number) -> (Object) number.doubleValue();
                            case Parameters.Setting.Text(var text) -> text;
                            case Parameters.Setting.Length(var span) -> span.toString();
                        })
                        .orElse(null);
        };
    }

    private @Nullable String outcome(int step) {
        if (state.isDone(step)) {
            var outcomes = procedure.steps().get(step).outcomes();
            return outcomes.isEmpty()
                    ? ""
                    : outcomes.get(state.steps().get(step) - Reached.DONE).id();
        }
        return never(step) ? "" : null;
    }

    private boolean never(int step) {
        return procedure.steps().get(step).optional() || isSettled(step);
    }
}
