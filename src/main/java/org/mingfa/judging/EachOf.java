package org.mingfa.judging;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.mingfa.law.Counted;
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
        if (each == null) {
            return false;
        }
        boolean enough = each.enough() != null && each.enough().test(course.names()) == Truth.YES;
        return enough
                || (each.leaversFallAway()
                        && !named(course, each.who()).isEmpty()
                        && missing(course, index).isEmpty());
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
        return Stream.concat(named(course, each.who()).stream(), newcomers(course, each).stream())
                .distinct()
                .filter(person -> !done.contains(person))
                .filter(person -> !each.leaversFallAway() || isStillTheirs(course, step(course, index), each, person))
                .toList();
    }

    /** Those who have done it, and those who have not and must. */
    static List<String> asked(Course course, int index) {
        return Stream.concat(doneBy(course, index).stream(), missing(course, index).stream())
                .toList();
    }

    /** Whether somebody is one of those who must each do it, whether or not they have. */
    static boolean concerns(Course course, Step.EachOf each, String person) {
        return named(course, each.who()).contains(person)
                || newcomers(course, each).contains(person);
    }

    /** The day whose posts count: the course's own, or an earlier one after which nobody leaves or joins. */
    private static LocalDate day(Course course, Step.EachOf each) {
        var postsOn = each.postsOn();
        return postsOn != null
                        && course.values().get(postsOn) instanceof Value.Day(var last)
                        && last.isBefore(course.day())
                ? last
                : course.day();
    }

    /** Nobody before the list is there. */
    private static List<String> newcomers(Course course, Step.EachOf each) {
        var field = course.procedure().field(each.who());
        var setting = course.setting();
        return each.newcomersJoin()
                        && field != null
                        && field.counted() instanceof Counted.People people
                        && !named(course, each.who()).isEmpty()
                ? people.inPost(
                        course.names(),
                        (roles, holding) -> setting.people().inPost(roles, holding, setting.place(), day(course, each)))
                : List.of();
    }

    /** Whether they have a post in which it is done, and are not barred from it. */
    private static boolean isStillTheirs(Course course, Step step, Step.EachOf each, String person) {
        var setting = course.setting();
        return step.roles().stream()
                        .anyMatch(role -> setting.people().holdsRole(person, role, setting.place(), day(course, each)))
                && !Hands.barred(course, step).contains(person);
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
