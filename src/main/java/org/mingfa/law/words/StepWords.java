package org.mingfa.law.words;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Step;

/**
 * One step read aloud.
 *
 * @param basis law and article, or null
 */
public record StepWords(Step step, @Nullable String basis, List<Clause> clauses) {

    /**
     * One thing the law says about the step.
     *
     * @param label 谁办, 期限, 证据 …
     * @param basis law and article, or null when it is that of the step
     * @param cautions whether a breach is pointed out rather than refused
     */
    public record Clause(
            String label, String text, @Nullable String basis, boolean cautions) {}
}
