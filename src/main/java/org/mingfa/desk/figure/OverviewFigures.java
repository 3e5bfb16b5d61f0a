package org.mingfa.desk.figure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Chart;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Stat;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.measure.Figure;
import org.mingfa.measure.Figures;
import org.mingfa.measure.Parts;
import org.mingfa.oversight.OversightLaw;
import org.springframework.stereotype.Component;

/** The figures of an overview: at a glance, month by month, by kind, and beside those of the year before. */
@Component
final class OverviewFigures {

    private static final List<Column> COMPARED = List.of(
            Column.of("指标", Column.Kind.TITLE),
            Column.of("本年", Column.Kind.NUMBER),
            Column.of("上年同期", Column.Kind.NUMBER),
            Column.of("增减", Column.Kind.NUMBER));

    private final LawLibrary law;
    private final OversightLaw shown;
    private final Figures figures;

    OverviewFigures(LawLibrary law, OversightLaw shown, Figures figures) {
        this.law = law;
        this.shown = shown;
        this.figures = figures;
    }

    /** The figures the law library wants seen first. */
    List<Stat> glance(LookedAt at) {
        var glance = shown.overview().glance();
        var now = figures.ofYear(at.actor().scope(), at.place(), glance, at.year());
        return glance.stream()
                .map(measure -> FigureWords.stat(
                        Objects.requireNonNull(now.get(measure.id()), measure.id()), at.figure(measure)))
                .toList();
    }

    Chart trend(LookedAt at) {
        var measures = shown.overview().trend();
        var monthly = figures.monthly(
                at.actor().scope(),
                at.place(),
                measures.stream().map(Measure::id).toList(),
                at.year());
        var heads = IntStream.rangeClosed(1, 12).mapToObj(month -> month + "月").toList();
        return new Chart(
                "各月走势",
                Chart.Kind.LINES,
                "指标",
                heads,
                measures.stream()
                        .map(measure -> new Chart.Row(
                                measure.name(),
                                at.figure(measure),
                                months(monthly.getOrDefault(measure.id(), List.of()), at.lastMonth())))
                        .toList());
    }

    private static List<Chart.Value> months(List<BigDecimal> values, int lastMonth) {
        var cells = new ArrayList<Chart.Value>();
        int told = Math.min(lastMonth, values.size());
        for (int month = 1; month <= 12; month++) {
            if (month > told) {
                cells.add(new Chart.Value("", ""));
            } else {
                var value = values.get(month - 1);
                cells.add(new Chart.Value(FigureWords.number(value), value.toPlainString()));
            }
        }
        return cells;
    }

    List<Chart> mixes(LookedAt at) {
        var mixed = shown.overview().mix();
        var parts = figures.parts(at.actor().scope(), at.place(), mixed, at.year());
        return mixed.stream()
                .map(measure -> mix(at, measure, parts.getOrDefault(measure.id(), Map.of())))
                .toList();
    }

    private Chart mix(LookedAt at, Measure.Counted measure, Map<String, BigDecimal> parts) {
        var names = Parts.names(law, measure);
        var all = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Chart(
                measure.name(),
                Chart.Kind.BARS,
                "类别",
                List.of(measure.unit() + "数", "占比"),
                parts.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .map(part -> new Chart.Row(
                                names.getOrDefault(part.getKey(), part.getKey()),
                                at.figure(measure),
                                List.of(
                                        new Chart.Value(
                                                FigureWords.number(part.getValue()),
                                                part.getValue().toPlainString()),
                                        new Chart.Value(FigureWords.share(part.getValue(), all), ""))))
                        .toList());
    }

    LedgerView compared(LookedAt at) {
        var scope = at.actor().scope();
        var last = YearMonth.of(at.year(), at.lastMonth());
        var measures = shown.overview().compare();
        var now = figures.through(scope, at.place(), measures, last);
        var before = figures.through(scope, at.place(), measures, last.minusYears(1));
        var compared = measures.stream()
                .map(measure -> compared(at, measure, now.get(measure.id()), before.get(measure.id())))
                .toList();
        return new LedgerView(
                "与上年同期（1月至" + at.lastMonth() + "月）比较",
                COMPARED,
                compared,
                List.of(),
                new EmptyView("没有要比较的指标", "法规库的 overview.yaml 里还没有写。", null));
    }

    private static LedgerRow compared(LookedAt at, Measure measure, @Nullable Figure now, @Nullable Figure before) {
        return new LedgerRow(List.of(
                Cell.link(measure.name(), at.figure(measure)),
                Cell.of(now == null ? "" : now.inWords()),
                Cell.of(before == null ? "" : before.inWords()),
                Cell.of(change(measure, now, before))));
    }

    private static String change(Measure measure, @Nullable Figure now, @Nullable Figure before) {
        if (now == null || before == null || now.value() == null || before.value() == null) {
            return "—";
        }
        var by = now.value().subtract(before.value());
        if (by.signum() == 0) {
            return "持平";
        }
        var unit = measure.unit().equals("%") ? "个百分点" : measure.unit();
        return (by.signum() > 0 ? "增加" : "减少") + FigureWords.number(by.abs()) + unit;
    }
}
