package org.mingfa.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mingfa.document.ChineseDate;
import org.mingfa.document.Inline;
import org.mingfa.document.OfficialDocumentBuilder;
import org.mingfa.document.Paragraph;
import org.mingfa.document.Table;
import org.mingfa.document.Table.Align;
import org.mingfa.document.TableColumn;
import org.mingfa.document.TableRow;
import org.mingfa.law.Basis;
import org.mingfa.law.CitedLaw;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.law.texts.StatuteTexts;
import org.mingfa.law.words.Flow;
import org.mingfa.law.words.ProcedureWords;
import org.mingfa.law.words.StepWords;

/** One procedure in the book. */
final class Chapter {

    private final LawLibrary law;
    private final Procedure procedure;
    private final ProcedureWords words;
    private final List<WorkedCase> cases;
    private final StatuteTexts texts;

    Chapter(LawLibrary law, Procedure procedure, List<WorkedCase> cases, StatuteTexts texts) {
        this.law = law;
        this.procedure = procedure;
        this.words = new ProcedureWords(law, procedure, PlaceCode.COUNTRY);
        this.cases = cases;
        this.texts = texts;
    }

    void write(OfficialDocumentBuilder document) {
        document.second(procedure.name());
        document.paragraph("自" + ChineseDate.format(procedure.head().inForce()) + "起施行，编号前缀"
                + procedure.head().code() + "。依据："
                + String.join(
                        "；",
                        procedure.laws().values().stream().map(CitedLaw::text).toList())
                + "。");
        if (!procedure.isLedger()) {
            document.third("流程");
            document.add(flow());
        }
        document.third("步骤和规则");
        words.steps().forEach(step -> step(document, step));
        papers(document);
        if (!cases.isEmpty()) {
            document.third("案例");
            cases.forEach(one -> document.add(table(one)));
        }
    }

    /** The order of the steps, level by level, with where each leads. */
    private Table flow() {
        var flow = Flow.of(procedure);
        var rows = new ArrayList<TableRow>();
        for (int rank = 0; rank < flow.ranks().size(); rank++) {
            for (var step : flow.ranks().get(rank)) {
                rows.add(TableRow.of(
                        String.valueOf(rank + 1),
                        (step.optional() ? "（需要时）" : "") + step.name(),
                        words.who(step),
                        next(flow, step)));
            }
        }
        return new Table(
                null,
                List.of(
                        new TableColumn("次序", 1, Align.CENTER),
                        new TableColumn("步骤", 4, Align.LEFT),
                        new TableColumn("谁办", 4, Align.LEFT),
                        new TableColumn("接着", 5, Align.LEFT)),
                rows,
                null);
    }

    private String next(Flow flow, Step step) {
        var next = flow.ways().stream()
                .filter(way -> way.from().equals(step.id()))
                .map(way -> Objects.requireNonNull(procedure.step(way.to())).name())
                .collect(Collectors.joining("、"));
        var ends = step.outcomes().stream()
                .filter(outcome -> outcome.closes() != null)
                .map(outcome -> outcome.name() + "→结束")
                .collect(Collectors.joining("、"));
        return next + (next.isEmpty() || ends.isEmpty() ? "" : "；") + ends;
    }

    private void step(OfficialDocumentBuilder document, StepWords words) {
        var step = words.step();
        document.fourth(step.name() + (step.optional() ? "（需要时办理）" : "") + (step.repeats() ? "（可以多次）" : ""));
        if (words.basis() != null) {
            document.add(labelled("依据", words.basis()));
        }
        for (var clause : words.clauses()) {
            document.add(labelled(clause.label(), clause.aloud()));
        }
        for (var quoted : texts.quote(words.cited())) {
            document.add(labelled(
                    "《" + quoted.law() + "》" + quoted.article(), quoted.text() + "（原文，来源：" + quoted.source() + "）"));
        }
    }

    private static Paragraph labelled(String label, String text) {
        return Paragraph.of(new Inline.Emphasis(label + "："), new Inline.Text(text));
    }

    private void papers(OfficialDocumentBuilder document) {
        var papers = law.papers(procedure);
        if (!papers.isEmpty()) {
            document.third("文书");
            document.paragraph(papers.stream()
                            .map(paper -> paper.name() + "（" + Basis.cite(paper.basis()) + "）")
                            .collect(Collectors.joining("；"))
                    + "。");
        }
    }

    private static Table table(WorkedCase one) {
        var rows = one.lines().stream()
                .map(line -> TableRow.of(line.day(), line.who(), line.step(), line.result(), line.because()))
                .toList();
        return new Table(
                one.name(),
                List.of(
                        new TableColumn("日期", 3, Align.LEFT),
                        new TableColumn("谁", 2, Align.LEFT),
                        new TableColumn("步骤", 3, Align.LEFT),
                        new TableColumn("结果", 5, Align.LEFT),
                        new TableColumn("依据", 3, Align.LEFT)),
                rows,
                null);
    }
}
