package org.mingfa.judging;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Procedure;

/**
 * Whose turn a step is: who holds one of the roles and is neither barred nor left out.
 *
 * @param onlyFor the people who alone may take it, or null for all who hold a role
 * @param barred the people who may not, for what they did before
 */
public record Turn(List<String> roles, @Nullable Set<String> onlyFor, Set<String> barred) {

    /** For each step by id, whose turn it is given the acts so far. */
    public static Map<String, Turn> of(Procedure procedure, List<Act> acts, Setting setting, LocalDate day) {
        var course = Course.of(procedure, acts, setting, day);
        var turns = new LinkedHashMap<String, Turn>();
        for (var step : procedure.steps()) {
            var alone = step.onlyBy().who().isEmpty() ? null : Hands.named(course, step.onlyBy());
            turns.put(step.id(), new Turn(step.roles(), alone, Hands.named(course, step.neverBy())));
        }
        return turns;
    }

    /** Whether a person may take the step on a day, as far as it depends on the person. */
    public boolean isFor(String person, Setting setting, LocalDate day) {
        return (onlyFor == null || onlyFor.contains(person))
                && !barred.contains(person)
                && roles.stream().anyMatch(role -> setting.people().holdsRole(person, role, setting.place(), day));
    }
}
