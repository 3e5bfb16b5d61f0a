package org.mingfa.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Closing;
import org.mingfa.law.Expression;
import org.mingfa.law.Procedure;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;
import org.mingfa.law.Truth;
import org.mingfa.law.Value;

/**
 * The acts of a matter read in order, as of a day: which of them count, what the fields are, which steps are settled.
 * What follows from them is worked out when asked for, and once.
 */
final class Course {

    private final Procedure procedure;
    private final Setting setting;
    private final LocalDate day;
    private final List<List<Act>> counting;
    private List<Act> all = List.of();
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final @Nullable Truth[] applies;
    private final boolean[] asked;
    private final @Nullable List<Period>[] periods;
    private final CourseNames names = new CourseNames(this);
    private final Map<String, CourseNames> linked = new HashMap<>(4);
    private @Nullable Act first;
    private @Nullable Closing ended;
    private @Nullable Act endedBy;
    private @Nullable List<Child> running;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Course(Procedure procedure, Setting setting, LocalDate day) {
        this.procedure = procedure;
        this.setting = setting;
        this.day = day;
        int size = procedure.steps().size();
        this.counting = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            counting.add(List.of());
        }
        this.applies = new Truth[size];
        this.asked = new boolean[size];
        this.periods = new List[size];
    }

    static Course of(Procedure procedure, List<Act> acts, Setting setting, LocalDate day) {
        var course = new Course(procedure, setting, day);
        course.all = Act.effective(acts);
        for (var act : course.all) {
            course.take(act);
        }
        return course;
    }

    private void take(Act act) {
        if (act.kind() instanceof Act.Kind.Voiding) {
            ended = Closing.VOID;
            return;
        }
        int index = procedure.indexOf(act.step());
        if (index < 0) {
            throw new IllegalArgumentException(procedure + " has no step " + act.step());
        }
        var step = procedure.steps().get(index);
        if (first == null) {
            first = act;
        }
        if (counting.get(index).isEmpty()) {
            counting.set(index, new ArrayList<>(2));
        }
        counting.get(index).add(act);
        act.values().forEach((id, value) -> {
            if (procedure.isMatterField(step, id)) {
                values.put(id, value);
            }
        });
        var outcome = act.outcome() == null ? null : step.outcome(act.outcome());
        if (outcome != null) {
            outcome.reopens().forEach(this::undo);
            if (outcome.closes() != null) {
                ended = outcome.closes();
                endedBy = act;
            }
        }
    }

    private void undo(String stepId) {
        int index = procedure.indexOf(stepId);
        counting.set(index, List.of());
        procedure.followers(index).forEach(id -> counting.set(procedure.indexOf(id), List.of()));
    }

    Procedure procedure() {
        return procedure;
    }

    Setting setting() {
        return setting;
    }

    LocalDate day() {
        return day;
    }

    Map<String, Value> values() {
        return values;
    }

    @Nullable
    Act first() {
        return first;
    }

    /** Every act in order, those undone since included: who has done a thing has done it. */
    List<Act> all() {
        return all;
    }

    /** The acts of a step that count, in order. */
    List<Act> acts(int index) {
        return counting.get(index);
    }

    /** Whether it has been done, by everybody who must where each of several must. */
    boolean isDone(int index) {
        return isBegun(index) && EachOf.isComplete(this, index);
    }

    /** Whether an act of the step counts. */
    boolean isBegun(int index) {
        return !counting.get(index).isEmpty();
    }

    /** Whether the step applies; undecided while that depends on what may yet happen, or on itself. */
    Truth applies(int index) {
        var known = applies[index];
        if (known != null) {
            return known;
        }
        if (Owed.isPast(this, procedure.steps().get(index))) {
            return Truth.NO;
        }
        var when = procedure.steps().get(index).when();
        if (when == null) {
            return Truth.YES;
        }
        if (asked[index]) {
            return Truth.UNDECIDED;
        }
        asked[index] = true;
        var truth = when.test(names);
        asked[index] = false;
        applies[index] = truth;
        return truth;
    }

    /** The act that brought the end. */
    @Nullable
    Act endedBy() {
        return endedBy;
    }

    /**
     * Whether what comes after the step need not wait for it. A right that may have ended, by a notice not yet out, holds
     * nothing up: what is done meanwhile is cautioned.
     */
    boolean isSettled(int index) {
        return isDone(index) || applies(index) == Truth.NO || lapsed(index) != Truth.NO || EachOf.isEnough(this, index);
    }

    /** Whether the right to do the step has ended with its period. */
    Truth lapsed(int index) {
        if (isDone(index) || procedure.steps().get(index).clocks().isEmpty()) {
            return Truth.NO;
        }
        var lapsed = Truth.NO;
        for (var period : periods(index)) {
            var out = period.clock().ends() ? period.hasRunOut(day) : Truth.NO;
            if (out == Truth.YES) {
                return out;
            }
            lapsed = out == Truth.UNDECIDED ? out : lapsed;
        }
        return lapsed;
    }

    /** The clocks of a step that run by now. */
    List<Period> periods(int index) {
        var known = periods[index];
        if (known != null) {
            return known;
        }
        periods[index] = List.of(); // what a clock's own condition sees, should it ask about this very step
        var worked = Periods.of(this, index);
        periods[index] = worked;
        return worked;
    }

    /** Whether a step that was done may be done once more: it repeats, and nothing that comes after it has been done. */
    boolean mayRepeat(int index) {
        return procedure.steps().get(index).repeats()
                && procedure.followers(index).stream().noneMatch(id -> isDone(procedure.indexOf(id)));
    }

    /** The matters its steps opened that have not ended. */
    List<Child> running() {
        var known = running;
        if (known == null) {
            var children = setting.links().children();
            known = children.isEmpty()
                    ? List.of()
                    : children.stream().filter(this::runs).toList();
            running = known;
        }
        return known;
    }

    private boolean runs(Child child) {
        var linked = setting.links().find(child.matter());
        return linked != null
                && all.stream().noneMatch(act -> act.isResultOf(child.matter()))
                && of(linked.procedure(), linked.acts(), setting.of(linked), day)
                                .closing()
                        == null;
    }

    /** The end an act has brought, also while it waits for what a step opened. */
    @Nullable
    Closing ended() {
        return ended;
    }

    /** How the matter ended, or null while it is open: it does not end before what its steps opened. */
    @Nullable
    Closing closing() {
        if (Closing.VOID.equals(ended)) {
            return ended;
        }
        if (first == null || !running().isEmpty()) {
            return null;
        }
        if (ended != null) {
            return Owed.isAnything(this) ? null : ended;
        }
        for (int i = 0; i < procedure.steps().size(); i++) {
            boolean open = !isSettled(i) || (!isDone(i) && applies(i) != Truth.NO && lapsed(i) == Truth.UNDECIDED);
            if (!procedure.steps().get(i).optional() && open) {
                return null;
            }
        }
        return Closing.COMPLETED;
    }

    Standing standing() {
        var closing = closing();
        var steps = new ArrayList<Standing.StepStanding>(procedure.steps().size());
        for (int i = 0; i < procedure.steps().size(); i++) {
            steps.add(stepStanding(i, closing != null));
        }
        return new Standing(day, closing, values, steps);
    }

    private Standing.StepStanding stepStanding(int index, boolean closed) {
        var step = procedure.steps().get(index);
        var acts = counting.get(index);
        var waitsFor = closed || !acts.isEmpty() ? List.<String>of() : Prerequisites.unsettled(this, step);
        var state = Placing.state(this, index, waitsFor);
        boolean again = state == State.DONE
                && (mayRepeat(index) || !EachOf.missing(this, index).isEmpty())
                && applies(index) == Truth.YES
                && !Owed.isOver(this, step);
        return new Standing.StepStanding(
                step.id(),
                state,
                acts.size(),
                acts.isEmpty() ? null : acts.getLast().happened(),
                waitsFor,
                periods(index),
                !closed && (state.isOpen() || again || isStillHeard(index, state)),
                EachOf.missing(this, index),
                runningOf(step));
    }

    /** Whether what nobody waits for any more may be done all the same. */
    private boolean isStillHeard(int index, State state) {
        var step = procedure.steps().get(index);
        return state == State.LAPSED
                && step.clocks().stream().allMatch(clock -> clock.breach() == Severity.CAUTION)
                && Prerequisites.unsettled(this, step).isEmpty();
    }

    private List<String> runningOf(Step step) {
        return running().isEmpty()
                ? List.of()
                : running().stream()
                        .filter(child -> child.step().equals(step.id()))
                        .map(Child::matter)
                        .toList();
    }

    /** What a matter this one holds answers to a name, as of the same day; null when it was not read, or does not know. */
    @Nullable
    Object asked(String matter, String name) {
        var known = linked.get(matter);
        if (known == null) {
            var found = setting.links().find(matter);
            if (found == null) {
                return null;
            }
            known = of(found.procedure(), found.acts(), setting.of(found), day).names;
            linked.put(matter, known);
        }
        return known.asked(name);
    }

    /** What expressions see of this course. */
    Expression.Names names() {
        return names;
    }

    /** The same names, with those of one step read from one of its acts, even where that act has since been undone. */
    Expression.Names during(Act act) {
        return names.during(act);
    }

    /** Whether a step has not been done and need not be any more. */
    boolean isNeverDone(int index) {
        return procedure.steps().get(index).optional() || ended != null || isSettled(index);
    }
}
