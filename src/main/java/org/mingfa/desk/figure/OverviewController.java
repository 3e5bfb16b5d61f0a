package org.mingfa.desk.figure;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
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
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Stat;
import org.mingfa.desk.shell.Frames;
import org.mingfa.desk.shell.Reach;
import org.mingfa.desk.shell.Years;
import org.mingfa.desk.work.WorkRows;
import org.mingfa.finding.WorkList;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Matters;
import org.mingfa.measure.CoverageLaw;
import org.mingfa.measure.Coverages;
import org.mingfa.measure.Figure;
import org.mingfa.measure.Figures;
import org.mingfa.measure.Parts;
import org.mingfa.oversight.OversightLaw;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A place's year on one page: figures, trend, mix, coverage, what is due, and the year before beside it. */
@Controller
class OverviewController {

    private static final int DUE = 12;
    private static final List<Column> COMPARED = List.of(
            Column.of("指标", Column.Kind.TITLE),
            Column.of("本年", Column.Kind.NUMBER),
            Column.of("上年同期", Column.Kind.NUMBER),
            Column.of("增减", Column.Kind.NUMBER));

    private final Frames frames;
    private final LawLibrary law;
    private final OversightLaw shown;
    private final Figures figures;
    private final CoverageLaw rules;
    private final Coverages coverages;
    private final WorkList work;
    private final WorkRows rows;
    private final Matters matters;
    private final Places places;

    OverviewController(
            Frames frames,
            LawLibrary law,
            OversightLaw shown,
            Figures figures,
            CoverageLaw rules,
            Coverages coverages,
            WorkList work,
            WorkRows rows,
            Matters matters,
            Places places) {
        this.frames = frames;
        this.law = law;
        this.shown = shown;
        this.figures = figures;
        this.rules = rules;
        this.coverages = coverages;
        this.work = work;
        this.rows = rows;
        this.matters = matters;
        this.places = places;
    }

    /** Whose year is looked at. */
    private record View(Actor actor, String place, int year, LocalDate today) {

        /** The last month there is anything to compare of. */
        int lastMonth() {
            return year == today.getYear() ? today.getMonthValue() : 12;
        }

        String figure(Measure measure) {
            return "/figures/" + measure.id() + "?place=" + place + "&year=" + year;
        }
    }

