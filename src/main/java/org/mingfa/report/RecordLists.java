package org.mingfa.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingfa.document.Attachment;
import org.mingfa.document.Block;
import org.mingfa.document.Heading;
import org.mingfa.document.Inline;
import org.mingfa.document.Table;
import org.mingfa.document.TableColumn;
import org.mingfa.document.TableRow;
import org.mingfa.document.Title;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.region.Places;

/** The attachment that lists the records behind each figure, procedure by procedure. */
final class RecordLists {

    /** Beyond so many matters a list gives way to sums by month and place. */
    static final int LONGEST = 200;

    private static final List<TableColumn> COLUMNS = List.of(
            new TableColumn("事项", 3.4, Table.Align.LEFT),
            new TableColumn("编号（日期、地点、数值）", 8.4, Table.Align.LEFT),
            new TableColumn("记录", 1.3, Table.Align.RIGHT),
            new TableColumn("数值", 1.7, Table.Align.RIGHT));

    private static final List<TableColumn> SUMS = List.of(
            new TableColumn("月份", 3, Table.Align.LEFT),
            new TableColumn("地点", 4, Table.Align.LEFT),
            new TableColumn("记录", 2, Table.Align.RIGHT),
            new TableColumn("数值", 2, Table.Align.RIGHT));

    private final YearBook book;
    private final Places places;
    private final LawLibrary law;
    private final Map<List<YearBook.Entry>, List<Measure.Counted>> lists = new LinkedHashMap<>();

    /** @param measures whose records are listed; those counted from the same records in the same way share a list */
    RecordLists(YearBook book, Places places, LawLibrary law, SequencedSet<String> measures) {
        this.book = book;
        this.places = places;
        this.law = law;
        measures.stream()
                .flatMap(measure -> book.counted(measure).stream())
                .distinct()
                .filter(measure -> !book.entries(measure.id()).isEmpty())
                .forEach(measure -> lists.computeIfAbsent(book.entries(measure.id()), _ -> new ArrayList<>())
                        .add(measure));
    }

    /** The first row of the list of a counted measure that has records. */
    String anchor(Measure.Counted measure) {
        var sharing = lists.getOrDefault(book.entries(measure.id()), List.of(measure));
        return "records-" + sharing.getFirst().id();
    }

    /** All lists, under the names of their procedures; empty where no figure has records. */
    Optional<Attachment> attachment(String placeName) {
        Map<String, List<Block>> byProcedure = new LinkedHashMap<>();
        lists.forEach((entries, measures) -> {
            var blocks = byProcedure.computeIfAbsent(measures.getFirst().procedure(), _ -> new ArrayList<>());
            blocks.add(new Heading(Heading.Level.SECOND, heading(measures)));
            blocks.add(
                    entries.size() > LONGEST ? sums(measures.getFirst(), entries) : list(measures.getFirst(), entries));
        });
        var all = new ArrayList<Block>();
        byProcedure.forEach((procedure, blocks) -> {
            all.add(new Heading(Heading.Level.FIRST, name(procedure)));
            all.addAll(blocks);
        });
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Attachment(Title.of(placeName + book.year() + "年主要数字的记录清单"), all));
    }

    private String heading(List<Measure.Counted> measures) {
        return measures.stream()
                .map(measure -> measure.name() + "（" + book.figure(measure.id()).inWords() + "）")
                .collect(Collectors.joining("、"));
    }

    private String name(String procedure) {
        return law.procedures().stream()
                .filter(one -> one.id().equals(procedure))
                .map(Procedure::name)
                .findFirst()
                .orElse(procedure);
    }

    /** Every record, those of one title in one row: it stays complete, and short. */
    private Table list(Measure.Counted measure, List<YearBook.Entry> entries) {
        Map<String, List<YearBook.Entry>> byTitle = new LinkedHashMap<>();
        entries.forEach(entry ->
                byTitle.computeIfAbsent(entry.title(), _ -> new ArrayList<>()).add(entry));
        var rows = new ArrayList<TableRow>(byTitle.size());
        byTitle.forEach((title, group) -> rows.add(row(
                rows.isEmpty() ? measure : null,
                title,
                String.join("；", items(measure, group)),
                String.valueOf(group.size()),
                Composition.plain(
                        group.stream().map(YearBook.Entry::value).reduce(BigDecimal.ZERO, BigDecimal::add)))));
        return new Table(null, COLUMNS, rows, null);
    }

    /** Numbers of one series after the first without its prefix: PF-2023-0001（1月3日）, 0002（1月10日）. */
    private List<String> items(Measure.Counted measure, List<YearBook.Entry> group) {
        boolean alike = group.stream().map(YearBook.Entry::value).distinct().count() == 1;
        var items = new ArrayList<String>(group.size());
        var before = "";
        for (var entry : group) {
            var series = entry.number().substring(0, entry.number().lastIndexOf('-') + 1);
            var item = new StringBuilder(
                            series.equals(before) ? entry.number().substring(series.length()) : entry.number())
                    .append("（")
                    .append(day(measure, entry.day()));
            var where = where(entry.places());
            item.append(where.isEmpty() ? "" : "，" + where);
            item.append(alike ? "" : "，" + Composition.plain(entry.value()));
            items.add(item.append("）").toString());
            before = series;
        }
        return items;
    }

    /** Of what is about a year the day it counts on need not be the day it was done: only the year is said. */
    private static String day(Measure.Counted measure, LocalDate day) {
        return measure.about() == null ? day.getMonthValue() + "月" + day.getDayOfMonth() + "日" : day.getYear() + "年度";
    }

    /** The villages of a record; nothing for the place itself. */
    private String where(List<PlaceCode> codes) {
        if (codes.equals(List.of(book.place()))) {
            return "";
        }
        return codes.size() == 1 ? places.name(codes.getFirst()) : codes.size() + "个村";
    }

    private Table sums(Measure.Counted measure, List<YearBook.Entry> entries) {
        record Cell(YearMonth month, PlaceCode place) implements Comparable<Cell> {
            @Override
            public int compareTo(Cell other) {
                int order = month.compareTo(other.month);
                return order != 0 ? order : place.compareTo(other.place);
            }
        }
        var values = new TreeMap<Cell, BigDecimal>();
        var records = new TreeMap<Cell, Integer>();
        for (var entry : entries) {
            var place = entry.places().size() == 1 ? entry.places().getFirst() : PlaceCode.COUNTRY;
            var month = measure.about() == null ? YearMonth.from(entry.day()) : YearMonth.of(book.year(), 12);
            var cell = new Cell(month, place);
            values.merge(cell, entry.value(), BigDecimal::add);
            records.merge(cell, 1, Integer::sum);
        }
        var rows = new ArrayList<TableRow>();
        values.forEach((cell, value) -> rows.add(row(
                rows.isEmpty() ? measure : null,
                measure.about() == null ? cell.month().getMonthValue() + "月" : "全年",
                cell.place().isCountry() ? "多个村" : places.name(cell.place()),
                String.valueOf(records.get(cell)),
                Composition.plain(value))));
        return new Table(null, SUMS, rows, "共" + entries.size() + "条记录，超过" + LONGEST + "条，按月份和地点合计；逐条记录在系统中查看。");
    }

    private TableRow row(Measure.@org.jspecify.annotations.Nullable Counted first, String... cells) {
        return new TableRow(
                first == null ? null : anchor(first),
                java.util.Arrays.stream(cells)
                        .map(cell -> List.<Inline>of(new Inline.Text(cell)))
                        .toList());
    }
}
