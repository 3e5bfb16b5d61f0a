package org.mingfa.desk.work;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.look.Redirect;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Frames;
import org.mingfa.desk.shell.Menu;
import org.mingfa.desk.shell.Reach;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Matters;
import org.mingfa.staff.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What is due by the calendar: looked at, and answered with “nothing to report”, one or many at once. */
@Controller
@RequestMapping(Addresses.EXPECTED)
class ExpectedController {

    private final Frames frames;
    private final ExpectedPages pages;
    private final NilReports reports;
    private final Menu menu;
    private final Matters matters;

    ExpectedController(Frames frames, ExpectedPages pages, NilReports reports, Menu menu, Matters matters) {
        this.frames = frames;
        this.pages = pages;
        this.reports = reports;
        this.menu = menu;
        this.matters = matters;
    }

    @GetMapping("/{procedure}")
    ExpectedPage list(
            Actor actor,
            HttpServletRequest request,
            @PathVariable String procedure,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "1") int page) {
        var found = menu.inForce(procedure, matters.today())
                .filter(one -> one.head().begins() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var here = Addresses.ledger(procedure).address();
        var ask = new ExpectedPages.Ask(
                found,
                Reach.find(actor, place)
                        .filter(one -> !one.equals(actor.place()))
                        .orElse(PlaceCode.COUNTRY),
                year.matches("20[0-9]{2}") ? Integer.parseInt(year) : 0,
                ExpectedPages.Shown.of(list),
                Math.max(1, page));
        return pages.page(frames.frame(actor, request, here), actor, ask);
    }

    /**
     * @param one what alone is answered; left out: all of {@code due}
     * @param back the list the person was on
     */
    @PostMapping
    Redirect answer(
            Actor actor,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") List<String> due,
            @RequestParam(defaultValue = "") String back) {
        var outcome = reports.answer(actor, one.isEmpty() ? due : List.of(one));
        return Redirect.to(back.startsWith(Addresses.EXPECTED + "/") ? back : Addresses.WORK)
                .saying(told(outcome));
    }

    private static List<Flash> told(NilReports.Outcome outcome) {
        var said = new ArrayList<Flash>();
        var answered = outcome.answered();
        if (!answered.isEmpty()) {
            said.add(Flash.done(
                    answered.size() == 1
                            ? "已报无情况：" + answered.getFirst().title() + "。"
                            : "已报无情况" + answered.size() + "期，每期各记一件。"));
        }
        if (!outcome.refused().isEmpty()) {
            said.add(Flash.refused("没有报成："
                    + String.join("。", outcome.refused().stream().distinct().toList()) + "。"));
        }
        return said;
    }
}
