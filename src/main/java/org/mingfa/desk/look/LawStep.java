package org.mingfa.desk.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a procedure as the law library says it.
 *
 * @param basis law and article, without the § sign, or null
 * @param texts the official texts of what it cites, where the county keeps any
 */
public record LawStep(
        String id, String name, List<Chip> chips, @Nullable String basis, List<Clause> clauses, List<Text> texts) {

    /**
     * An article in the words of the law, as the county has it.
     *
     * @param citation the law and the article
     * @param source whence the text is, which file, and its digest
     */
    public record Text(String citation, List<String> paragraphs, String source) {}

    /**
     * One thing the law says about the step.
     *
     * @param label 谁办, 期限, 证据 …
     * @param basis law and article, without the § sign, or null when it is that of the step
     * @param force what force it has, in words, or null
     * @param cautions whether a breach is pointed out rather than refused
     */
    public record Clause(
            String label,
            String text,
            @Nullable String basis,
            @Nullable String force,
            boolean cautions) {}
}
