package org.mingfa.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.mingfa.document.Attachment;
import org.mingfa.document.Inline;
import org.mingfa.document.Table;
import org.mingfa.document.TableColumn;
import org.mingfa.document.TableRow;
import org.mingfa.law.Covers;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;

/** The attachment in which every figure says how it was counted, what it is, and from how many records. */
final class FigureTable {

    private static final List<TableColumn> COLUMNS = List.of(
            new TableColumn("指标", 4, Table.Align.LEFT),
            new TableColumn("计数方法", 6, Table.Align.LEFT),
            new TableColumn("数值", 2.6, Table.Align.RIGHT),
            new TableColumn("记录", 1.4, Table.Align.RIGHT));

    private final YearBook book;
    private final LawLibrary law;
    private final RecordLists lists;

    FigureTable(YearBook book, LawLibrary law, RecordLists lists) {
        this.book = book;
        this.law = law;
        this.lists = lists;
    }

    Attachment attachment(String placeName, SequencedSet<String> measures) {
        var rows = measures.stream().map(this::row).toList();
        var footnote = "“记录”为数字背后的事项数，可在其后的记录清单中逐条查看。按村计数的，一条记录到几个村就在几个村各计一次。各指标计入哪些记录，见 law/measures 中同名指标的条件。";
        return Attachment.of(placeName + book.year() + "年主要数字和计数方法", new Table(null, COLUMNS, rows, footnote));
    }

    private TableRow row(String id) {
        var figure = book.figure(id);
        long records = book.records(id);
        return new TableRow(
                Composition.anchor(id),
                List.of(
                        text(figure.measure().name()),
                        text(method(figure.measure())),
                        text(figure.inWords()),
                        records == 0 ? text("0") : linked(id, records)));
    }

    private List<Inline> linked(String id, long records) {
        var list = book.counted(id).stream()
                .filter(counted -> !book.entries(counted.id()).isEmpty())
                .findFirst()
                .orElseThrow();
        return List.of(new Inline.Figure(String.valueOf(records), new Inline.Within(lists.anchor(list))));
    }

    private String method(Measure measure) {
        return switch (measure) {
            case Measure.Counted counted -> counted(counted);
            case Measure.Least least -> "各" + least.over().chinese() + "“" + name(least.of()) + "”中最小的数，没有的计0";
            case Measure.Reached(var _, var among) ->
                enough(among) + among.over().chinese() + "数"
                        + (among.over() instanceof Covers.Places(var level) && level == Level.VILLAGE
                                ? "，共" + book.villages() + "个" + level.chinese()
                                : "");
            case Measure.Share(var _, var among) ->
                enough(among) + among.over().chinese() + "数除以全部" + among.over().chinese() + "数";
            case Measure.Round round -> "按周期推算应报的期数，与“" + name(round.of()) + "”逐期核对";
            case Measure.Distinct distinct -> "“" + name(distinct.of()) + "”中不重复的个数";
            case Measure.Percentile percentile ->
                "“" + name(percentile.of()) + "”从少到多排列，第" + percentile.hundredths() + "％位的天数";
            case Measure.Stock stock -> "历年“" + name(stock.begun()) + "”减去历年“" + name(stock.ended()) + "”，到期末为止";
            case Measure.Sum sum ->
                sum.of().stream().map(part -> "“" + name(part) + "”").collect(Collectors.joining("加"));
            case Measure.Ratio ratio -> "“" + name(ratio.numerator()) + "”除以“" + name(ratio.denominator()) + "”";
        };
    }

    private String enough(Measure.Among among) {
        var on = switch (among.on()) {
            case THE_LAST -> "";
            case ANY -> "本年有一日";
            case EVERY -> "本年每一日";
        };
        return on + "“" + name(among.of()) + (among.atLeast() == 1 ? "”大于0的" : "”不少于" + among.atLeast() + "的");
    }

    private String name(String measure) {
        return book.figure(measure).measure().name();
    }

    private String counted(Measure.Counted counted) {
        var procedure = law.procedures().stream()
                .filter(one -> one.id().equals(counted.procedure()))
                .findFirst()
                .orElseThrow();
        var step = procedure.step(counted.step());
        var method = new ArrayList<String>();
        method.add("“" + procedure.name() + "”" + (step == null ? "" : step.name()) + "记录");
        method.add(counted.value() == null ? "每条计1" : "按登记的数量相加");
        switch (counted.spread()) {
            case null -> {}
            case Measure.Spread.Each _ -> method.add("涉及几项的各计一次");
            case Measure.Spread.Turns _ -> method.add("按所属的周期分开");
            case Measure.Spread.Days days -> method.add("记下所用" + (days.working() ? "工作日" : "自然日") + "数");
        }
        switch (counted.timing()) {
            case Measure.Timing.Happening _ -> {}
            case Measure.Timing.Lasting(var until) -> {
                method.add("计年末还在的，本年没有结束的计到今天");
                if (until.contains(new Measure.Event.Replaced())) {
                    method.add("后一次登记替代前一次");
                }
            }
            case Measure.Timing.FallsDue _ -> method.add("按期的计在办理之日，没有按期的计在到期之日");
        }
        if (counted.about() != null) {
            method.add("计入所属的年度");
        }
        if (counted.place() != null) {
            method.add("按村计");
        }
        return String.join("，", method);
    }

    private static List<Inline> text(String text) {
        return List.of(new Inline.Text(text));
    }
}
