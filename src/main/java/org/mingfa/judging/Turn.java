package org.mingfa.judging;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;

/**
 * Whose turn a step is: who holds one of the roles and is neither barred nor left out.
 *
 * @param onlyFor the people who alone may take it, or null for all who hold a role
 * @param barred the people who may not, for what they did before or because the matter is about them
 * @param onBehalf the roles whose holders may take it for one of the people who alone may
 */
public record Turn(List<String> roles, @Nullable Set<String> onlyFor, Set<String> barred, List<String> onBehalf) {

    /** For each step by id, whose turn it is given the acts so far. */
    public static Map<String, Turn> of(Procedure procedure, List<Act> acts, Setting setting, LocalDate day) {
        var course = Course.of(procedure, acts, setting, day);
        var turns = new LinkedHashMap<String, Turn>();
        for (var step : procedure.steps()) {
            var alone = alone(course, step);
            var onBehalf = step.byEachOf() == null
                    ? List.<String>of()
                    : step.byEachOf().onBehalf();
            turns.put(step.id(), new Turn(step.roles(), alone, Hands.barred(course, step), onBehalf));
        }
        return turns;
    }

    private static @Nullable Set<String> alone(Course course, Step step) {
        if (course.running().stream().anyMatch(child -> child.step().equals(step.id()))) {
            return Set.of();
        }
        return step.byEachOf() != null
                ? Set.copyOf(EachOf.missing(course, course.procedure().indexOf(step.id())))
                : step.onlyBy().who().isEmpty() ? null : Hands.alone(course, step, course.day());
    }

    /** Whether a person may take the step on a day, as far as it depends on the person. */
    public boolean isFor(String person, Setting setting, LocalDate day) {
        return (onlyFor == null || onlyFor.contains(person))
                && !barred.contains(person)
                && holdsOneOf(roles, person, setting, day);
    }

    /** Whether a person may take the step on a day for somebody else who has not. */
    public boolean isForOthers(String person, Setting setting, LocalDate day) {
        return onlyFor != null && !onlyFor.isEmpty() && holdsOneOf(onBehalf, person, setting, day);
    }

    private static boolean holdsOneOf(List<String> roles, String person, Setting setting, LocalDate day) {
        return roles.stream().anyMatch(role -> setting.people().holdsRole(person, role, setting.place(), day));
    }
}
