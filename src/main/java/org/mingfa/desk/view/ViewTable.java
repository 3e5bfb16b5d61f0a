package org.mingfa.desk.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mingfa.desk.figure.FigureWords;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.law.Covers;
import org.mingfa.law.PlaceCode;
import org.mingfa.measure.Answerable;
import org.mingfa.view.View;
import org.mingfa.view.ViewEntry;
import org.mingfa.view.ViewRow;
import org.mingfa.view.Views;

/** A view of a place and year as tables: its rows, and the entries behind one. */
record ViewTable(View view, PlaceCode place, int year) {

    private static final List<Column> ENTRY = List.of(
            Column.of("日期", Column.Kind.DATE),
            Column.of("事", Column.Kind.TEXT),
            Column.of("事项", Column.Kind.TITLE),
            Column.of("数", Column.Kind.NUMBER));

    LedgerView rows(String caption, List<ViewRow> rows) {
        return new LedgerView(
                caption,
                columns(),
                rows.stream().map(this::row).toList(),
                totals(rows),
                new EmptyView("没有可列的" + view.of().chinese(), "这一年这个地方没有人在所列的岗位上，或者没有所列的单位。", null));
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        columns.add(Column.of(whose(), Column.Kind.TITLE));
        view.columns().forEach(column -> columns.add(Column.of(column.name(), Column.Kind.NUMBER)));
        return columns;
    }

    private String whose() {
        return switch (view.of()) {
            case Covers.People _ -> "姓名";
            case Covers.Units _ -> "单位";
            case Covers.Places _, Covers.Dates _ -> "地方";
        };
    }

    private LedgerRow row(ViewRow row) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.link(
                row.subject().name(),
                Addresses.viewOf(view.id(), row.subject().key(), place, year).address()));
        IntStream.range(0, row.sums().size())
                .forEach(i -> cells.add(
                        sum(view.columns().get(i), row.subject(), row.sums().get(i))));
        return new LedgerRow(cells);
    }

    /** It opens to the records of its figure. */
    private Cell sum(View.Column column, Answerable subject, BigDecimal sum) {
        return FigureWords.cell(sum, sum.signum() == 0 ? null : figure(column, subject));
    }

    private String figure(View.Column column, Answerable subject) {
        var measure = column.measure().id();
        return view.of() instanceof Covers.Places
                ? Addresses.figure(measure, subject.place(), year, column.part())
                : Addresses.figure(measure, place, year, subject.part());
    }

    private List<Cell> totals(List<ViewRow> rows) {
        var totals = new ArrayList<Cell>();
        totals.add(Cell.of("合计"));
        Views.totals(view, rows).forEach(total -> totals.add(FigureWords.cell(total, null)));
        return totals;
    }

    LedgerView entries(String caption, List<ViewEntry> entries) {
        return new LedgerView(
                caption,
                ENTRY,
                entries.stream().map(ViewTable::entry).toList(),
                List.of(),
                new EmptyView("没有记录", "这一年所汇集的各本台账里没有记录。", null));
    }

    private static LedgerRow entry(ViewEntry entry) {
        var record = entry.record();
        return new LedgerRow(List.of(
                Cell.of(FigureWords.day(entry.measure(), record)),
                Cell.of(entry.measure().name()),
                Cell.link(
                        record.number() + " " + record.title(),
                        Addresses.matter(record.place().county(), record.matter())),
                Cell.of(FigureWords.number(record.value()) + entry.measure().unit())));
    }
}
