package org.mingfa.desk.figure;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.desk.look.Bar;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.FigurePart;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Stat;
import org.mingfa.desk.look.StatGroup;
import org.mingfa.desk.shell.Frames;
import org.mingfa.desk.shell.Reach;
import org.mingfa.desk.shell.Years;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Matters;
import org.mingfa.measure.Figures;
import org.mingfa.measure.HowCounted;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The figures of a place in a year, and the records behind each. */
@Controller
class FigureController {

    private static final int MOST = 500;
    private static final List<Column> COLUMNS = List.of(
            Column.of("编号", Column.Kind.CODE),
            Column.of("名称", Column.Kind.TITLE),
            Column.of("地方", Column.Kind.TEXT),
            Column.of("计入日期", Column.Kind.DATE),
            Column.of("数值", Column.Kind.NUMBER));

    private final Frames frames;
    private final LawLibrary law;
    private final Matters matters;
    private final Figures figures;
    private final Places places;

    FigureController(Frames frames, LawLibrary law, Matters matters, Figures figures, Places places) {
        this.frames = frames;
        this.law = law;
        this.matters = matters;
        this.figures = figures;
        this.places = places;
    }

    @GetMapping("/figures")
    String all(
            Actor actor,
            HttpServletRequest request,
            Model model,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "0") int year) {
        var at = Reach.orOwn(actor, place);
        int of = yearOrThis(year);
        model.addAttribute("frame", frames.frame(actor, request, "/figures"));
        model.addAttribute("title", of + "年" + places.name(at) + "指标");
        model.addAttribute("filter", filter(actor, "/figures", at, of));
        model.addAttribute("groups", groups(actor, at, of));
        return "desk/figures";
    }

    private List<StatGroup> groups(Actor actor, String place, int year) {
        var values = figures.ofYear(actor.scope(), place, year);
        Map<String, List<Stat>> byProcedure = new LinkedHashMap<>();
        for (var measure : law.measures()) {
            var counted = FigureWords.counted(law, measure);
            var figure = values.get(measure.id());
            if (!counted.isEmpty() && figure != null) {
                byProcedure
                        .computeIfAbsent(counted.getFirst().procedure(), _ -> new ArrayList<>())
                        .add(FigureWords.stat(figure, address(measure, place, year)));
            }
        }
        return byProcedure.entrySet().stream()
                .map(group -> new StatGroup(nameOf(group.getKey()), group.getValue()))
                .toList();
    }

    private String nameOf(String procedure) {
        return law.inForce(procedure, matters.today())
                .map(known -> known.name())
                .orElse(procedure);
    }

    private static String address(Measure measure, String place, int year) {
        return "/figures/" + measure.id() + "?place=" + place + "&year=" + year;
    }

    @GetMapping("/figures/{id}")
    String one(
            Actor actor,
            HttpServletRequest request,
            Model model,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "0") int year) {
        var measure = law.measure(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var at = Reach.orOwn(actor, place);
        int of = yearOrThis(year);
        var figure = figures.ofYear(actor.scope(), at, of).get(id);
        model.addAttribute("frame", frames.frame(actor, request, "/figures"));
        model.addAttribute("title", measure.name());
        model.addAttribute("here", of + "年 · " + places.fullName(at));
        model.addAttribute("back", "/figures?place=" + at + "&year=" + of);
        model.addAttribute("filter", filter(actor, "/figures/" + id, at, of));
        model.addAttribute("stats", figure == null ? List.of() : List.of(FigureWords.stat(figure, "#records")));
        model.addAttribute("explained", HowCounted.explained(law, measure));
        model.addAttribute(
                "parts",
                FigureWords.counted(law, measure).stream()
                        .map(counted -> part(actor, counted, at, of))
                        .toList());
        return "desk/figure";
    }

    private FigurePart part(Actor actor, Measure.Counted counted, String place, int year) {
        var records = figures.behind(
                actor.scope(), place, counted, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), MOST);
        var code = PlaceCode.of(place);
        boolean ofCounty = code.isAbove(Level.TOWNSHIP);
        boolean inVillages = countsInVillages(counted) && code.isAbove(Level.VILLAGE);
        var level = ofCounty ? Level.TOWNSHIP : Level.VILLAGE;
        var bars = ofCounty || inVillages ? bars(actor, counted, place, level, year) : List.<Bar>of();
        var total = figures.ofYear(actor.scope(), place, year).get(counted.id());
        return new FigurePart(
                counted.name(),
                total == null ? "0" : total.inWords(),
                ofCounty ? "各乡镇" : "各村（社区）",
                bars,
                table(counted, records),
                records.size() == MOST);
    }

    /** Whether a village can have a figure of its own. */
    private boolean countsInVillages(Measure.Counted counted) {
        return counted.place() != null
                || law.inForce(counted.procedure(), matters.today())
                        .map(procedure -> procedure.head().happensAt() != null)
                        .orElse(false);
    }

    private List<Bar> bars(Actor actor, Measure.Counted counted, String place, Level level, int year) {
        var values = figures.below(actor.scope(), place, counted.id(), level, year);
        var greatest = values.values().stream().reduce(BigDecimal.ONE, BigDecimal::max);
        return values.entrySet().stream()
                .map(entry -> new Bar(
                        entry.getKey().name(),
                        hundredths(entry.getValue()),
                        hundredths(greatest),
                        FigureWords.number(entry.getValue()) + counted.unit(),
                        address(counted, entry.getKey().code(), year)))
                .toList();
    }

    private static long hundredths(BigDecimal value) {
        return value.movePointRight(2).longValue();
    }

    private LedgerView table(Measure.Counted counted, List<Figures.Contribution> records) {
        var county = records.isEmpty()
                ? ""
                : PlaceCode.of(records.getFirst().place()).county();
        var rows = records.stream()
                .map(record -> new LedgerRow(List.of(
                        Cell.link(record.number(), "/matter/" + county + "/" + record.matter()),
                        Cell.link(record.title(), "/matter/" + county + "/" + record.matter()),
                        Cell.of(places.name(record.place())),
                        Cell.of(Dates.full(record.day())),
                        Cell.of(
                                counted.spread() instanceof Measure.Spread.Days
                                        ? record.part() + "日"
                                        : FigureWords.number(record.value())))))
                .toList();
        return new LedgerView(
                counted.name() + "的记录", COLUMNS, rows, List.of(), new EmptyView("没有记录", "这一年这个地方没有计入的记录，指标是0。", null));
    }

    private int yearOrThis(int year) {
        return years().orNow(year);
    }

    private Years years() {
        return new Years(matters.today().getYear());
    }

    private FilterView filter(Actor actor, String path, String place, int year) {
        return new FilterView(
                path,
                List.of(
                        FieldView.select("place", "地方", Reach.ownAndBelow(actor, places))
                                .placeholder(places.name(actor.place()))
                                .value(place)
                                .build(),
                        years().field(year)),
                List.of(),
                path);
    }
}
