package org.mingfa.desk.ledger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Frames;
import org.mingfa.desk.shell.Menu;
import org.mingfa.desk.shell.WorkbookFile;
import org.mingfa.exchange.LedgerExport;
import org.mingfa.exchange.LedgerTemplate;
import org.mingfa.law.Procedure;
import org.mingfa.matter.Matters;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The ledger of each procedure. */
@Controller
class LedgerController {

    private final Frames frames;
    private final LedgerPages pages;
    private final Menu menu;
    private final Matters matters;
    private final LedgerExport exports;
    private final LedgerTemplate templates;
    private final Places places;

    LedgerController(
            Frames frames,
            LedgerPages pages,
            Menu menu,
            Matters matters,
            LedgerExport exports,
            LedgerTemplate templates,
            Places places) {
        this.frames = frames;
        this.pages = pages;
        this.menu = menu;
        this.matters = matters;
        this.exports = exports;
        this.templates = templates;
        this.places = places;
    }

    @GetMapping("/ledger/{id}")
    LedgerPage ledger(
            Actor actor,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam Map<String, String> parameters) {
        var procedure = procedure(id);
        var here = Addresses.ledger(id).address();
        return pages.page(
                frames.frame(actor, request, here), actor, procedure, LedgerAsk.of(actor, procedure, parameters));
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
        var name = places.name(actor.place()) + procedure.name() + "台账";
        exports.write(
                actor,
                procedure,
                LedgerAsk.of(actor, procedure, parameters).query(),
                matters.today(),
                WorkbookFile.into(response, name));
    }

    /** The ledger's columns to fill in outside, with lists to choose from. */
    @GetMapping("/ledger/{id}/template.xlsx")
    void template(Actor actor, HttpServletResponse response, @PathVariable String id) throws IOException {
        var procedure = procedure(id);
        templates.write(actor, procedure, WorkbookFile.into(response, procedure.name() + "台账模板"));
    }

    private Procedure procedure(String id) {
        return menu.inForce(id, matters.today()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
