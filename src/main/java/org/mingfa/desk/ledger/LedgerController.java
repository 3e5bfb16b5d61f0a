package org.mingfa.desk.ledger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.Icon;
import org.mingfa.desk.shell.Frames;
import org.mingfa.desk.shell.Menu;
import org.mingfa.desk.shell.Pager;
import org.mingfa.desk.shell.Query;
import org.mingfa.exchange.LedgerExport;
import org.mingfa.exchange.LedgerTemplate;
import org.mingfa.finding.Ledgers;
import org.mingfa.law.Level;
import org.mingfa.law.Procedure;
import org.mingfa.matter.Matters;
import org.mingfa.matter.value.ValueWords;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The ledger of each procedure. */
@Controller
class LedgerController {

    private final Frames frames;
    private final Menu menu;
    private final Matters matters;
    private final Ledgers ledgers;
    private final LedgerExport exports;
    private final LedgerTemplate templates;
    private final Places places;
    private final Staff staff;

    LedgerController(
            Frames frames,
            Menu menu,
            Matters matters,
            Ledgers ledgers,
            LedgerExport exports,
            LedgerTemplate templates,
            Places places,
            Staff staff) {
        this.frames = frames;
        this.menu = menu;
        this.matters = matters;
        this.ledgers = ledgers;
        this.exports = exports;
        this.templates = templates;
        this.places = places;
        this.staff = staff;
    }

    @GetMapping("/ledger/{id}")
    String ledger(
            Actor actor,
            HttpServletRequest request,
            Model model,
            @PathVariable String id,
            @RequestParam Map<String, String> parameters) {
        var today = matters.today();
        var procedure = procedure(id);
        var ask = LedgerAsk.of(actor, procedure, parameters);
        var page = ledgers.page(actor, procedure, ask.query(), today);
        var conditions = new LedgerConditions(actor, procedure, ask, places);
        var wording = new ValueWords(places, staff.roster(actor.county()));
        boolean ofTownships = actor.placeCode().isAbove(Level.TOWNSHIP);
        var table = new LedgerTable(procedure, ask, places, wording, today, ofTownships);
        var caption = places.fullName(actor.place()) + procedure.name() + "台账";
        model.addAttribute("frame", frames.frame(actor, request, "/ledger/" + id));
        model.addAttribute("title", procedure.name() + "台账");
        model.addAttribute("procedure", procedure);
        model.addAttribute("begin", Menu.mayBegin(actor, procedure) ? begin(procedure) : null);
        model.addAttribute(
                "workbook", new Query("/ledger/" + id + ".xlsx", ask.address().conditions()).address());
        model.addAttribute("filter", conditions.view());
        model.addAttribute("tabs", conditions.tabs(ledgers.states(actor, procedure, ask.query(), today)));
        model.addAttribute("ledger", table.view(caption, page, empty(actor, procedure, ask)));
        model.addAttribute(
                "pager",
                Pager.view(
                        page.count(),
                        ask.page(),
                        Ledgers.PAGE_SIZE,
                        number -> ask.address()
                                .with("page", Integer.toString(number))
                                .address()));
        return "desk/ledger";
    }

    /** The whole ledger under the page's conditions, as a workbook to keep or to print. */
    @GetMapping("/ledger/{id}.xlsx")
    void workbook(
            Actor actor,
            HttpServletResponse response,
            @PathVariable String id,
            @RequestParam Map<String, String> parameters)
            throws IOException {
        var procedure = procedure(id);
        var name = places.name(actor.place()) + procedure.name() + "台账.xlsx";
        exports.write(
                actor,
                procedure,
                LedgerAsk.of(actor, procedure, parameters).query(),
                matters.today(),
                workbook(response, name));
    }

    /** The ledger's columns to fill in outside, with lists to choose from. */
    @GetMapping("/ledger/{id}/template.xlsx")
    void template(Actor actor, HttpServletResponse response, @PathVariable String id) throws IOException {
        var procedure = procedure(id);
        templates.write(actor, procedure, workbook(response, procedure.name() + "台账模板.xlsx"));
    }

    private Procedure procedure(String id) {
        return menu.inForce(id, matters.today()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static OutputStream workbook(HttpServletResponse response, String name) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        return response.getOutputStream();
    }

    private static Action begin(Procedure procedure) {
        return Action.main(procedure.isLedger() ? "登记" : "新办", "/new/" + procedure.id())
                .with(Icon.PLUS);
    }

    private static EmptyView empty(Actor actor, Procedure procedure, LedgerAsk ask) {
        if (ask.narrowed()) {
            return new EmptyView(
                    "没有符合条件的记录", "换个条件再看。", Action.plain("清除条件", ask.address().path()));
        }
        return Menu.mayBegin(actor, procedure)
                ? new EmptyView("还没有" + procedure.name(), "登记第一件以后，这里就是台账。", begin(procedure))
                : new EmptyView("还没有" + procedure.name(), "有关岗位登记以后会出现在这里。", null);
    }
}
