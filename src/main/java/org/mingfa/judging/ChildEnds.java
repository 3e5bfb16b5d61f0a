package org.mingfa.judging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingfa.law.Closing;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;

/**
 * The ends that the matters can reach which a procedure's steps open: what comes of such a step is what these lead to.
 *
 * @param byProcedure by the id of the procedure that is opened
 */
record ChildEnds(Map<String, Set<Closing>> byProcedure) {

    /** Of nothing looked into: every outcome may come. */
    static final ChildEnds NONE = new ChildEnds(Map.of());

    static ChildEnds of(Procedure procedure, LawLibrary library, int combinations) {
        if (!procedure.opensOthers()) {
            return NONE;
        }
        var ends = new HashMap<String, Set<Closing>>();
        for (var step : procedure.steps()) {
            if (step.opens() != null) {
                ends.computeIfAbsent(step.opens().procedure(), id -> ends(id, library, combinations));
            }
        }
        return new ChildEnds(ends);
    }

    /** In any version of the procedure. */
    private static Set<Closing> ends(String id, LawLibrary library, int combinations) {
        var ends = new HashSet<Closing>();
        library.procedures().stream()
                .filter(version -> version.id().equals(id))
                .forEach(version -> ends.addAll(Exploration.ends(version, library.parameters(), combinations)));
        return ends;
    }

    /** Whether an outcome can come: of a step that another matter settles, when that can end so. */
    boolean mayCome(Step step, int outcome) {
        var opens = step.opens();
        var ends = opens == null ? null : byProcedure.get(opens.procedure());
        return opens == null
                || ends == null
                || step.outcomes().isEmpty()
                || ends.stream()
                        .anyMatch(end -> step.outcomes().get(outcome).id().equals(opens.outcome(end)));
    }

    /** Outcomes to which no end leads that the opened matter can reach; declaring it void can always be done. */
    List<String> neverComing(Procedure procedure) {
        var problems = new ArrayList<String>();
        for (var step : procedure.steps()) {
            var opens = step.opens();
            var ends = opens == null ? null : byProcedure.get(opens.procedure());
            if (opens == null || ends == null) {
                continue;
            }
            step.outcomes().stream()
                    .filter(outcome -> opens.results().entrySet().stream()
                            .filter(result -> result.getValue().equals(outcome.id()))
                            .map(result -> Closing.of(result.getKey()))
                            .noneMatch(closing -> closing.equals(Closing.VOID) || ends.contains(closing)))
                    .forEach(outcome -> problems.add("'" + step.id() + "' can never come to '" + outcome.id()
                            + "': no '" + opens.procedure() + "' can end so"));
        }
        return problems;
    }
}
