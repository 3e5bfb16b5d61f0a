package org.mingfa.law.words;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Basis;
import org.mingfa.law.Force;
import org.mingfa.law.Step;

/**
 * One step read aloud.
 *
 * @param basis law and article, or null
 */
public record StepWords(Step step, @Nullable String basis, List<Clause> clauses) {

    /** Everything the step, its rules and its clocks cite, each once. */
    public List<Basis> cited() {
        return Citing.basis(step).distinct().toList();
    }

    /**
     * One thing the law says about the step.
     *
     * @param label 谁办, 期限, 证据 …
     * @param basis law and article, or null when it is that of the step
     * @param force what force it has over those who act by it; null where it is about the form
     * @param cautions whether a breach is pointed out rather than refused
     */
    public record Clause(
            String label,
            String text,
            @Nullable String basis,
            @Nullable Force force,
            boolean cautions) {

        static Clause plain(String label, String text) {
            return new Clause(label, text, null, null, false);
        }

        /** As it is read aloud: with what a breach leads to, where it comes from and with what force. */
        public String aloud() {
            var source = Stream.of(basis, force == null ? null : force.chinese())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("，"));
            return text + (cautions ? "【提醒】" : "") + (source.isEmpty() ? "" : "（" + source + "）");
        }
    }
}