    @GetMapping("/overview")
    String overview(
            Actor actor,
            HttpServletRequest request,
            Model model,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "0") int year) {
        var years = new Years(matters.today().getYear());
        var view = new View(actor, Reach.orOwn(actor, place), years.orNow(year), matters.today());
        var there = Reach.narrowed(actor, view.place());
        var now = figures.ofYear(actor.scope(), view.place(), view.year());
        model.addAttribute("frame", frames.frame(actor, request, "/overview"));
        model.addAttribute("title", view.year() + "年" + places.name(view.place()) + "全年概览");
        model.addAttribute("filter", filter(actor, view.place(), years.field(view.year())));
        model.addAttribute("stats", glance(view, now));
        model.addAttribute("due", rows.of(there, due(there), view.today()));
        model.addAttribute("lateness", lateness(there, view));
        model.addAttribute("trend", trend(view));
        model.addAttribute("mixes", mixes(view));
        model.addAttribute("coverage", coverage(view));
        model.addAttribute("compared", compared(view));
        return "desk/overview";
    }

    private FilterView filter(Actor actor, String place, FieldView year) {
        return new FilterView(
                "/overview",
                List.of(
                        FieldView.select("place", "地方", Reach.ownAndBelow(actor, places))
                                .placeholder(places.name(actor.place()))
                                .value(place)
                                .build(),
                        year),
                List.of(),
                "/overview");
    }

    private List<Stat> glance(View view, Map<String, Figure> now) {
        return shown.overview().glance().stream()
                .map(measure -> FigureWords.stat(
                        Objects.requireNonNull(now.get(measure.id()), measure.id()), view.figure(measure)))
                .toList();
    }

    /** What the law wants done next: the overdue first, then by the day it is due. */
    private List<WorkList.Item> due(Actor there) {
        return work.due(there, DUE);
    }

    private List<Stat> lateness(Actor there, View view) {
        var lengths = work.lengths(there, List.of(), view.today());
        return List.of(
                new Stat("现在逾期", String.valueOf(lengths.late()), "件", "/work?list=late&place=" + view.place(), null),
                new Stat(
                        "正在办理",
                        String.valueOf(lengths.others()),
                        "件",
                        "/work?list=others&place=" + view.place(),
                        null));
    }

    private Chart trend(View view) {
        var measures = shown.overview().trend();
        var monthly = figures.monthly(
                view.actor().scope(),
                view.place(),
                measures.stream().map(Measure::id).toList(),
                view.year());
        var heads = IntStream.rangeClosed(1, 12).mapToObj(month -> month + "月").toList();
        return new Chart(
                "各月走势",
                Chart.Kind.LINES,
                "指标",
                heads,
                measures.stream()
                        .map(measure -> new Chart.Row(
                                measure.name(),
                                view.figure(measure),
                                months(monthly.getOrDefault(measure.id(), List.of()), view.lastMonth())))
                        .toList());
    }

    private static List<Chart.Value> months(List<BigDecimal> values, int lastMonth) {
        var cells = new ArrayList<Chart.Value>();
        for (int month = 1; month <= values.size(); month++) {
            var value = values.get(month - 1);
            cells.add(
                    month > lastMonth
                            ? new Chart.Value("", "")
                            : new Chart.Value(FigureWords.number(value), value.toPlainString()));
        }
        return cells;
    }

    private List<Chart> mixes(View view) {
        return shown.overview().mix().stream()
                .map(measure -> mix(view, measure))
                .toList();
    }

    private Chart mix(View view, Measure.Counted measure) {
        var parts = figures.parts(view.actor().scope(), view.place(), measure.id(), view.year());
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
                                view.figure(measure),
                                List.of(
                                        new Chart.Value(
                                                FigureWords.number(part.getValue()),
                                                part.getValue().toPlainString()),
                                        new Chart.Value(FigureWords.share(part.getValue(), all), ""))))
                        .toList());
    }

    private List<Stat> coverage(View view) {
        if (PlaceCode.of(view.place()).isAbove(Level.COUNTY)) {
            return List.of();
        }
        return rules.rules().stream()
                .map(rule -> {
                    var table = coverages.of(view.actor().scope(), rule, view.place(), view.year(), view.today());
                    return new Stat(
                            rule.name(),
                            table.share().toPlainString(),
                            "%（" + table.met() + "／" + table.judged() + "）",
                            "/coverage?rule=" + rule.id() + "&place=" + view.place() + "&year=" + view.year(),
                            "全部达到的村" + table.villagesCovered() + "个，共" + table.villagesJudged() + "个");
                })
                .toList();
    }

    private LedgerView compared(View view) {
        var scope = view.actor().scope();
        var last = YearMonth.of(view.year(), view.lastMonth());
        var now = figures.through(scope, view.place(), last);
        var before = figures.through(scope, view.place(), last.minusYears(1));
        var compared = shown.overview().compare().stream()
                .map(measure -> compared(view, measure, now.get(measure.id()), before.get(measure.id())))
                .toList();
        return new LedgerView(
                "与上年同期（1月至" + view.lastMonth() + "月）比较",
                COMPARED,
                compared,
                List.of(),
                new EmptyView("没有要比较的指标", "法规库的 overview.yaml 里还没有写。", null));
    }

    private static LedgerRow compared(View view, Measure measure, @Nullable Figure now, @Nullable Figure before) {
        return new LedgerRow(List.of(
                Cell.link(measure.name(), view.figure(measure)),
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
