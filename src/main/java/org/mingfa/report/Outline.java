package org.mingfa.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.LawNode;

/**
 * What a yearly report says and when.
 *
 * @param rounded whether figures are floored to a round number and 余
 */
record Outline(String id, String name, FigureText title, boolean rounded, FigureText opening, List<Part> parts) {

    /** @param items whether each sentence is an item, in a paragraph of its own */
    record Part(String id, FigureText name, boolean items, List<Section> sections) {}

    /** @param name null where a part has no sections */
    record Section(@Nullable String name, List<Sentence> sentences) {}

    /**
     * A sentence.
     *
     * @param none said when none of the figures is above zero; null for nothing
     * @param needs when not empty, all of these must hold, and nothing else decides
     * @param always said whatever the figures are
     * @param each said of each matter instead, or null; {@code say} is then empty
     */
    record Sentence(
            FigureText say,
            @Nullable FigureText none,
            List<Condition> needs,
            boolean always,
            @Nullable Listing each) {

        /** What is said of that year; empty for nothing. */
        Optional<FigureText> said(YearBook book) {
            if (always) {
                return Optional.of(say);
            }
            if (!needs.isEmpty()) {
                return needs.stream().allMatch(need -> need.holds(book)) ? Optional.of(say) : Optional.empty();
            }
            boolean recorded = say.measures().stream()
                    .anyMatch(measure -> book.figure(measure).orZero().signum() > 0);
            return recorded ? Optional.of(say) : Optional.ofNullable(none);
        }
    }

    /** Every sentence of the outline without what changes in it. */
    Set<String> stock() {
        return parts.stream()
                .flatMap(part -> part.sections().stream())
                .flatMap(section -> section.sentences().stream())
                .flatMap(sentence -> Stream.of(Optional.of(sentence.say()), Optional.ofNullable(sentence.none())))
                .flatMap(Optional::stream)
                .map(wording -> wording.pieces().stream()
                        .map(piece -> piece instanceof FigureText.Plain(var text) ? text : "")
                        .collect(Collectors.joining()))
                .flatMap(SourceText::sentences)
                .map(SourceText::stock)
                .collect(Collectors.toSet());
    }

    static Outline read(LawNode node, KnownMeasures known) {
        var keys = node.keys("report", "name", "title", "numbers", "basis", "opening", "parts");
        var parts = keys.need("parts");
        var read = parts.list().stream().map(part -> part(part, known)).toList();
        if (!read.stream().map(Part::id).toList().equals(ReportPart.ids())) {
            throw parts.mistake(
                    "a yearly report has exactly these parts in this order: " + String.join(", ", ReportPart.ids()));
        }
        keys.need("basis").text();
        return new Outline(
                keys.need("report").id(),
                keys.need("name").text(),
                FigureText.read(keys.need("title"), known),
                rounded(keys.need("numbers")),
                FigureText.read(keys.need("opening"), known),
                read);
    }

    private static boolean rounded(LawNode node) {
        return switch (node.text()) {
            case "exact" -> false;
            case "rounded" -> true;
            default -> throw node.mistake("'exact' or 'rounded' was expected, not '" + node.text() + "'");
        };
    }

    private static Part part(LawNode node, KnownMeasures known) {
        var keys = node.keys("id", "name", "items", "sections", "sentences");
        if (keys.has("sections") == keys.has("sentences")) {
            throw node.mistake("a part has either 'sections' or 'sentences'");
        }
        var sections = keys.has("sections")
                ? keys.need("sections").list().stream()
                        .map(section -> section(section, known))
                        .toList()
                : List.of(new Section(null, sentences(keys.need("sentences"), known)));
        return new Part(keys.need("id").id(), FigureText.read(keys.need("name"), known), keys.yes("items"), sections);
    }

    private static Section section(LawNode node, KnownMeasures known) {
        var keys = node.keys("name", "sentences");
        return new Section(keys.need("name").text(), sentences(keys.need("sentences"), known));
    }

    private static List<Sentence> sentences(LawNode node, KnownMeasures known) {
        return node.list().stream().map(one -> sentence(one, known)).toList();
    }

    private static Sentence sentence(LawNode node, KnownMeasures known) {
        var keys = node.keys("say", "none", "needs", "always", "each");
        if (keys.has("each")) {
            return listing(keys, known);
        }
        var say = FigureText.read(keys.need("say"), known);
        var needs = keys.each("needs", need -> Condition.read(need, known));
        boolean always = keys.yes("always");
        if (!always && needs.isEmpty() && say.measures().isEmpty()) {
            throw node.mistake("a sentence without a figure needs 'needs' or 'always: true'");
        }
        if (keys.has("none") && (always || !needs.isEmpty())) {
            throw node.mistake("'none' belongs to sentences that depend on their figures alone");
        }
        return new Sentence(
                say, keys.find("none").map(none -> FigureText.read(none, known)).orElse(null), needs, always, null);
    }

    private static Sentence listing(LawNode.Keys keys, KnownMeasures known) {
        if (keys.has("needs") || keys.has("always")) {
            throw keys.need("each").mistake("what is said of each matter depends on the matters alone");
        }
        return new Sentence(
                new FigureText(List.of()),
                keys.find("none").map(none -> FigureText.read(none, known)).orElse(null),
                List.of(),
                false,
                Listing.read(keys.need("each"), keys.need("say"), known.law()));
    }
}
