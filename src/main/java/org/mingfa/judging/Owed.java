package org.mingfa.judging;

import org.mingfa.law.Step;

/** What is owed although an act has brought the matter to its end: a refusal is still served. */
final class Owed {

    private Owed() {}

    /** Whether the matter has come to its end, and something is still owed. */
    static boolean isLeft(Course course) {
        return course.procedure().owesAfter(course.ended()) && course.closing() == null;
    }

    /** Whether a step is over with the end, while others are owed. */
    static boolean isOver(Course course, Step step) {
        return course.procedure().owesAfter(course.ended()) && !step.life().isOwedAfter(course.ended());
    }

    /** Whether a step belongs to the other side of the end: owed only after it, or over with it and not done. */
    static boolean isPast(Course course, Step step) {
        return step.life().isOwed()
                ? !step.life().isOwedAfter(course.ended())
                : isOver(course, step) && !course.isBegun(course.procedure().indexOf(step.id()));
    }

    /** Whether the end waits for a step that is owed after it. */
    static boolean isAnything(Course course) {
        var procedure = course.procedure();
        return procedure.owesAfter(course.ended())
                && procedure.steps().stream()
                        .anyMatch(step -> step.life().isOwedAfter(course.ended())
                                && !step.optional()
                                && !course.isSettled(procedure.indexOf(step.id())));
    }
}
