package org.mingfa.law.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;

/**
 * The steps of a procedure in the order in which they can open.
 *
 * @param ranks the steps level by level: each stands below all that must come before it
 * @param ways from a step to one that comes directly after it, where no longer way leads there
 */
public record Flow(List<List<Step>> ranks, List<Way> ways) {

    /** @param any one of several suffices */
    public record Way(String from, String to, boolean any) {}

    public static Flow of(Procedure procedure) {
        Map<String, Integer> ranks = new HashMap<>();
        var levels = new ArrayList<List<Step>>();
        for (var step : procedure.steps()) {
            int rank = rank(procedure, step, ranks);
            while (levels.size() <= rank) {
                levels.add(new ArrayList<>());
            }
            levels.get(rank).add(step);
        }
        var ways = new ArrayList<Way>();
        for (var step : procedure.steps()) {
            for (var any : step.after().steps()) {
                any.stream()
                        .filter(id -> !isDetoured(procedure, id, step))
                        .forEach(id -> ways.add(new Way(id, step.id(), any.size() > 1)));
            }
        }
        return new Flow(levels, ways);
    }

    private static int rank(Procedure procedure, Step step, Map<String, Integer> known) {
        var ready = known.get(step.id());
        if (ready != null) {
            return ready;
        }
        int rank = 0;
        for (var any : step.after().steps()) {
            for (var id : any) {
                var before = procedure.step(id);
                rank = before == null ? rank : Math.max(rank, rank(procedure, before, known) + 1);
            }
        }
        known.put(step.id(), rank);
        return rank;
    }

    /** Whether another step that must come first comes after that one itself. */
    private static boolean isDetoured(Procedure procedure, String from, Step to) {
        var after = procedure.followers(procedure.indexOf(from));
        return to.after().steps().stream().anyMatch(any -> any.size() == 1 && after.contains(any.getFirst()));
    }
}
