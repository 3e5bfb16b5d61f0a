package org.mingfa.law;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule comes from.
 *
 * @param instrument the full name of the law, regulation or document, with its number
 * @param article the article as people cite it, such as 第五十八条第一款; empty when the whole instrument is meant
 * @param statute the key of the law among the library's statutes; null for a rule of the place or the house
 * @param force what force it gives the rule
 */
public record Basis(
        String instrument, String article, @Nullable String statute, Force force) {

    @Override
    public String toString() {
        return article.isEmpty() ? instrument : instrument + " " + article;
    }

    /** The same source, said to have another force here. */
    Basis with(Force other) {
        return new Basis(instrument, article, statute, other);
    }

    /** Several bases in one line, separated by a semicolon. */
    public static String cite(List<Basis> bases) {
        return bases.stream().map(Basis::toString).collect(Collectors.joining("；"));
    }
}
