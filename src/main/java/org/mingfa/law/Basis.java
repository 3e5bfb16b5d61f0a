package org.mingfa.law;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a rule comes from.
 *
 * @param instrument the full name of the law, regulation or document, with its number
 * @param article the article as people cite it, such as 第五十八条第一款; empty when the whole instrument is meant
 */
public record Basis(String instrument, String article) {

    @Override
    public String toString() {
        return article.isEmpty() ? instrument : instrument + " " + article;
    }

    /** Several bases in one line, separated by a semicolon. */
    public static String cite(List<Basis> bases) {
        return bases.stream().map(Basis::toString).collect(Collectors.joining("；"));
    }
}
