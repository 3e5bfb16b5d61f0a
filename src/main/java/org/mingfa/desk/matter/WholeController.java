package org.mingfa.desk.matter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Redirect;
import org.mingfa.desk.look.Reply;
import org.mingfa.desk.matter.MatterView.Answered;
import org.mingfa.law.Entered;
import org.mingfa.law.Entry;
import org.mingfa.law.FieldType;
import org.mingfa.law.Value;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Tells a past matter with all its steps on one page (整件补录). */
@Controller
@RequestMapping("/new/{procedure}/whole")
class WholeController {

    private final MatterPages pages;
    private final WholeForms forms;
    private final WholeSending sending;
    private final Screens screens;

    WholeController(MatterPages pages, WholeForms forms, WholeSending sending, Screens screens) {
        this.pages = pages;
        this.forms = forms;
        this.sending = sending;
        this.screens = screens;
    }

    /** By the version of the procedure in force on the day the matter is said to have begun. */
    private Scene scene(Actor actor, String procedure, HttpServletRequest request) {
        var today = pages.opening(actor, procedure).orElseThrow(Screens::notFound);
        var opening = today.procedure().opening();
        if (!today.isMine(opening) || today.procedure().isLedger()) {
            throw Screens.forbidden();
        }
        var typed = WholeTyped.first(request.getParameterMap(), "0." + opening.id() + ":" + Typed.HAPPENED);
        return Entry.read(new FieldType.Date(false), new Entered.Text(typed)) instanceof Value.Day(var day)
                ? pages.opening(actor, procedure, day).orElse(today)
                : today;
    }

    @GetMapping
    WholePage form(Actor actor, @PathVariable String procedure, HttpServletRequest request) {
        var scene = scene(actor, procedure, request);
        return page(request, sending.untouched(scene), null);
    }

    @PostMapping
    Reply record(
            Actor actor, @PathVariable String procedure, HttpServletRequest request, HttpServletResponse response) {
        return switch (sending.take(request, scene(actor, procedure, request))) {
            case WholeSending.Result.Recorded(var address, var said) ->
                Redirect.to(address).saying(said);
            case WholeSending.Result.Again(var status, var draft, var answered) -> {
                response.setStatus(status.value());
                yield page(request, draft, answered);
            }
        };
    }

    @PostMapping("/form")
    WholeAsked asked(Actor actor, @PathVariable String procedure, HttpServletRequest request) {
        return new WholeAsked(forms.form(sending.redraw(request, scene(actor, procedure, request))));
    }

    @GetMapping("/choices/{part}/{field}")
    FormChoices choices(
            Actor actor,
            @PathVariable String procedure,
            @PathVariable String part,
            @PathVariable String field,
            HttpServletRequest request) {
        var draft = sending.redraw(request, scene(actor, procedure, request));
        var typed = draft.typed().parts().stream()
                .filter(one -> one.words().equals(part))
                .flatMap(one -> one.typed().texts(field).stream())
                .findFirst()
                .orElse("");
        return new FormChoices(forms.choices(draft, part, field, typed));
    }

    private WholePage page(HttpServletRequest request, WholeForms.Draft draft, @Nullable Answered answered) {
        var scene = draft.scene();
        return new WholePage(
                screens.frame(scene, request),
                "整件补录：" + scene.procedure().name(),
                Screens.ledger(scene),
                forms.form(draft),
                answered);
    }
}
