package org.mingfa.law;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells of steps that could never be reached: none comes after itself, and none applies only if it applies. */
final class Circles {

    private final Procedure procedure;
    private final Map<String, Set<String>> asked = new HashMap<>();

    Circles(Procedure procedure) {
        this.procedure = procedure;
        procedure.steps().forEach(step -> asked.put(step.id(), askedBy(step)));
    }

    boolean comesAfterItself(Step step) {
        return procedure.followers(procedure.indexOf(step.id())).contains(step.id());
    }

    boolean dependsOnItself(Step step) {
        return reaches(step.id(), step.id(), new HashSet<>());
    }

    /** The steps of whose being done or outcome a step's {@code when} asks. */
    private Set<String> askedBy(Step step) {
        var when = step.when();
        var names = when == null ? Set.<String>of() : Set.copyOf(when.names());
        return procedure.steps().stream()
                .map(Step::id)
                .filter(id ->
                        names.contains(Names.ofStep(id, Names.DONE)) || names.contains(Names.ofStep(id, Names.OUTCOME)))
                .collect(Collectors.toSet());
    }

    private boolean reaches(String from, String target, Set<String> seen) {
        for (var next : asked.getOrDefault(from, Set.of())) {
            if (next.equals(target) || (seen.add(next) && reaches(next, target, seen))) {
                return true;
            }
        }
        return false;
    }
}
