package org.mingfa.desk.figure;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Matrix;
import org.mingfa.desk.look.NavLink;
import org.mingfa.desk.look.Option;
import org.mingfa.desk.look.Stat;
import org.mingfa.desk.shell.Frames;
import org.mingfa.desk.shell.Menu;
import org.mingfa.desk.shell.Query;
import org.mingfa.desk.shell.Reach;
import org.mingfa.desk.shell.Years;
import org.mingfa.matter.Matters;
import org.mingfa.measure.Coverage;
import org.mingfa.measure.CoverageLaw;
import org.mingfa.measure.CoverageTable;
import org.mingfa.measure.Coverages;
import org.mingfa.oversight.TaskProcedure;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where nothing is: each village against what is asked for, and what is missing offered as a task. */
@Controller
class CoverageController {

    private static final int MOST_GAPS = 30;
    private static final int DAYS_TO_MEND = 30;
    private static final List<Column> GAPS = List.of(
            Column.of("村（社区）", Column.Kind.TITLE),
            Column.of("哪一项", Column.Kind.TEXT),
            Column.of("要求", Column.Kind.NUMBER),
            Column.of("现有", Column.Kind.NUMBER),
            Column.of("情况", Column.Kind.TEXT),
            Column.of("补做", Column.Kind.STATE));

    private final Frames frames;
    private final Menu menu;
    private final CoverageLaw law;
    private final Coverages coverages;
    private final Matters matters;
    private final Places places;

    CoverageController(Frames frames, Menu menu, CoverageLaw law, Coverages coverages, Matters matters, Places places) {
        this.frames = frames;
        this.menu = menu;
        this.law = law;
        this.coverages = coverages;
        this.matters = matters;
        this.places = places;
    }

