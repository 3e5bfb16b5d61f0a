package org.mingfa.demo;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Entered;
import org.mingfa.law.RuleId;

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
        RuleId rule,
        Map<String, Entered> values,
        Set<String> without,
        @Nullable String role,
        boolean early) {

    /** @param rule the id of a rule written in the law file */
    static Misstep entering(String step, String rule, Map<String, Object> values) {
        return new Misstep(new RuleId(step, new RuleId.Written(rule)), Entered.all(values), Set.of(), null, false);
    }

    static Misstep lacking(String step, String evidence, Map<String, Object> values) {
        var rule = new RuleId(step, new RuleId.OfEvidence(evidence));
        return new Misstep(rule, Entered.all(values), Set.of(evidence), null, false);
    }

    static Misstep by(String role, String step, RuleId.Standard rule) {
        return new Misstep(new RuleId(step, rule), Map.of(), Set.of(), role, false);
    }

    static Misstep tooEarly(String step) {
        return new Misstep(new RuleId(step, RuleId.Standard.FLOOR), Map.of(), Set.of(), null, true);
    }

    String step() {
        return rule.step();
    }
}
