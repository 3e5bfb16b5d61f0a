package org.mingfa.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.Icon;
import org.mingfa.law.Level;
import org.mingfa.law.Procedure;
import org.mingfa.matter.Ledgers;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Wording;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
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
    private final Places places;
    private final Staff staff;

    LedgerController(Frames frames, Menu menu, Matters matters, Ledgers ledgers, Places places, Staff staff) {
        this.frames = frames;
        this.menu = menu;
        this.matters = matters;
        this.ledgers = ledgers;
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
        var procedure = menu.inForce(id, today).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var ask = LedgerAsk.of(actor, procedure, parameters);
        var page = ledgers.page(actor, procedure, ask.query(), today);
        var conditions = new LedgerConditions(actor, procedure, ask, places);
        var wording = new Wording(places, staff.roster(actor.county()));
        boolean ofTownships = actor.place().length() < Level.TOWNSHIP.digits();
        var table = new LedgerTable(procedure, ask, places, wording, today, ofTownships);
        var caption = places.fullName(actor.place()) + procedure.name() + "台账";
        model.addAttribute("frame", frames.frame(actor, request, "/ledger/" + id));
        model.addAttribute("title", procedure.name() + "台账");
        model.addAttribute("procedure", procedure);
        model.addAttribute("begin", Menu.mayBegin(actor, procedure) ? begin(procedure) : null);
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
