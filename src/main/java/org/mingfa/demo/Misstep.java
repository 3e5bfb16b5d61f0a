package org.mingfa.demo;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody tries just before a step is done as it should be, and the law refuses.
 *
 * @param rule the rule that must refuse it
 * @param values entered instead of the right ones
 * @param without pieces of evidence left out
 * @param role who tries; null for the right people
 * @param early tried as soon as only time is missing
 */
record Misstep(
        String step,
        String rule,
        Map<String, Object> values,
        Set<String> without,
        @Nullable String role,
        boolean early) {

    static Misstep entering(String step, String rule, Map<String, Object> values) {
        return new Misstep(step, rule, values, Set.of(), null, false);
    }

    static Misstep lacking(String step, String evidence, Map<String, Object> values) {
        return new Misstep(step, step + ".evidence." + evidence, values, Set.of(evidence), null, false);
    }

    static Misstep by(String role, String step, String rule) {
        return new Misstep(step, rule, Map.of(), Set.of(), role, false);
    }

    static Misstep tooEarly(String step) {
        return new Misstep(step, step + ".floor", Map.of(), Set.of(), null, true);
    }
}
