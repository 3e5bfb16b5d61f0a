package org.mingfa.checking.words;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.LawNode;
import org.mingfa.reading.Extent;
import org.mingfa.reading.StatedFigure;

/** Which measures answer which stated figures, from {@code ledger.yaml}. */
public record MeasureWords(List<Counted> figures, List<Coverage> coverage) {

    /**
     * A kind of figure.
     *
     * @param with a word that must be said of it as well, or null
     * @param measures added up
     * @param least the measure of the least village, or null
     */
    public record Counted(
            Pattern words,
            @Nullable Pattern with,
            List<String> units,
            List<String> measures,
            @Nullable String least) {

        boolean counts(StatedFigure figure) {
            return units.contains(figure.unit())
                    && words.matcher(figure.what()).find()
                    && (!figure.perVillage() || least != null);
        }

        /** How long the longest word is that a text says of it; 0 when it says none. */
        int fit(String text) {
            return with == null
                    ? 1
                    : with.matcher(text)
                            .results()
                            .mapToInt(found -> found.end() - found.start())
                            .max()
                            .orElse(0);
        }
    }

    public record Coverage(Pattern words, Pattern about, String measure) {}

    /**
     * The kinds that fit a figure best: by the words before it in its own clause, or else by those after it there, or else by
     * what its sentence has said before. More than one where the words do not tell which is meant.
     */
    public List<Counted> best(StatedFigure figure, List<StatedFigure> all) {
        var kinds = figures.stream().filter(kind -> kind.counts(figure)).toList();
        return around(figure.where(), all)
                .map(text -> fitting(kinds, text))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Counted> fitting(List<Counted> kinds, String text) {
        int most = kinds.stream().mapToInt(kind -> kind.fit(text)).max().orElse(0);
        return most == 0
                ? List.of()
                : kinds.stream().filter(kind -> kind.fit(text) == most).toList();
    }

    private static Stream<String> around(Extent where, List<StatedFigure> all) {
        var one = where.paragraph();
        var clause = one.clauses().stream()
                .filter(part -> part.overlaps(where))
                .findFirst()
                .orElse(where);
        var others = all.stream()
                .map(StatedFigure::where)
                .filter(part -> part.overlaps(clause))
                .toList();
        int from = others.stream()
                .mapToInt(Extent::to)
                .filter(end -> end <= where.from())
                .max()
                .orElse(clause.from());
        int to = others.stream()
                .mapToInt(Extent::from)
                .filter(start -> start >= where.to())
                .min()
                .orElse(clause.to());
        var text = one.text();
        return Stream.of(
                text.substring(Math.min(from, where.from()), where.from()),
                text.substring(where.to(), Math.max(to, where.to())),
                text.substring(Math.min(one.sentenceAt(where.from()).from(), where.from()), where.from()));
    }

    /** @param known whether there is a measure of that name */
    public static MeasureWords read(LawNode node, Predicate<String> known) {
        var keys = node.keys("figures", "coverage");
        return new MeasureWords(
                keys.each("figures", one -> {
                    var entry = one.keys("words", "with", "units", "measures", "least");
                    return new Counted(
                            WordPatterns.any(entry.need("words")),
                            entry.find("with").map(WordPatterns::any).orElse(null),
                            WordPatterns.texts(entry.need("units")),
                            entry.each("measures", measure -> measure(measure, known)),
                            entry.find("least")
                                    .map(measure -> measure(measure, known))
                                    .orElse(null));
                }),
                keys.each("coverage", one -> {
                    var entry = one.keys("words", "about", "measure");
                    return new Coverage(
                            WordPatterns.any(entry.need("words")),
                            WordPatterns.any(entry.need("about")),
                            measure(entry.need("measure"), known));
                }));
    }

    private static String measure(LawNode node, Predicate<String> known) {
        if (!known.test(node.id())) {
            throw node.mistake("there is no measure '" + node.text() + "'");
        }
        return node.id();
    }
}
