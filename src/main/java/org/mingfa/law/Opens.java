package org.mingfa.law;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * That a step is settled by another matter, which it opens (子程序): how that ends is what comes of the step.
 *
 * @param procedure the id of the procedure that is opened
 * @param field the field of that procedure which holds the matter it was opened from
 * @param results the outcome of the step for each closing of that procedure, by id; empty where the step has no outcomes
 */
public record Opens(String procedure, String field, Map<String, String> results) {

    static @Nullable Opens read(LawNode.Keys step) {
        return step.find("opens").map(Opens::read).orElse(null);
    }

    private static Opens read(LawNode node) {
        var keys = node.keys("procedure", "field", "results");
        var results = new LinkedHashMap<String, String>();
        keys.find("results")
                .map(LawNode::entries)
                .orElse(Map.of())
                .forEach((outcome, closings) -> closings.oneOrMore().forEach(closing -> {
                    if (results.put(closing.id(), outcome) != null) {
                        throw closing.mistake("the closing '" + closing.id() + "' leads to two outcomes");
                    }
                }));
        return new Opens(keys.need("procedure").id(), keys.need("field").id(), results);
    }

    /** Whether a matter so opened settles the step by ending like this; a voided one does only where that is said. */
    public boolean isSettledBy(Closing closing) {
        return results.isEmpty() ? !(closing instanceof Closing.Void) : results.containsKey(closing.id());
    }

    /** What comes of the step then; null where it has no outcomes. */
    public @Nullable String outcome(Closing closing) {
        return results.get(closing.id());
    }
}
