package org.mingfa.judging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Closing;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;
import org.mingfa.law.Truth;

/** Where each step of a course stands. */
record Steps(Course course) {

    Standing standing() {
        var closing = course.closing();
        var steps =
                new ArrayList<Standing.StepStanding>(course.procedure().steps().size());
        for (int i = 0; i < course.procedure().steps().size(); i++) {
            steps.add(stepStanding(i, closing));
        }
        return new Standing(course.day(), closing, course.values(), steps, course.backdated());
    }

    private Standing.StepStanding stepStanding(int index, @Nullable Closing closing) {
        var step = course.procedure().steps().get(index);
        var acts = course.acts(index);
        var waitsFor = closing != null || !acts.isEmpty() ? List.<String>of() : Prerequisites.unsettled(course, step);
        var state = step.reopens() == null ? state(index, waitsFor) : reopening(index, step, closing);
        boolean again = state == State.DONE
                && (course.mayRepeat(index) || !EachOf.missing(course, index).isEmpty())
                && step.reopens() == null
                && course.applies(index) == Truth.YES
                && !Owed.isOver(course, step);
        return new Standing.StepStanding(
                step.id(),
                state,
                acts.size(),
                acts.isEmpty() ? null : acts.getLast().happened(),
                waitsFor,
                course.periods(index),
                step.reopens() == null
                        ? closing == null && (state.isOpen() || again || isStillHeard(step, state))
                        : mayReopen(step, closing),
                EachOf.missing(course, index),
                runningOf(step),
                Children.unopened(course, index));
    }

    /** What opens a matter again is done, or may be once that has ended, and is no step of an open one. */
    private State reopening(int index, Step step, @Nullable Closing closing) {
        return course.isDone(index) ? State.DONE : mayReopen(step, closing) ? State.OPEN : State.NOT_APPLICABLE;
    }

    private static boolean mayReopen(Step step, @Nullable Closing closing) {
        return closing != null && step.reopens(closing);
    }

    /** What nobody waits for any more is told all the same: what has happened, and what is only late. */
    private boolean isStillHeard(Step step, State state) {
        return state == State.LAPSED
                && (step.event()
                        || (step.clocks().stream().allMatch(clock -> clock.breach() == Severity.CAUTION)
                                && Prerequisites.unsettled(course, step).isEmpty()));
    }

    private List<String> runningOf(Step step) {
        return course.running().isEmpty()
                ? List.of()
                : course.running().stream()
                        .filter(child -> child.step().equals(step.id()))
                        .map(Child::matter)
                        .toList();
    }

    private State state(int index, List<String> waitsFor) {
        if (course.isDone(index)) {
            return State.DONE;
        }
        var applying = course.applies(index);
        if (applying == Truth.NO) {
            return State.NOT_APPLICABLE;
        }
        if (course.lapsed(index) == Truth.YES) {
            return State.LAPSED;
        }
        if (applying == Truth.UNDECIDED) {
            return State.UNDECIDED;
        }
        if (course.isEnough(index)) {
            return State.NOT_APPLICABLE;
        }
        var state = State.OPEN;
        for (var period : course.periods(index)) {
            if (holdsBack(period)) {
                return State.WAITING;
            }
            state = isOver(period) ? State.LATE : state;
        }
        return waitsFor.isEmpty() ? state : State.WAITING;
    }

    private boolean holdsBack(Period period) {
        var earliest = period.holdsBack() ? period.earliest() : null;
        return earliest != null && course.day().isBefore(earliest);
    }

    private boolean isOver(Period period) {
        return period.isCap() && period.hasRunOut(course.day()) == Truth.YES;
    }
}
