package org.mingfa.report;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.document.Attachment;
import org.mingfa.document.Inline;
import org.mingfa.document.Table;
import org.mingfa.document.TableColumn;
import org.mingfa.document.TableRow;

/** The attachment that sets the statements of an issued report against the records. */
final class ClaimsTable {

    private static final List<TableColumn> COLUMNS = List.of(
            new TableColumn("编号", 1.4, Table.Align.LEFT),
            new TableColumn("陈述", 3.6, Table.Align.LEFT),
            new TableColumn("应有的记录", 3.6, Table.Align.LEFT),
            new TableColumn("现有记录", 3.4, Table.Align.LEFT),
            new TableColumn("结论", 1.8, Table.Align.CENTER),
            new TableColumn("说明", 3.4, Table.Align.LEFT));

    private ClaimsTable() {}

    static Attachment attachment(Claims claims, List<Verdict> verdicts, YearBook book) {
        var rows = verdicts.stream().map(verdict -> row(verdict, book)).toList();
        return Attachment.of("报告陈述与记录对照", new Table(claims.name(), COLUMNS, rows, summary(verdicts)));
    }

    private static String summary(List<Verdict> verdicts) {
        return "共" + verdicts.size() + "项陈述：" + count(verdicts, Support.SUPPORTED) + "项有记录支持，"
                + count(verdicts, Support.UNSUPPORTED) + "项记录不支持，"
                + count(verdicts, Support.UNCHECKABLE) + "项不能核对。";
    }

    private static long count(List<Verdict> verdicts, Support finding) {
        return verdicts.stream().filter(verdict -> verdict.finding() == finding).count();
    }

    private static TableRow row(Verdict verdict, YearBook book) {
        return new TableRow(
                null,
                List.of(
                        text(verdict.id()),
                        text(verdict.says()),
                        text(verdict.stated().isEmpty() ? "—" : verdict.stated()),
                        recorded(verdict, book),
                        text(verdict.finding().chinese()),
                        text(verdict.why().isEmpty() ? "—" : verdict.why())));
    }

    private static List<Inline> recorded(Verdict verdict, YearBook book) {
        if (verdict.measures().isEmpty()) {
            return text("—");
        }
        var pieces = new ArrayList<Inline>();
        for (var measure : verdict.measures()) {
            var figure = book.figure(measure);
            pieces.add(new Inline.Text(
                    (pieces.isEmpty() ? "" : "；") + figure.measure().name()));
            pieces.add(new Inline.Figure(figure.inWords(), new Inline.Within(Composition.anchor(measure))));
        }
        return pieces;
    }

    private static List<Inline> text(String text) {
        return List.of(new Inline.Text(text));
    }
}
