package org.mingfa.desk.report;

import java.util.List;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Meaning;
import org.mingfa.exchange.ImportResult;
import org.mingfa.exchange.RowResult;

/** What became of rows: those refused first of all; when none was, the first of all. */
final class RowTable {

    private static final List<Column> COLUMNS = List.of(
            Column.of("工作表", Column.Kind.TITLE),
            Column.of("行", Column.Kind.NUMBER),
            Column.of("结果", Column.Kind.STATE),
            Column.of("编号", Column.Kind.CODE),
            Column.of("说明", Column.Kind.TEXT));

    private RowTable() {}

    static LedgerView of(ImportResult result, List<RowResult> first) {
        var shown = result.refused() > 0 ? result.refusals() : first;
        return new LedgerView(
                "逐行结果",
                COLUMNS,
                shown.stream().map(RowTable::row).toList(),
                List.of(),
                new EmptyView("没有读到记录", "工作簿里没有表头下面的行。", null));
    }

    private static LedgerRow row(RowResult result) {
        var fate = switch (result.fate()) {
            case ACCEPTED -> Cell.chip("已导入", Meaning.ONTIME);
            case ALREADY -> Cell.chip("以前已导入", Meaning.PLAIN);
            case REFUSED -> Cell.chip("没有导入", Meaning.REFUSED);
        };
        return new LedgerRow(List.of(
                Cell.of(result.sheet()),
                Cell.of(String.valueOf(result.row())),
                fate,
                Cell.of(result.number()),
                Cell.of(result.message())));
    }
}
