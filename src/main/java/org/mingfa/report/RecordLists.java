package org.mingfa.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.mingfa.document.Attachment;
import org.mingfa.document.Block;
import org.mingfa.document.Heading;
import org.mingfa.document.Inline;
import org.mingfa.document.Table;
import org.mingfa.document.Title;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.law.Procedure;
import org.mingfa.region.Places;

/** The attachments that list the records behind each figure, one attachment for each procedure. */
final class RecordLists {

    /** Beyond so many matters a list gives way to sums by month and place. */
    static final int LONGEST = 200;

    private static final int PLACES_NAMED = 3;

    private static final List<Table.Column> COLUMNS = List.of(
            new Table.Column("编号", 3, Table.Align.LEFT),
            new Table.Column("日期", 2.6, Table.Align.LEFT),
            new Table.Column("事项", 5, Table.Align.LEFT),
            new Table.Column("地点", 3, Table.Align.LEFT),
            new Table.Column("数值", 1.8, Table.Align.RIGHT));

    private static final List<Table.Column> SUMS = List.of(
            new Table.Column("月份", 3, Table.Align.LEFT),
            new Table.Column("地点", 4, Table.Align.LEFT),
            new Table.Column("记录", 2, Table.Align.RIGHT),
            new Table.Column("数值", 2, Table.Align.RIGHT));

    private final YearBook book;
    private final Places places;
    private final LawLibrary law;

    RecordLists(YearBook book, Places places, LawLibrary law) {
        this.book = book;
        this.places = places;
        this.law = law;
    }

    /** The first row of a measure's list. */
    static String anchor(String measure) {
        return "records-" + measure;
    }

    List<Attachment> attachments(String placeName, SequencedSet<String> measures) {
        var counted = new LinkedHashSet<Measure.Counted>();
        measures.forEach(measure -> counted.addAll(book.counted(measure)));
        Map<String, List<Block>> byProcedure = new LinkedHashMap<>();
        for (var measure : counted) {
            if (!book.entries(measure.id()).isEmpty()) {
                var blocks = byProcedure.computeIfAbsent(measure.procedure(), _ -> new ArrayList<>());
                blocks.add(new Heading(
                        Heading.Level.FIRST,
                        measure.name() + "（" + book.figure(measure.id()).inWords() + "）"));
                blocks.add(table(measure));
            }
        }
        var attachments = new ArrayList<Attachment>();
        byProcedure.forEach((procedure, blocks) -> attachments.add(
                new Attachment(Title.of(placeName + book.year() + "年“" + name(procedure) + "”记录清单"), blocks)));
        return attachments;
    }

    private String name(String procedure) {
        return law.procedures().stream()
                .filter(one -> one.id().equals(procedure))
                .map(Procedure::name)
                .findFirst()
                .orElse(procedure);
    }

    private Table table(Measure.Counted measure) {
        var entries = book.entries(measure.id());
        return entries.size() > LONGEST ? sums(measure, entries) : list(measure, entries);
    }

    private Table list(Measure.Counted measure, List<YearBook.Entry> entries) {
        var rows = new ArrayList<Table.Row>(entries.size());
        for (var entry : entries) {
            rows.add(row(
                    rows.isEmpty() ? measure : null,
                    entry.number(),
                    entry.day().getMonthValue() + "月" + entry.day().getDayOfMonth() + "日",
                    entry.title(),
                    where(entry.places()),
                    Composition.plain(entry.value())));
        }
        return new Table(null, COLUMNS, rows, null);
    }

    private String where(List<String> codes) {
        return codes.size() <= PLACES_NAMED
                ? String.join("、", codes.stream().map(places::name).toList())
                : codes.size() + "个村";
    }

    private Table sums(Measure.Counted measure, List<YearBook.Entry> entries) {
        record Cell(YearMonth month, String place) implements Comparable<Cell> {
            @Override
            public int compareTo(Cell other) {
                int order = month.compareTo(other.month);
                return order != 0 ? order : place.compareTo(other.place);
            }
        }
        var values = new TreeMap<Cell, BigDecimal>();
        var records = new TreeMap<Cell, Integer>();
        for (var entry : entries) {
            var place = entry.places().size() == 1 ? entry.places().getFirst() : "";
            var cell = new Cell(YearMonth.from(entry.day()), place);
            values.merge(cell, entry.value(), BigDecimal::add);
            records.merge(cell, 1, Integer::sum);
        }
        var rows = new ArrayList<Table.Row>();
        values.forEach((cell, value) -> rows.add(row(
                rows.isEmpty() ? measure : null,
                cell.month().getMonthValue() + "月",
                cell.place().isEmpty() ? "多个村" : places.name(cell.place()),
                String.valueOf(records.get(cell)),
                Composition.plain(value))));
        return new Table(
                null,
                SUMS,
                rows,
                "共" + entries.size() + "条记录，超过" + LONGEST + "条，按月份和地点合计；逐条记录在系统中查看。");
    }

    private static Table.Row row(Measure.@org.jspecify.annotations.Nullable Counted first, String... cells) {
        return new Table.Row(
                first == null ? null : anchor(first.id()),
                java.util.Arrays.stream(cells)
                        .map(cell -> List.<Inline>of(new Inline.Text(cell)))
                        .toList());
    }
}
