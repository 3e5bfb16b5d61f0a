package org.mingfa.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingfa.law.Entered;
import org.mingfa.reading.StatedFigure;

/** Looks a version over before it goes on: numbers without records, names of figures nobody knows, places left open. */
final class Inspection {

    private static final Pattern LEFT_OPEN = Pattern.compile("（请写明[^）]*）");
    private static final int LED_UP = 30;

    private final SourceText sources;

    Inspection(SourceText sources) {
        this.sources = sources;
    }

    List<Hindrance> of(Version version) {
        var found = new ArrayList<Hindrance>();
        for (var block : version.blocks()) {
            if (!block.isHeading()) {
                look(block, found);
            }
        }
        for (var part : Outline.MANDATORY) {
            if (version.paragraphs(part) == 0) {
                found.add(new Hindrance("", "", "“" + partName(version, part) + "”没有内容，这一部分是必须有的，请补写"));
            }
        }
        return found;
    }

    private static String partName(Version version, String part) {
        return version.blocks().stream()
                .filter(block -> block.part().equals(part) && block.level() == 1)
                .map(DraftBlock::text)
                .findFirst()
                .orElse(part);
    }

    /** What a step of the report's matter asks for and the text itself can say. */
    Map<String, Entered> counted(ReportWriting.Step step, Version version) {
        return switch (step) {
            case DRAFT ->
                Entered.all(Map.of(
                        "results",
                        version.paragraphs("results") > 0,
                        "shortcomings",
                        version.paragraphs("shortcomings"),
                        "causes",
                        version.blocks().stream()
                                .filter(block -> block.part().equals("shortcomings") && !block.isHeading())
                                .filter(block -> block.text().contains("原因"))
                                .count(),
                        "heads",
                        version.paragraphs("heads") > 0,
                        "next-year",
                        version.paragraphs("next-year") > 0,
                        "last-plan",
                        of(version).stream()
                                .noneMatch(open ->
                                        LEFT_OPEN.matcher(open.quotation()).matches())));
            case DATA_CHECK ->
                Entered.all(Map.of(
                        "figures",
                        version.blocks().stream().mapToLong(this::bound).sum(),
                        "unsupported",
                        version.blocks().stream().mapToLong(this::unsupported).sum()));
            case SIGN, SUBMIT, COPY -> Map.of();
        };
    }

    private long bound(DraftBlock block) {
        return sources.read(block.text()).stream()
                .filter(SourceText.Measured.class::isInstance)
                .count();
    }

    private long unsupported(DraftBlock block) {
        return block.isHeading() || !block.note().isBlank()
                ? 0
                : typed(block.text()).size();
    }

    private void look(DraftBlock block, List<Hindrance> found) {
        LEFT_OPEN
                .matcher(block.text())
                .results()
                .forEach(open -> found.add(new Hindrance(
                        block.id(), open.group(), "“" + before(block.text(), open.start()) + "”后面还没有写，请补上")));
        for (var piece : sources.read(block.text())) {
            if (piece instanceof SourceText.Unknown(var name)) {
                found.add(new Hindrance(block.id(), "{" + name + "}", "没有名为“" + name + "”的数字。请从“可以引用的数字”里选，名称要一字不差"));
            }
        }
        if (block.note().isBlank()) {
            typed(block.text())
                    .forEach(number -> found.add(new Hindrance(
                            block.id(), number, "“" + number + "”是手写的数字，没有记录支持。请改成引用的数字，或者引用一条记录，或者写明数字来源")));
        }
    }

    /** The words of the same sentence that lead up to a place in a text. */
    private static String before(String text, int place) {
        var sentence = text.substring(text.lastIndexOf('。', place) + 1, place).replaceAll("\\{[^}]*}", "");
        return sentence.length() <= LED_UP ? sentence : "…" + sentence.substring(sentence.length() - LED_UP);
    }

    /** The numbers of a text that are typed by hand, in sentences that name no record. */
    List<String> typed(String text) {
        var typed = new ArrayList<String>();
        SourceText.sentences(text).forEach(sentence -> {
            var pieces = sources.read(sentence);
            if (pieces.stream().noneMatch(SourceText.Recorded.class::isInstance)) {
                var plain = pieces.stream()
                        .map(piece -> piece instanceof SourceText.Plain(var words) ? words : "　")
                        .collect(Collectors.joining());
                StatedFigure.in(plain)
                        .forEach(figure -> typed.add(figure.where().text()));
            }
        });
        return typed;
    }
}
