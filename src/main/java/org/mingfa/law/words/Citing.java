package org.mingfa.law.words;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.mingfa.law.Basis;
import org.mingfa.law.Clock;
import org.mingfa.law.Procedure;
import org.mingfa.law.Rule;
import org.mingfa.law.Step;

/**
 * A step that cites a law.
 *
 * @param articles those it cites, in the order of the file; empty where it cites the law as a whole
 */
public record Citing(Procedure procedure, Step step, List<String> articles) {

    /** Everything in some procedures that cites a law. */
    public static List<Citing> of(String statute, Collection<Procedure> procedures) {
        return procedures.stream()
                .flatMap(procedure -> procedure.steps().stream().flatMap(step -> of(statute, procedure, step)))
                .toList();
    }

    private static Stream<Citing> of(String statute, Procedure procedure, Step step) {
        var cited = basis(step).filter(one -> statute.equals(one.statute())).toList();
        if (cited.isEmpty()) {
            return Stream.empty();
        }
        var articles = new LinkedHashSet<String>();
        cited.stream().map(Basis::article).filter(article -> !article.isEmpty()).forEach(articles::add);
        return Stream.of(new Citing(procedure, step, List.copyOf(articles)));
    }

    /** Everything a step cites, more than once perhaps. */
    static Stream<Basis> basis(Step step) {
        return Stream.of(
                        Stream.of(step.basis(), step.after().basis()),
                        Stream.of(
                                step.neverBy().basis(),
                                step.onlyBy().basis(),
                                step.concerned().basis()),
                        step.rules().stream().map(Rule::basis),
                        step.rules().stream().map(Rule::attested),
                        step.clocks().stream().map(Clock::basis))
                .flatMap(one -> one)
                .flatMap(List::stream);
    }
}
