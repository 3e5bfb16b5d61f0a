package org.mingfa.desk.library;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingfa.book.LawBook;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Chip;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.LawStep;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Meaning;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.shell.Frames;
import org.mingfa.desk.shell.Menu;
import org.mingfa.document.docx.DocxWriter;
import org.mingfa.law.Basis;
import org.mingfa.law.Clock;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Parameters;
import org.mingfa.law.Procedure;
import org.mingfa.law.words.Flow;
import org.mingfa.law.words.ProcedureWords;
import org.mingfa.law.words.StepWords;
import org.mingfa.matter.Matters;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The law library as it governs the work here and today; made from the law files alone. */
@Controller
class LawController {

    private static final List<Column> PROCEDURES = List.of(
            Column.of("程序", Column.Kind.TITLE),
            Column.of("类别", Column.Kind.TEXT),
            Column.of("步骤", Column.Kind.NUMBER),
            Column.of("施行日期", Column.Kind.DATE),
            Column.of("主要依据", Column.Kind.TEXT));
    private static final List<Column> PARAMETERS = List.of(
            Column.of("参数", Column.Kind.TITLE),
            Column.of("本地取值", Column.Kind.TEXT),
            Column.of("由谁规定", Column.Kind.TEXT),
            Column.of("来源", Column.Kind.TEXT));
    private static final List<Column> CASES = List.of(
            Column.of("日期", Column.Kind.DATE),
            Column.of("谁", Column.Kind.TEXT),
            Column.of("步骤", Column.Kind.TITLE),
            Column.of("结果", Column.Kind.TEXT),
            Column.of("依据", Column.Kind.TEXT));
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final EmptyView NONE = new EmptyView("没有", "", null);

    private final Frames frames;
    private final LawLibrary law;
    private final Menu menu;
    private final Matters matters;
    private final Places places;
    private final LawBook book;

    LawController(Frames frames, LawLibrary law, Menu menu, Matters matters, Places places, LawBook book) {
        this.frames = frames;
        this.law = law;
        this.menu = menu;
        this.matters = matters;
        this.places = places;
        this.book = book;
    }

    @GetMapping("/law")
    String all(Actor actor, HttpServletRequest request, Model model) {
        var today = matters.today();
        model.addAttribute("frame", frames.frame(actor, request, "/law"));
        model.addAttribute("procedures", procedures(today));
        model.addAttribute(
                "parameters",
                parameters(
                        places.name(actor.place()) + "适用的参数",
                        law.parameters().declared().stream()
                                .map(Parameters.Parameter::id)
                                .toList(),
                        actor.place()));
        return "desk/laws";
    }

    private LedgerView procedures(LocalDate today) {
        var rows = menu.headings(today).stream()
                .flatMap(heading -> menu.under(heading, today).stream())
                .map(procedure -> new LedgerRow(List.of(
                        Cell.link(procedure.name(), "/law/" + procedure.id()),
                        Cell.of(procedure.head().menu()),
                        Cell.of(Integer.toString(procedure.steps().size())),
                        Cell.of(Dates.full(procedure.head().inForce())),
                        Cell.of(procedure.instruments().values().stream()
                                .limit(2)
                                .collect(Collectors.joining("；"))))))
                .toList();
        return new LedgerView("今天施行的程序", PROCEDURES, rows, List.of(), NONE);
    }

    @GetMapping("/law/{id}")
    String one(Actor actor, HttpServletRequest request, Model model, @PathVariable String id) {
        var today = matters.today();
        var procedure = menu.inForce(id, today).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("frame", frames.frame(actor, request, "/law"));
        model.addAttribute("procedure", procedure);
        model.addAttribute("facts", facts(procedure, today));
        model.addAttribute(
                "steps",
                new ProcedureWords(law, procedure, actor.place())
                        .steps().stream().map(LawController::step).toList());
        model.addAttribute("flow", FlowPicture.draw(Flow.of(procedure)));
        model.addAttribute("papers", papers(procedure));
        model.addAttribute("cases", cases(procedure));
        model.addAttribute(
                "parameters",
                parameters(places.name(actor.place()) + "适用的参数", List.copyOf(used(procedure)), actor.place()));
        return "desk/law";
    }

