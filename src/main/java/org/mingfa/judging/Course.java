package org.mingfa.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Closing;
import org.mingfa.law.Expression;
import org.mingfa.law.Procedure;
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
    private List<Act> recorded = List.of();
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
    private @Nullable List<Standing.Backdated> backdated;

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
        course.recorded = acts;
        course.all = Act.effective(acts);
        for (var act : course.all) {
            course.take(act);
        }
        course.endUnlessGroundIsGone();
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
        if (!act.broken().isEmpty()) {
            FollowUps.of(step, act).forEach(this::undo);
        }
        act.values().forEach((id, value) -> {
            if (procedure.isMatterField(step, id)) {
                values.put(id, value);
            }
        });
        if (step.reopens() != null) {
            ended = null;
            endedBy = null;
            step.reopens().steps().forEach(this::undo);
        }
        var outcome = act.outcome() == null ? null : step.outcome(act.outcome());
        if (outcome != null) {
            outcome.reopens().forEach(this::undo);
            if (outcome.closes() != null) {
                ended = outcome.closes();
                endedBy = act;
            }
        }
    }

    /** An end by a step that, after a correction, would not apply is none: its ground is gone. */
    private void endUnlessGroundIsGone() {
        if (endedBy == null || isUncorrected() || applies(procedure.indexOf(endedBy.step())) != Truth.NO) {
            return;
        }
        ended = null;
        Arrays.fill(applies, null);
        Arrays.fill(periods, null);
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

    /** Every act as it was recorded, corrections apart. */
    List<Act> recorded() {
        return recorded;
    }

    /** Whether every act counts as it was recorded. */
    boolean isUncorrected() {
        return recorded == all;
    }

    /** The acts that were dated back before what they guard. */
    List<Standing.Backdated> backdated() {
        var known = backdated;
        if (known == null) {
            known = Gates.of(this);
            backdated = known;
        }
        return known;
    }

    /** The acts of a step that count, in order. */
    List<Act> acts(int index) {
        return counting.get(index);
    }

    /** Whether it has been done, by everybody who must where each of several must. */
    boolean isDone(int index) {
        return isBegun(index) && EachOf.isComplete(this, index) && Children.isComplete(this, index);
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
        var step = procedure.steps().get(index);
        if (Owed.isPast(this, step) || (procedure.isFollowUp(step) && !FollowUps.isAskedFor(this, step))) {
            return Truth.NO;
        }
        var when = step.when();
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
        return isDone(index) || applies(index) == Truth.NO || lapsed(index) != Truth.NO || isEnough(index);
    }

    /** Whether nobody need do it: what its file says is enough has been reached, or it has nothing to open. */
    boolean isEnough(int index) {
        return EachOf.isEnough(this, index) || Children.isEnough(this, index);
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

    /** The matters its steps opened and wait for that have not ended. */
    List<Child> running() {
        var known = running;
        if (known == null) {
            var children = setting.links().children();
            known = children.isEmpty()
                    ? List.of()
                    : children.stream()
                            .filter(child -> Children.runs(this, child))
                            .toList();
            running = known;
        }
        return known;
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
        return new Steps(this).standing();
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

    /** The same, late whatever may turn out to be late once the notice of the year is out. */
    Expression.Names atWorst(Act act) {
        return names.atWorst(act);
    }

    /** Whether a step has not been done and need not be any more. */
    boolean isNeverDone(int index) {
        return procedure.steps().get(index).optional() || ended != null || isSettled(index);
    }
}
