package org.mingfa.desk.figure;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Matrix;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.look.Option;
import org.mingfa.desk.look.Screen;
import org.mingfa.desk.look.Stat;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Reach;
import org.mingfa.desk.shell.Years;
import org.mingfa.judging.Breach;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Matters;
import org.mingfa.measure.Coverage;
import org.mingfa.measure.CoverageCell;
import org.mingfa.measure.CoverageLaw;
import org.mingfa.measure.CoverageTable;
import org.mingfa.measure.Coverages;
import org.mingfa.oversight.GapTasks;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Component;

/** Puts together where nothing is: each of whom something is asked against that, and what is missing. */
@Component
final class CoveragePages {

    private final CoverageLaw law;
    private final Coverages coverages;
    private final CoverageGaps gaps;
    private final GapTasks tasks;
    private final Matters matters;
    private final Places places;

    CoveragePages(
            CoverageLaw law, Coverages coverages, CoverageGaps gaps, GapTasks tasks, Matters matters, Places places) {
        this.tasks = tasks;
        this.law = law;
        this.coverages = coverages;
        this.gaps = gaps;
        this.matters = matters;
        this.places = places;
    }

    /**
     * @param rule the first rule where there is none of that id
     * @param month whose end it is told of; the whole year where it is none
     */
    Screen page(Frame frame, Actor actor, String rule, String place, int year, int month) {
        var at = Reach.orOwn(actor, place);
        var years = new Years(matters.today().getYear());
        int of = years.orNow(year);
        int in = month >= 1 && month <= 12 ? month : 0;
        var title = of + "年" + places.name(at) + "覆盖情况";
        var chosen = rule(rule).or(() -> law.rules().stream().findFirst());
        if (chosen.isEmpty()) {
            return new UncoveredPage(frame, title);
        }
        var table = table(actor, chosen.get(), at, of, in);
        return new CoveragePage(
                frame,
                title,
                filter(actor, rule, at, years.field(of), in),
                tabs(chosen.get(), at, of, in),
                chosen.get(),
                when(of, in),
                stats(table),
                matrix(table, of),
                CoverWords.left(chosen.get().covers()),
                gaps.table(actor, table),
                CoverageGaps.missing(table).size() > CoverageGaps.MOST,
                gaps.mayAssign(actor) ? Addresses.coverage(chosen.get().id(), at, of, in) : "");
    }

    private Optional<Coverage> rule(String id) {
        return law.rules().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private CoverageTable table(Actor actor, Coverage rule, PlaceCode place, int year, int month) {
        return month == 0
                ? coverages.of(actor.scope(), rule, place, year, matters.today())
                : coverages.at(actor.scope(), rule, place, YearMonth.of(year, month), matters.today());
    }

    /** Makes a task of each gap the page lists, and says what became of them. */
    Flash assign(Actor actor, String rule, String place, int year, int month) {
        var chosen = rule(rule);
        if (chosen.isEmpty() || !gaps.mayAssign(actor)) {
            return Flash.refused("没有交办：交办由党政办公室办理。");
        }
        int in = month >= 1 && month <= 12 ? month : 0;
        int of = new Years(matters.today().getYear()).orNow(year);
        var table = table(actor, chosen.get(), Reach.orOwn(actor, place), of, in);
        var asked = chosen.get().name() + "。依据：" + chosen.get().source() + "。";
        var given = tasks.give(actor, asked, gaps.tasks(table));
        long opened = given.stream().filter(one -> one.matter() != null).count();
        long open = given.stream().filter(GapTasks.Given::wasOpen).count();
        var refused = given.stream()
                .flatMap(one -> one.breaches().stream().map(Breach::reason))
                .distinct()
                .collect(Collectors.joining("；"));
        var told = "已交办" + opened + "件督办事项。" + (open == 0 ? "" : "另有" + open + "件已经在办，没有重复交办。");
        return refused.isEmpty() ? Flash.done(told) : Flash.caution(told + "有的没有交办：" + refused + "。");
    }

    /** Which day it is told of, where that is not today. */
    private String when(int year, int month) {
        return month == 0 || !YearMonth.of(year, month).isBefore(YearMonth.from(matters.today()))
                ? ""
                : year + "年" + month + "月底的情况。";
    }

    private static FieldView monthField(int chosen) {
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> Option.of(String.valueOf(month), month + "月"))
                .toList();
        return FieldView.select("month", "月份", months)
                .placeholder("全年")
                .value(chosen == 0 ? "" : String.valueOf(chosen))
                .build();
    }

    private FilterView filter(Actor actor, String rule, PlaceCode place, FieldView year, int month) {
        return FilterView.of(
                Addresses.COVERAGE, Reach.field(actor, places, place), year, monthField(month), ruleField(rule));
    }

    private FieldView ruleField(String chosen) {
        var rules =
                law.rules().stream().map(one -> Option.of(one.id(), one.name())).toList();
        return FieldView.select("rule", "要求", rules)
                .placeholder(rules.isEmpty() ? "" : law.rules().getFirst().name())
                .value(chosen)
                .build();
    }

    private List<NavLink> tabs(Coverage chosen, PlaceCode place, int year, int month) {
        return law.rules().stream()
                .map(rule -> NavLink.tab(
                        rule.name(),
                        Addresses.coverage(rule.id(), place, year, month),
                        0,
                        rule.id().equals(chosen.id())))
                .toList();
    }

    private static List<Stat> stats(CoverageTable table) {
        var covers = table.rule().covers();
        return List.of(
                new Stat(
                        "覆盖率",
                        table.share().toPlainString(),
                        "%（" + table.met() + "／" + table.judged() + "）",
                        null,
                        "到期和正在进行的时段中达到要求的"),
                new Stat(
                        "全部达到要求的" + CoverWords.of(covers),
                        String.valueOf(table.covered()),
                        CoverWords.unit(covers) + "（共" + table.inQuestion() + CoverWords.unit(covers) + "）",
                        null,
                        table.inQuestion() > 0 && table.covered() == table.inQuestion() ? "可以写“全覆盖”" : "不能写“全覆盖”"),
                new Stat("还缺的", String.valueOf(CoverageGaps.missing(table).size()), "处", "#gaps", null));
    }

    private Matrix matrix(CoverageTable table, int year) {
        return new Matrix(
                table.rule().name(),
                CoverWords.of(table.rule().covers()),
                table.columns().stream().map(CoverageTable.Column::name).toList(),
                table.rows().stream()
                        .map(row -> new Matrix.Row(
                                row.subject().name(),
                                FigurePages.records(table.rule().measure(), row.subject(), year),
                                row.cells().stream().map(CoveragePages::cell).toList()))
                        .toList());
    }

    private static Matrix.Cell cell(CoverageCell cell) {
        var has = FigureWords.number(cell.has());
        return switch (cell.state()) {
            case MET -> new Matrix.Cell(has, Matrix.Level.MET);
            case SHORT -> new Matrix.Cell(has + "／" + cell.needs(), Matrix.Level.SHORT);
            case EMPTY -> new Matrix.Cell("0／" + cell.needs(), Matrix.Level.EMPTY);
            case RUNNING -> new Matrix.Cell(has + "／" + cell.needs(), Matrix.Level.RUNNING);
            case AHEAD -> new Matrix.Cell("未到", Matrix.Level.OUTSIDE);
            case OUTSIDE -> new Matrix.Cell("不计", Matrix.Level.OUTSIDE);
        };
    }
}
