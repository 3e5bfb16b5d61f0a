package org.mingfa.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Matters;
import org.mingfa.measure.Figure;
import org.mingfa.measure.Figures;
import org.mingfa.staff.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of a place in a calendar year, and the records behind each. */
@RestController
@RequestMapping("/api/figures")
final class FiguresApi {

    static final int USUAL_RECORDS = 100;
    static final int MOST_RECORDS = 1000;
    private static final int THIS_YEAR = 0;

    private final Figures figures;
    private final LawLibrary law;
    private final Matters matters;

    FiguresApi(Figures figures, LawLibrary law, Matters matters) {
        this.figures = figures;
        this.law = law;
        this.matters = matters;
    }

    record Year(
            @Says("区划代码") String place,
            @Says("年度") int year,
            @Says("全部指标") List<One> figures) {}

    record One(
            @Says("指标编号") String measure,
            @Says("指标名称") String name,
            @Says("单位") String unit,
            @Says("数值；没有可比的件数时没有这一项") @Nullable BigDecimal value,
            @Says("比率的分子") @Nullable BigDecimal numerator,
            @Says("比率的分母") @Nullable BigDecimal denominator,
            @Says("写成文字的数值") String text) {

        static One of(Figure figure) {
            var measure = figure.measure();
            return new One(
                    measure.id(),
                    measure.name(),
                    measure.unit(),
                    figure.value(),
                    figure.numerator(),
                    figure.denominator(),
                    figure.inWords());
        }
    }

    record Records(
            @Says("指标编号") String measure,
            @Says("指标背后的记录，按日期；只列可以查看的") List<Contribution> records,
            @Says("另有几条记录所在的事项不公开查阅，指标照样计入") int withheld) {}

    record Contribution(
            @Says("由哪项指标计入；合成的指标由几项组成") String measure,
            @Says("事项编号") UUID matter,
            @Says("事项的文号") String number,
            @Says("事项名称") String title,
            @Says("计入哪个地方") String place,
            @Says("计入哪一天") LocalDate day,
            @Says("计入的数额") BigDecimal value,
            @Says("由表格逐行计数的，是哪些行；不按行计数的为空") List<Row> rows) {

        static Contribution of(Measure.Counted counted, Figures.Contribution one, List<Figures.CountedRow> rows) {
            var table = counted.rows();
            return new Contribution(
                    counted.id(),
                    one.matter(),
                    one.number(),
                    one.title(),
                    one.place().digits(),
                    one.day(),
                    one.value(),
                    table == null
                            ? List.of()
                            : rows.stream().map(row -> Row.of(table, row)).toList());
        }
    }

    record Row(
            @Says("表格字段的编号") String table,
            @Says("表格在第几次办理中；0是事项自己的表格") int act,
            @Says("第几行，第一行是1") int row,
            @Says("这一行计入的数额") BigDecimal value) {

        static Row of(Measure.FieldRef table, Figures.CountedRow row) {
            return new Row(table.field(), row.act(), row.row(), row.value());
        }
    }

    @GetMapping
    Year year(
            Actor actor,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "" + THIS_YEAR) int year) {
        var asked = Bounds.placeOf(actor, place);
        var counted = yearOr(year);
        var found = figures.ofYear(actor.scope(), asked, counted);
        var all = law.measures().stream()
                .map(Measure::id)
                .filter(found::containsKey)
                .map(found::get)
                .map(One::of)
                .toList();
        return new Year(asked.digits(), counted, all);
    }

    @GetMapping("/{measure}/records")
    Records records(
            Actor actor,
            @PathVariable String measure,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "" + THIS_YEAR) int year,
            @RequestParam(defaultValue = "" + USUAL_RECORDS) int limit) {
        Bounds.require("limit", limit, 1, MOST_RECORDS);
        var told = law.measure(measure).orElseThrow(ProblemException::notFound);
        var asked = Bounds.placeOf(actor, place);
        var in = yearOr(year);
        var first = LocalDate.of(in, 1, 1);
        var last = LocalDate.of(in, 12, 31);
        var behind = law.counted(told).stream()
                .flatMap(counted -> behind(actor, asked, counted, in, limit))
                .sorted(Comparator.comparing(Contribution::day).thenComparing(Contribution::number))
                .limit(limit)
                .toList();
        return new Records(measure, behind, figures.withheldBehind(actor.scope(), asked, told, first, last, limit));
    }

    private Stream<Contribution> behind(Actor actor, PlaceCode place, Measure.Counted counted, int year, int limit) {
        var last = LocalDate.of(year, 12, 31);
        var records = figures.behind(actor.scope(), place, counted, LocalDate.of(year, 1, 1), last, limit);
        var rows = figures.rowsBehind(actor.scope(), place, counted, records, last);
        return records.stream().map(one -> Contribution.of(counted, one, rows.getOrDefault(one, List.of())));
    }

    private int yearOr(int asked) {
        if (asked == THIS_YEAR) {
            return matters.today().getYear();
        }
        Bounds.require("year", asked, 1949, 2200);
        return asked;
    }
}
