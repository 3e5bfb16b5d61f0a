package org.mingfa.judging;

import java.util.List;
import org.mingfa.law.Step;
import org.mingfa.law.Truth;
import org.mingfa.law.Value;

/** Who of those who must each do a step has done it, in a course. */
final class EachOf {

    private EachOf() {}

    /** Whether a step that has begun waits for nobody any more; true of one that whoever may does. */
    static boolean isComplete(Course course, int index) {
        return step(course, index).byEachOf() == null || missing(course, index).isEmpty() || isEnough(course, index);
    }

    /** Whether what the file says is enough has been reached, though nobody may have done it. */
    static boolean isEnough(Course course, int index) {
        var each = step(course, index).byEachOf();
        return each != null && each.enough() != null && each.enough().test(course.names()) == Truth.YES;
    }

    /** Those who have done it, themselves or through another, in the order they did. */
    static List<String> doneBy(Course course, int index) {
        return course.acts(index).stream().map(EachOf::doer).distinct().toList();
    }

    /** For whom an act of such a step counts. */
    static String doer(Act act) {
        return act.values().get(Step.EachOf.FOR_WHOM) instanceof Value.Text(var person)
                ? person
                : act.persons().getFirst();
    }

    /** Those who must each do it and have not; empty for a step that whoever may does. */
    static List<String> missing(Course course, int index) {
        var each = step(course, index).byEachOf();
        if (each == null) {
            return List.of();
        }
        var done = doneBy(course, index);
        return named(course, each.who()).stream()
                .filter(person -> !done.contains(person))
                .toList();
    }

    /** The people a field names, as it is now. */
    static List<String> named(Course course, Step.Who.NamedIn who) {
        Value value;
        if (who.step() == null) {
            value = course.values().get(who.field());
        } else {
            var acts = course.acts(course.procedure().indexOf(who.step()));
            value = acts.isEmpty() ? null : acts.getLast().values().get(who.field());
        }
        return value == null ? List.of() : value.codes().stream().distinct().toList();
    }

    private static Step step(Course course, int index) {
        return course.procedure().steps().get(index);
    }
}
