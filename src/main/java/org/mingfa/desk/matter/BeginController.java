package org.mingfa.desk.matter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Redirect;
import org.mingfa.desk.look.Reply;
import org.mingfa.desk.matter.MatterView.Answered;
import org.mingfa.judging.Act;
import org.mingfa.law.Step;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Opens a matter by the first step of its procedure. */
@Controller
@RequestMapping("/new/{procedure}")
class BeginController {

    private final MatterPages pages;
    private final ActForms forms;
    private final Sending sending;
    private final Screens screens;

    BeginController(MatterPages pages, ActForms forms, Sending sending, Screens screens) {
        this.pages = pages;
        this.forms = forms;
        this.sending = sending;
        this.screens = screens;
    }

    @GetMapping
    BeginPage form(Actor actor, @PathVariable String procedure, HttpServletRequest request) {
        var scene = scene(actor, procedure);
        var step = scene.procedure().opening();
        if (!scene.isMine(step)) {
            throw Screens.forbidden();
        }
        var draft = new ActForms.Draft(
                scene, step, new Act.Kind.Doing(), offered(request, scene, step), List.of(), Map.of());
        return show(request, draft, null);
    }

    /** The form as the address fills it in: what a page that offers the work already knows. */
    private static Typed offered(HttpServletRequest request, Scene scene, Step step) {
        var known =
                Typed.read(request.getParameterMap(), scene.procedure(), step).fields();
        return known.isEmpty() ? scene.untouched(step) : scene.filled(step, known);
    }

    private Scene scene(Actor actor, String procedure) {
        return pages.opening(actor, procedure).orElseThrow(Screens::notFound);
    }

    @PostMapping
    Reply begin(Actor actor, @PathVariable String procedure, HttpServletRequest request, HttpServletResponse response) {
        var scene = scene(actor, procedure);
        var step = scene.procedure().opening();
        return switch (sending.take(request, scene, step)) {
            case Sending.Result.Recorded(var taken) -> {
                var opened = pages.reread(scene, taken);
                yield Redirect.to(opened.address()).saying(Told.of(scene.procedure(), step, taken, opened));
            }
            case Sending.Result.Again(var status, var draft, var answered) -> {
                response.setStatus(status.value());
                yield show(request, draft, answered);
            }
            case Sending.Result.Gone _ -> throw Screens.notFound();
        };
    }

    private BeginPage show(HttpServletRequest request, ActForms.Draft draft, @Nullable Answered answered) {
        var scene = draft.scene();
        return new BeginPage(
                screens.frame(scene, request),
                "新办：" + scene.procedure().name(),
                Screens.ledger(scene),
                forms.form(draft),
                answered);
    }

    @PostMapping("/form")
    FormFields fields(Actor actor, @PathVariable String procedure, HttpServletRequest request) {
        var scene = scene(actor, procedure);
        return new FormFields(
                forms.form(sending.redraw(request, scene, scene.procedure().opening())));
    }

    @GetMapping("/choices/{field}")
    FormChoices choices(
            Actor actor, @PathVariable String procedure, @PathVariable String field, HttpServletRequest request) {
        var scene = scene(actor, procedure);
        var draft = sending.redraw(request, scene, scene.procedure().opening());
        return new FormChoices(forms.choices(draft, field, Typed.words(request.getParameterMap(), field)));
    }
}
