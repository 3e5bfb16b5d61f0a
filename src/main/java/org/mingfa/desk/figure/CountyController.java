package org.mingfa.desk.figure;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Chart;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.Option;
import org.mingfa.desk.shell.Frames;
import org.mingfa.desk.shell.Years;
import org.mingfa.document.docx.DocxWriter;
import org.mingfa.law.Duty;
import org.mingfa.matter.Matters;
import org.mingfa.oversight.Circular;
import org.mingfa.oversight.Comparing;
import org.mingfa.oversight.Comparison;
import org.mingfa.oversight.IndicatorYear;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The townships of a county side by side, each figure leading to the township's own and from there to the records. */
@Controller
class CountyController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Frames frames;
    private final Comparing comparing;
    private final Matters matters;
    private final Places places;

    CountyController(Frames frames, Comparing comparing, Matters matters, Places places) {
        this.frames = frames;
        this.comparing = comparing;
        this.matters = matters;
        this.places = places;
    }

    static void requireCounty(Actor actor) {
        if (!actor.may(Duty.COMPARE)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    @GetMapping("/county")
    String county(
            Actor actor,
            HttpServletRequest request,
            Model model,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "0") int indicator) {
        requireCounty(actor);
        var years = new Years(matters.today().getYear());
        var comparison = comparing.of(actor.scope(), actor.place(), years.orNow(year), matters.today());
        var edition = comparison.edition();
        model.addAttribute("frame", frames.frame(actor, request, "/county"));
        model.addAttribute(
                "title", comparison.year() + "年" + comparison.county().name() + "各乡镇对照");
        model.addAttribute(
                "actions",
                List.of(
                        Action.main("起草通报 docx", "/county.docx?year=" + comparison.year()),
                        Action.plain("交办任务", "/county/tasks")));
        model.addAttribute(
                "note",
                edition == null
                        ? "本年度还没有指标：在法规库的 indicators 目录里按年度写明指标和权重。"
                        : "按《" + edition.name() + "》。" + edition.source() + "。无从计算的指标不计分，也不计入满分。");
        int chosen = edition == null
                        || indicator < 0
                        || indicator >= edition.indicators().size()
                ? 0
                : indicator;
        model.addAttribute("filter", filter(comparison, years.field(comparison.year()), chosen));
        model.addAttribute("standing", standing(comparison));
        model.addAttribute("chart", edition == null ? null : chart(comparison, chosen));
        model.addAttribute(
                "county",
                edition == null ? null : whole(comparison, edition.indicators().get(chosen)));
        model.addAttribute("scores", scores(comparison));
        return "desk/county";
    }

    private static FilterView filter(Comparison comparison, FieldView year, int chosen) {
        var edition = comparison.edition();
        var indicators = edition == null ? List.<IndicatorYear.Indicator>of() : edition.indicators();
        var options = IntStream.range(0, indicators.size())
                .mapToObj(i -> Option.of(String.valueOf(i), indicators.get(i).name()))
                .toList();
        return new FilterView(
                "/county",
                List.of(
                        year,
                        FieldView.select("indicator", "图中的指标", options)
                                .value(String.valueOf(chosen))
                                .build()),
                List.of(),
                "/county");
    }

    private static String figure(Comparison comparison, IndicatorYear.Indicator indicator, String place) {
        return "/figures/" + indicator.measure().id() + "?place=" + place + "&year=" + comparison.year();
    }

    /** The county's own figure, from which one goes down to townships and records. */
    private static Link whole(Comparison comparison, IndicatorYear.Indicator indicator) {
        return new Link(
                "全县的“" + indicator.measure().name() + "”",
                figure(comparison, indicator, comparison.county().code()));
    }

    private static Chart chart(Comparison comparison, int chosen) {
        var indicator = comparison.townships().isEmpty()
                ? null
                : comparison.townships().getFirst().scored().get(chosen).indicator();
        var name = indicator == null
                ? ""
                : indicator.per().chinese() + indicator.measure().name();
        return new Chart(
                name,
                Chart.Kind.BARS,
                "乡镇",
                List.of(name, "原始数字", "得分"),
                comparison.townships().stream()
                        .map(township -> {
                            var scored = township.scored().get(chosen);
                            return new Chart.Row(
                                    township.place().name(),
                                    figure(
                                            comparison,
                                            scored.indicator(),
                                            township.place().code()),
                                    List.of(
                                            new Chart.Value(
                                                    fair(scored),
                                                    scored.value() == null
                                                            ? ""
                                                            : scored.value().toPlainString()),
                                            new Chart.Value(scored.figure().inWords(), ""),
                                            new Chart.Value(points(scored), "")));
                        })
                        .toList());
    }

    private static String fair(Comparison.Scored scored) {
        return scored.value() == null
                ? "无"
                : FigureWords.number(scored.value()) + scored.figure().measure().unit();
    }

    private static String points(Comparison.Scored scored) {
        return scored.points() == null ? "不计分" : FigureWords.number(scored.points()) + "分";
    }

    private static LedgerView standing(Comparison comparison) {
        var columns = List.of(
                Column.of("乡镇", Column.Kind.TITLE),
                Column.of("总分", Column.Kind.NUMBER),
                Column.of("逾期", Column.Kind.NUMBER),
                Column.of("待审查审核", Column.Kind.NUMBER),
                Column.of("年度报告", Column.Kind.TEXT),
                Column.of("人口", Column.Kind.NUMBER),
                Column.of("村（社区）", Column.Kind.NUMBER));
        var rows = comparison.townships().stream()
                .map(township -> new LedgerRow(List.of(
                        Cell.link(
                                township.place().name(),
                                "/overview?place=" + township.place().code() + "&year=" + comparison.year()),
                        Cell.of(
                                township.score() == null
                                        ? "—"
                                        : township.score().toPlainString()),
                        Cell.link(
                                township.late() + "件",
                                "/work?list=late&place=" + township.place().code()),
                        Cell.of(township.reviews() + "件"),
                        Cell.of(township.report().chinese()),
                        Cell.of(township.people() == 0 ? "未录入" : String.valueOf(township.people())),
                        Cell.of(String.valueOf(township.villages())))))
                .toList();
        return new LedgerView("各乡镇情况", columns, rows, List.of(), nothing());
    }

    private static EmptyView nothing() {
        return new EmptyView("没有乡镇", "区划里还没有本县的乡镇。", null);
    }

    private static LedgerView scores(Comparison comparison) {
        var edition = comparison.edition();
        var columns = new ArrayList<>(List.of(Column.of("指标", Column.Kind.TITLE), Column.of("权重", Column.Kind.NUMBER)));
        comparison
                .townships()
                .forEach(township -> columns.add(Column.of(township.place().name(), Column.Kind.NUMBER)));
        var rows = new ArrayList<LedgerRow>();
        var indicators = edition == null ? List.<IndicatorYear.Indicator>of() : edition.indicators();
        for (int i = 0; i < indicators.size(); i++) {
            var indicator = indicators.get(i);
            var cells = new ArrayList<>(List.of(
                    Cell.link(
                            indicator.per().chinese() + indicator.name(),
                            figure(comparison, indicator, comparison.county().code())),
                    Cell.of(indicator.weight().stripTrailingZeros().toPlainString())));
            for (var township : comparison.townships()) {
                var scored = township.scored().get(i);
                cells.add(Cell.link(
                        fair(scored) + " · " + points(scored),
                        figure(comparison, indicator, township.place().code())));
            }
            rows.add(new LedgerRow(cells));
        }
        return new LedgerView("各项指标", columns, rows, List.of(), nothing());
    }

    @GetMapping("/county.docx")
    ResponseEntity<byte[]> circular(Actor actor, @RequestParam(defaultValue = "0") int year) throws IOException {
        requireCounty(actor);
        int of = new Years(matters.today().getYear()).orNow(year);
        var comparison = comparing.of(actor.scope(), actor.place(), of, matters.today());
        var document = Circular.of(comparison, issuer(actor), matters.today());
        var bytes = new ByteArrayOutputStream();
        DocxWriter.write(document, bytes);
        var name = ContentDisposition.attachment()
                .filename(document.title().text() + ".docx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(DOCX)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(bytes.toByteArray());
    }

    private String issuer(Actor actor) {
        return actor.unitName().startsWith("县")
                ? places.name(actor.place()) + actor.unitName().substring(1)
                : actor.unitName();
    }
}
