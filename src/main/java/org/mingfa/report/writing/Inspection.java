package org.mingfa.report.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingfa.law.Entered;
import org.mingfa.report.DraftBlock;
import org.mingfa.report.ReportPart;
import org.mingfa.report.SourceText;

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
        for (var part : ReportPart.values()) {
            if (version.paragraphs(part) == 0) {
                found.add(new Hindrance("", "", "“" + partName(version, part) + "”没有内容，这一部分是必须有的，请补写"));
            }
        }
        return found;
    }

    private static String partName(Version version, ReportPart part) {
        return version.blocks().stream()
                .filter(block -> block.isIn(part) && block.level() == 1)
                .map(DraftBlock::text)
                .findFirst()
                .orElse(part.id());
    }

    /** What a step of the report's matter asks for and the text itself can say. */
    Map<String, Entered> counted(TextStep step, Version version) {
        return switch (step) {
            case DRAFT ->
                Entered.all(Map.of(
                        ReportProcedure.RESULTS.id(),
                        version.paragraphs(ReportPart.RESULTS) > 0,
                        ReportProcedure.SHORTCOMINGS.id(),
                        version.paragraphs(ReportPart.SHORTCOMINGS),
                        ReportProcedure.CAUSES.id(),
                        version.blocks().stream()
                                .filter(block -> block.isIn(ReportPart.SHORTCOMINGS) && !block.isHeading())
                                .filter(block -> block.text().contains("原因"))
                                .count(),
                        ReportProcedure.HEADS.id(),
                        version.paragraphs(ReportPart.HEADS) > 0,
                        ReportProcedure.NEXT_YEAR.id(),
                        version.paragraphs(ReportPart.NEXT_YEAR) > 0,
                        ReportProcedure.LAST_PLAN.id(),
                        of(version).stream()
                                .noneMatch(open ->
                                        LEFT_OPEN.matcher(open.quotation()).matches())));
            case DATA_CHECK ->
                Entered.all(Map.of(
                        ReportProcedure.FIGURES.id(),
                        version.blocks().stream().mapToLong(this::bound).sum(),
                        ReportProcedure.UNSUPPORTED.id(),
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
                : sources.typed(block.text()).size();
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
            sources.typed(block.text())
                    .forEach(number -> found.add(new Hindrance(
                            block.id(), number, "“" + number + "”是手写的数字，没有记录支持。请改成引用的数字，或者引用一条记录，或者写明数字来源")));
        }
    }

    /** The words of the same sentence that lead up to a place in a text. */
    private static String before(String text, int place) {
        var sentence = text.substring(text.lastIndexOf('。', place) + 1, place).replaceAll("\\{[^}]*}", "");
        return sentence.length() <= LED_UP ? sentence : "…" + sentence.substring(sentence.length() - LED_UP);
    }
}
