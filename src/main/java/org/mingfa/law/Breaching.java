package org.mingfa.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a breach of a rule leads to, as its file says it: by {@code breach}, and by {@code force} where a rule is written with
 * another than that of its source.
 */
record Breaching(@Nullable Force force, Severity breach) {

    /**
     * @param usual what a breach leads to where the file does not say
     * @param event whether the step records what happened, so that a breach may be a finding
     */
    static Breaching read(LawNode.Keys keys, Severity usual, boolean event) {
        var force = keys.find("force").map(Force::read).orElse(null);
        if (force == null || force.refuses()) {
            return new Breaching(
                    force,
                    keys.find("breach")
                            .map(node -> StepReader.severity(node, event))
                            .orElse(usual));
        }
        var breach = keys.find("breach").filter(written -> StepReader.severity(written, event) != Severity.CAUTION);
        breach.ifPresent(written -> {
            throw written.mistake("only what binds may refuse, not what is " + force.id());
        });
        return new Breaching(force, Severity.CAUTION);
    }

    /** What it stands on, with the force it is written with. */
    List<Basis> stand(List<Basis> basis) {
        return force == null
                ? basis
                : basis.stream().map(one -> one.with(force)).toList();
    }
}
