package org.mingfa.desk.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.measure.Figures;
import org.mingfa.region.Places;
import org.mingfa.store.Scope;

/** The records behind a figure, of rows of a table each row by itself, leading to where it stands. */
record RecordsBehind(Figures figures, Places places) {

    private static final Column ROW = Column.of("所在行", Column.Kind.TEXT);
    private static final List<Column> COLUMNS = List.of(
            Column.of("编号", Column.Kind.CODE),
            Column.of("名称", Column.Kind.TITLE),
            Column.of("地方", Column.Kind.TEXT),
            Column.of("计入日期", Column.Kind.DATE),
            Column.of("数值", Column.Kind.NUMBER));

    /** @param last the last day that is read */
    LedgerView table(
            Scope scope, PlaceCode place, Measure.Counted counted, List<Figures.Contribution> records, LocalDate last) {
        var rows = figures.rowsBehind(scope, place, counted, records, last);
        var lines = new ArrayList<LedgerRow>();
        for (var record : records) {
            var told = rows.getOrDefault(record, List.of());
            if (told.isEmpty()) {
                lines.add(line(counted, record, value(counted, record), Cell.of("")));
            }
            told.forEach(row ->
                    lines.add(line(counted, record, FigureWords.number(row.value()), row(counted, record, row))));
        }
        var columns = counted.isOfRows()
                ? Stream.concat(COLUMNS.stream(), Stream.of(ROW)).toList()
                : COLUMNS;
        return new LedgerView(
                counted.name() + "的记录", columns, lines, List.of(), new EmptyView("没有记录", "这一年这个地方没有计入的记录，指标是0。", null));
    }

    private LedgerRow line(Measure.Counted counted, Figures.Contribution record, String value, Cell row) {
        var address = Addresses.matter(record.place().county(), record.matter());
        var cells = Stream.of(
                Cell.link(record.number(), address),
                Cell.link(record.title(), address),
                Cell.of(places.name(record.place())),
                Cell.of(FigureWords.day(counted, record)),
                Cell.of(value));
        return new LedgerRow((counted.isOfRows() ? Stream.concat(cells, Stream.of(row)) : cells).toList());
    }

    private static String value(Measure.Counted counted, Figures.Contribution record) {
        return counted.spread() instanceof Measure.Spread.Days
                ? record.part() + "日"
                : FigureWords.number(record.value());
    }

    private static Cell row(Measure.Counted counted, Figures.Contribution record, Figures.CountedRow row) {
        var table = counted.rows();
        return table == null
                ? Cell.of("")
                : Cell.link(
                        "第" + row.row() + "行",
                        Addresses.row(record.place().county(), record.matter(), row.act(), table.field(), row.row()));
    }
}
