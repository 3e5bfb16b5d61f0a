package org.mingfa.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What records say to a statement.
 *
 * @param stated what records would have to show, in Chinese; empty when they cannot
 * @param recorded what they show, in Chinese
 * @param measures the measures it was held against
 * @param why why it is not supported or cannot be checked, in Chinese; empty when there is nothing to add
 */
public record Verdict(
        String id,
        StatementKind kind,
        String says,
        Support finding,
        String stated,
        String recorded,
        List<String> measures,
        String why) {

    static Verdict of(ReportStatement claim, YearBook book) {
        if (claim.unfounded() != null) {
            return new Verdict(
                    claim.id(), claim.kind(), claim.says(), Support.UNCHECKABLE, "", "", List.of(), claim.unfounded());
        }
        var failed = claim.checks().stream().filter(check -> !check.holds(book)).toList();
        var why =
                failed.stream().map(check -> "未达到“" + check.inWords(book) + "”").toList();
        var also = claim.also() == null ? List.<String>of() : List.of(claim.also());
        return new Verdict(
                claim.id(),
                claim.kind(),
                claim.says(),
                failed.isEmpty() ? Support.SUPPORTED : Support.UNSUPPORTED,
                claim.checks().stream().map(check -> check.inWords(book)).collect(Collectors.joining("；")),
                claim.checks().stream()
                        .flatMap(check -> check.measures().stream())
                        .map(measure -> recorded(book, measure))
                        .collect(Collectors.joining("；")),
                claim.checks().stream()
                        .flatMap(check -> check.measures().stream())
                        .distinct()
                        .toList(),
                java.util.stream.Stream.concat(why.stream(), also.stream()).collect(Collectors.joining("；")));
    }

    private static String recorded(YearBook book, String measure) {
        var figure = book.figure(measure);
        return figure.measure().name() + figure.inWords();
    }
}
