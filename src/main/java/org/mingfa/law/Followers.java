package org.mingfa.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The steps that come after a step, directly or through others. */
final class Followers {

    private Followers() {}

    static Set<String> of(Step of, List<Step> steps) {
        var found = new HashSet<String>();
        var waiting = new ArrayList<>(List.of(of.id()));
        while (!waiting.isEmpty()) {
            var next = waiting.removeLast();
            for (var step : steps) {
                boolean follows = step.after().steps().stream().anyMatch(any -> any.contains(next));
                if (follows && found.add(step.id())) {
                    waiting.add(step.id());
                }
            }
        }
        return Set.copyOf(found);
    }
}