    @GetMapping("/coverage")
    String coverage(
            Actor actor,
            HttpServletRequest request,
            Model model,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "0") int month) {
        var at = Reach.orOwn(actor, place);
        var years = new Years(matters.today().getYear());
        int of = years.orNow(year);
        int in = month >= 1 && month <= 12 ? month : 0;
        model.addAttribute("frame", frames.frame(actor, request, "/coverage"));
        model.addAttribute("title", of + "年" + places.name(at) + "覆盖情况");
        model.addAttribute("filter", filter(actor, rule, at, years.field(of), in));
        var chosen = law.rules().stream()
                .filter(one -> one.id().equals(rule))
                .findFirst()
                .or(() -> law.rules().stream().findFirst());
        if (chosen.isEmpty()) {
            return "desk/uncovered";
        }
        var table = in == 0
                ? coverages.of(actor.scope(), chosen.get(), at, of, matters.today())
                : coverages.at(actor.scope(), chosen.get(), at, YearMonth.of(of, in), matters.today());
        model.addAttribute("tabs", tabs(chosen.get(), at, of, in));
        model.addAttribute("when", when(of, in));
        model.addAttribute("rule", chosen.get());
        model.addAttribute("stats", stats(table));
        model.addAttribute("matrix", matrix(table, of));
        model.addAttribute("gaps", gaps(actor, table));
        model.addAttribute("cut", missing(table).size() > MOST_GAPS);
        return "desk/coverage";
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

    private FilterView filter(Actor actor, String rule, String place, FieldView year, int month) {
        var options = Reach.ownAndBelow(actor, places);
        return new FilterView(
                "/coverage",
                List.of(
                        FieldView.select("place", "地方", options)
                                .placeholder(places.name(actor.place()))
                                .value(place)
                                .build(),
                        year,
                        monthField(month),
                        FieldView.select(
                                        "rule",
                                        "要求",
                                        law.rules().stream()
                                                .map(one -> Option.of(one.id(), one.name()))
                                                .toList())
                                .placeholder(
                                        law.rules().isEmpty()
                                                ? ""
                                                : law.rules().getFirst().name())
                                .value(rule)
                                .build()),
                List.of(),
                "/coverage");
    }

    private List<NavLink> tabs(Coverage chosen, String place, int year, int month) {
        return law.rules().stream()
                .map(rule -> NavLink.tab(
                        rule.name(),
                        "/coverage?rule=" + rule.id() + "&place=" + place + "&year=" + year
                                + (month == 0 ? "" : "&month=" + month),
                        0,
                        rule.id().equals(chosen.id())))
                .toList();
    }

    private static List<Stat> stats(CoverageTable table) {
        return List.of(
                new Stat(
                        "覆盖率",
                        table.share().toPlainString(),
                        "%（" + table.met() + "／" + table.judged() + "）",
                        null,
                        "到期和正在进行的时段中达到要求的"),
                new Stat(
                        "全部达到要求的村",
                        String.valueOf(table.villagesCovered()),
                        "个（共" + table.villagesJudged() + "个）",
                        null,
                        table.villagesJudged() > 0 && table.villagesCovered() == table.villagesJudged()
                                ? "可以写“全覆盖”"
                                : "不能写“全覆盖”"),
                new Stat("还缺的", String.valueOf(missing(table).size()), "处", "#gaps", null));
    }

    private Matrix matrix(CoverageTable table, int year) {
        return new Matrix(
                table.rule().name(),
                "村（社区）",
                table.columns().stream().map(CoverageTable.Column::name).toList(),
                table.rows().stream()
                        .map(row -> new Matrix.Row(
                                row.village().name(),
                                "/figures/" + table.rule().measure() + "?place="
                                        + row.village().code() + "&year=" + year,
                                row.cells().stream()
                                        .map(CoverageController::cell)
                                        .toList()))
                        .toList());
    }

    private static Matrix.Cell cell(CoverageTable.Cell cell) {
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

    private record Gap(Place village, CoverageTable.Column column, CoverageTable.Cell cell) {}

    /** The newest first: what is long past can hardly be made up for. */
    private static List<Gap> missing(CoverageTable table) {
        var gaps = new ArrayList<Gap>();
        for (var row : table.rows()) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (row.cells().get(i).isMissing()) {
                    gaps.add(new Gap(
                            row.village(), table.columns().get(i), row.cells().get(i)));
                }
            }
        }
        gaps.sort(Comparator.comparing((Gap gap) -> gap.column().to()).reversed());
        return gaps;
    }

    private LedgerView gaps(Actor actor, CoverageTable table) {
        boolean mayAssign = menu.inForce(TaskProcedure.RELIES.procedure(), matters.today())
                .filter(procedure -> Menu.mayBegin(actor, procedure))
                .isPresent();
        return new LedgerView(
                "还缺的村和时段",
                GAPS,
                missing(table).stream()
                        .limit(MOST_GAPS)
                        .map(gap -> row(table.rule(), gap, mayAssign))
                        .toList(),
                List.of(),
                new EmptyView("没有缺的", "每个村到现在都达到了要求。", null));
    }

    private LedgerRow row(Coverage rule, Gap gap, boolean mayAssign) {
        var task = mayAssign ? Cell.link("交办补做", task(rule, gap)) : Cell.of("由党政办交办");
        return new LedgerRow(List.of(
                Cell.of(gap.village().name()),
                Cell.of(gap.column().name()),
                Cell.of(String.valueOf(gap.cell().needs())),
                Cell.of(FigureWords.number(gap.cell().has())),
                Cell.of(explained(gap)),
                task));
    }

    private static String explained(Gap gap) {
        return switch (gap.cell().state()) {
            case EMPTY -> "到" + Dates.full(gap.column().to()) + "一直没有记录";
            case SHORT -> "有记录，但到" + Dates.full(gap.column().to()) + "不够数";
            default -> "到" + Dates.full(gap.column().to()) + "前补上即可";
        };
    }

    private String task(Coverage rule, Gap gap) {
        LocalDate soon = matters.today().plusDays(DAYS_TO_MEND);
        LocalDate due = gap.cell().state() == CoverageTable.State.RUNNING
                        && gap.column().to().isBefore(soon)
                ? gap.column().to()
                : soon;
        return Query.of("/new/" + TaskProcedure.RELIES.procedure())
                .with(TaskProcedure.TITLE.id(), worded(rule.task().title(), gap))
                .with(TaskProcedure.STANDARD.id(), worded(rule.task().standard(), gap))
                .with(TaskProcedure.SOURCE.id(), TaskProcedure.PROBLEM)
                .with(TaskProcedure.DUE.id(), due.toString())
                .address();
    }

    private static String worded(String text, Gap gap) {
        return text.replace("{village}", gap.village().name())
                .replace("{period}", gap.column().name())
                .replace("{needs}", String.valueOf(gap.cell().needs()))
                .replace("{has}", FigureWords.number(gap.cell().has()));
    }
}
