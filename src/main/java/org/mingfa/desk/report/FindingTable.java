package org.mingfa.desk.report;

import java.util.Comparator;
import java.util.List;
import org.mingfa.checking.Checked;
import org.mingfa.checking.Compared;
import org.mingfa.checking.Finding;
import org.mingfa.checking.Position;
import org.mingfa.checking.Weight;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Meaning;

/** What was found in a report, the gravest first, and its figures beside those recorded. */
final class FindingTable {

    private static final List<Column> FINDINGS = List.of(
            Column.of("检查项", Column.Kind.CODE),
            Column.of("原文", Column.Kind.TITLE),
            Column.of("位置", Column.Kind.TEXT),
            Column.of("轻重", Column.Kind.STATE),
            Column.of("原因和依据", Column.Kind.TEXT),
            Column.of("建议", Column.Kind.TEXT));
    private static final List<Column> COMPARED = List.of(
            Column.of("报告所写", Column.Kind.TITLE),
            Column.of("位置", Column.Kind.TEXT),
            Column.of("台账", Column.Kind.TEXT),
            Column.of("结论", Column.Kind.STATE),
            Column.of("记录", Column.Kind.TEXT));

    private FindingTable() {}

    static LedgerView of(Checked checked) {
        return new LedgerView(
                "检查结果",
                FINDINGS,
                checked.findings().stream()
                        .sorted(Comparator.comparing(Finding::severity))
                        .map(one -> row(one, checked))
                        .toList(),
                List.of(),
                new EmptyView("没有发现问题", "各项检查都没有发现问题。", null));
    }

    static LedgerView compared(Checked checked) {
        return new LedgerView(
                "数字与台账对照",
                COMPARED,
                checked.compared().stream().map(one -> row(one, checked)).toList(),
                List.of(),
                new EmptyView("没有可以对照的数字", "报告里的数字没有对应的指标。", null));
    }

    private static LedgerRow row(Finding one, Checked checked) {
        var quotation = one.quotation().isEmpty() ? "（缺少）" : one.quotation();
        return new LedgerRow(List.of(
                Cell.of(one.check() + " " + one.name()),
                Cell.of(quotation),
                Cell.of(Position.of(one.where(), checked.reading()).inWords()),
                Cell.chip(one.severity().chinese(), meaning(one.severity())),
                Cell.of(one.why() + "（" + one.basis() + "）"),
                Cell.of(one.proposal())));
    }

    private static LedgerRow row(Compared one, Checked checked) {
        var more = one.more() > 0 ? "等" + (one.records().size() + one.more()) + "件" : "";
        return new LedgerRow(List.of(
                Cell.of(one.stated().what() + one.stated().where().text()),
                Cell.of(Position.of(one.stated().where(), checked.reading()).inWords()),
                Cell.of(one.recorded()),
                Cell.chip(one.holds() ? "相符" : "不符", one.holds() ? Meaning.ONTIME : Meaning.REFUSED),
                Cell.of(one.records().isEmpty() ? "没有记录" : String.join("、", one.records()) + more)));
    }

    private static Meaning meaning(Weight severity) {
        return switch (severity) {
            case FIX -> Meaning.REFUSED;
            case ADVISE -> Meaning.SOON;
            case CONFIRM -> Meaning.PLAIN;
        };
    }
}
