package org.mingfa.report.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.LawNode;
import org.mingfa.report.reading.StatedFigure;

/** Which measures answer which stated figures, from {@code ledger.yaml}. */
record LedgerWords(List<Counted> figures, List<Coverage> coverage) {

    /**
     * A kind of figure.
     *
     * @param with a word its sentence must hold as well, or null
     * @param measures added up
     * @param least the measure of the least village, or null
     */
    record Counted(
            Pattern words,
            @Nullable Pattern with,
            List<String> units,
            List<String> measures,
            @Nullable String least) {

        boolean fits(StatedFigure figure) {
            var before = figure.where().paragraph().sentenceAt(figure.where().from());
            return units.contains(figure.unit())
                    && words.matcher(figure.what()).find()
                    && (with == null || with.matcher(before.text()).find());
        }
    }

    record Coverage(Pattern words, Pattern about, String measure) {}

    static LedgerWords read(LawNode node) {
        var keys = node.keys("figures", "coverage");
        return new LedgerWords(
                keys.each("figures", one -> {
                    var entry = one.keys("words", "with", "units", "measures", "least");
                    return new Counted(
                            Words.any(entry.need("words")),
                            entry.find("with").map(Words::any).orElse(null),
                            Words.texts(entry.need("units")),
                            entry.each("measures", LawNode::id),
                            entry.find("least").map(LawNode::id).orElse(null));
                }),
                keys.each("coverage", one -> {
                    var entry = one.keys("words", "about", "measure");
                    return new Coverage(
                            Words.any(entry.need("words")),
                            Words.any(entry.need("about")),
                            entry.need("measure").id());
                }));
    }

    List<String> measures() {
        return Stream.concat(
                        figures.stream()
                                .flatMap(one -> Stream.concat(one.measures().stream(), Stream.ofNullable(one.least()))),
                        coverage.stream().map(Coverage::measure))
                .distinct()
                .toList();
    }
}
