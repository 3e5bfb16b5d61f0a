package org.mingfa.judging;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.law.Step;
import org.mingfa.law.Truth;

/** What must come before a step, in a course. */
final class Prerequisites {

    private Prerequisites() {}

    /** Steps that must be settled before this one, and are not. */
    static List<String> unsettled(Course course, Step step) {
        var unsettled = new ArrayList<String>();
        for (var any : step.after().steps()) {
            if (isReached(course, any)) {
                continue;
            }
            for (var id : any) {
                if (!course.isSettled(course.procedure().indexOf(id))) {
                    unsettled.add(id);
                }
            }
        }
        return unsettled;
    }

    /** Steps that count as settled before this one only because their period may have run out. */
    static List<String> perhapsLapsed(Course course, Step step) {
        var perhaps = new ArrayList<String>();
        for (var any : step.after().steps()) {
            boolean done =
                    any.stream().anyMatch(id -> course.isDone(course.procedure().indexOf(id)));
            for (var id : any) {
                int index = course.procedure().indexOf(id);
                if (!done && course.applies(index) != Truth.NO && course.lapsed(index) == Truth.UNDECIDED) {
                    perhaps.add(id);
                }
            }
        }
        return perhaps;
    }

    /** Of several steps of which any will do: whether one has been done, or none is left to be done. */
    private static boolean isReached(Course course, List<String> any) {
        var procedure = course.procedure();
        return any.stream().anyMatch(id -> course.isDone(procedure.indexOf(id)))
                || any.stream().allMatch(id -> course.isSettled(procedure.indexOf(id)));
    }
}
