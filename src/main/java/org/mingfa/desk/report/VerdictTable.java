package org.mingfa.desk.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Meaning;
import org.mingfa.report.Claims;
import org.mingfa.report.Support;
import org.mingfa.report.Verdict;

/** The statements of an issued report beside what records say to them. */
final class VerdictTable {

    private static final List<Column> COLUMNS = List.of(
            Column.of("编号", Column.Kind.CODE),
            Column.of("陈述", Column.Kind.TITLE),
            Column.of("应有的记录", Column.Kind.TEXT),
            Column.of("现有记录", Column.Kind.TEXT),
            Column.of("结论", Column.Kind.STATE),
            Column.of("说明", Column.Kind.TEXT));

    private VerdictTable() {}

    static LedgerView of(Claims claims, List<Verdict> verdicts) {
        return new LedgerView(
                claims.name() + "的陈述与记录对照",
                COLUMNS,
                verdicts.stream().map(VerdictTable::row).toList(),
                List.of(),
                new EmptyView("没有陈述", "这份对照文件里没有陈述。", null));
    }

    static String summary(List<Verdict> verdicts) {
        return Arrays.stream(Support.values())
                .map(finding -> finding.chinese()
                        + verdicts.stream()
                                .filter(verdict -> verdict.finding() == finding)
                                .count()
                        + "项")
                .collect(Collectors.joining("，", "共" + verdicts.size() + "项陈述：", "。"));
    }

    private static LedgerRow row(Verdict verdict) {
        return new LedgerRow(List.of(
                Cell.of(verdict.id()),
                Cell.of(verdict.says()),
                Cell.of(verdict.stated()),
                Cell.of(verdict.recorded()),
                Cell.chip(verdict.finding().chinese(), meaning(verdict.finding())),
                Cell.of(verdict.why())));
    }

    private static Meaning meaning(Support finding) {
        return switch (finding) {
            case SUPPORTED -> Meaning.ONTIME;
            case UNSUPPORTED -> Meaning.REFUSED;
            case UNCHECKABLE -> Meaning.PLAIN;
        };
    }
}