    private static LawStep step(StepWords words) {
        var step = words.step();
        var chips = new ArrayList<Chip>();
        if (step.optional()) {
            chips.add(new Chip("需要时办理", Meaning.PLAIN));
        }
        if (step.repeats()) {
            chips.add(new Chip("可以多次", Meaning.PLAIN));
        }
        return new LawStep(
                step.id(),
                step.name(),
                chips,
                words.basis(),
                words.clauses().stream()
                        .map(clause ->
                                new LawStep.Clause(clause.label(), clause.text(), clause.basis(), clause.cautions()))
                        .toList());
    }

    private List<Pair> papers(Procedure procedure) {
        return law.papers(procedure).stream()
                .map(paper -> Pair.of(paper.name(), Basis.cite(paper.basis())))
                .toList();
    }

    private List<LedgerView> cases(Procedure procedure) {
        return book.cases(procedure).stream()
                .map(one -> new LedgerView(
                        one.name(),
                        CASES,
                        one.lines().stream()
                                .map(line -> new LedgerRow(List.of(
                                        Cell.of(line.day()),
                                        Cell.of(line.who()),
                                        Cell.of(line.step()),
                                        line.refused()
                                                ? Cell.chip(line.result(), Meaning.REFUSED)
                                                : Cell.of(line.result()),
                                        Cell.of(line.because()))))
                                .toList(),
                        List.of(),
                        NONE))
                .toList();
    }

    /** The whole library for a lawyer to certify. */
    @GetMapping("/law.docx")
    ResponseEntity<byte[]> docx() throws IOException {
        var bytes = new ByteArrayOutputStream();
        DocxWriter.write(book.document(matters.today()), bytes);
        var name = ContentDisposition.attachment()
                .filename(LawBook.TITLE + ".docx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(DOCX)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(bytes.toByteArray());
    }

    private List<Pair> facts(Procedure procedure, LocalDate today) {
        var versions = law.procedures().stream()
                .filter(other -> other.id().equals(procedure.id()))
                .map(other -> Dates.full(other.head().inForce())
                        + (other.head().inForce().isAfter(today) ? "（尚未施行）" : ""))
                .collect(Collectors.joining("、"));
        return List.of(
                Pair.of("本版施行", Dates.full(procedure.head().inForce()) + "起；已经开始的事项仍按开始时的版本办理"),
                Pair.of("所有版本", versions),
                Pair.of("依据", String.join("；", procedure.instruments().values())),
                Pair.of("编号前缀", procedure.head().code()));
    }

    /** The local numbers the procedure's clocks and conditions read. */
    private Set<String> used(Procedure procedure) {
        return law.parameters().declared().stream()
                .map(Parameters.Parameter::id)
                .filter(id -> procedure.steps().stream()
                        .anyMatch(step -> step.clocks().stream()
                                        .anyMatch(clock -> clock.length().equals(new Clock.Length.ByParameter(id))
                                                || clock.extendedBy().stream()
                                                        .anyMatch(more ->
                                                                new Clock.Length.ByParameter(id).equals(more.by())))
                                || step.rules().stream()
                                        .anyMatch(rule ->
                                                rule.require().names().contains("param." + id.replace('-', '_')))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private LedgerView parameters(String caption, List<String> ids, String place) {
        var rows = ids.stream()
                .flatMap(id -> law.parameters().at(place, id).stream())
                .map(this::row)
                .toList();
        return new LedgerView(caption, PARAMETERS, rows, List.of(), NONE);
    }

    private LedgerRow row(Parameters.Parameter parameter) {
        var note = Objects.requireNonNullElse(parameter.note(), "");
        return new LedgerRow(List.of(
                Cell.of(parameter.name()),
                Cell.of(ProcedureWords.setting(parameter.setting())),
                Cell.of(parameter.place().isEmpty() ? "全国通用" : places.name(parameter.place())),
                Cell.of(parameter.source() + (note.isEmpty() ? "" : "（" + note + "）"))));
    }
}
