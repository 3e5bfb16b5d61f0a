package org.mingfa.desk.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a procedure as the law library says it.
 *
 * @param basis law and article, without the § sign, or null
 */
public record LawStep(
        String id, String name, List<Chip> chips, @Nullable String basis, List<Clause> clauses) {

    /**
     * One thing the law says about the step.
     *
     * @param label 谁办, 期限, 证据 …
     * @param basis law and article, without the § sign, or null when it is that of the step
     * @param cautions whether a breach is pointed out rather than refused
     */
    public record Clause(
            String label, String text, @Nullable String basis, boolean cautions) {}
}
