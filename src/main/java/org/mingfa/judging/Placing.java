package org.mingfa.judging;

import java.util.List;
import org.mingfa.law.Truth;

/** How a step stands in a course. */
final class Placing {

    private Placing() {}

    /** @param waitsFor the steps that must be settled before it, and are not */
    static State state(Course course, int index, List<String> waitsFor) {
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
        var state = State.OPEN;
        for (var period : course.periods(index)) {
            if (holdsBack(course, period)) {
                return State.WAITING;
            }
            state = isOver(course, period) ? State.LATE : state;
        }
        return waitsFor.isEmpty() ? state : State.WAITING;
    }

    private static boolean holdsBack(Course course, Period period) {
        var earliest = period.isCap() || !period.refuses() ? null : period.earliest();
        return earliest != null && course.day().isBefore(earliest);
    }

    private static boolean isOver(Course course, Period period) {
        return period.isCap() && period.hasRunOut(course.day()) == Truth.YES;
    }
}
