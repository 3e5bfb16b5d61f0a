package org.mingfa.desk.matter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Redirect;
import org.mingfa.desk.look.Reply;
import org.mingfa.desk.matter.MatterView.Answered;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.finding.NoticeReader;
import org.mingfa.judging.Act;
import org.mingfa.law.Step;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a matter, and the acts taken from it. */
@Controller
@RequestMapping("/matter/{county}/{id}")
class MatterController {

    private final MatterPages pages;
    private final ActForms forms;
    private final Sending sending;
    private final Screens screens;
    private final NoticeReader notices;

    MatterController(MatterPages pages, ActForms forms, Sending sending, Screens screens, NoticeReader notices) {
        this.pages = pages;
        this.forms = forms;
        this.sending = sending;
        this.screens = screens;
        this.notices = notices;
    }

    @GetMapping
    MatterPage page(
            Actor actor,
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam(name = "step", required = false) @Nullable String asked,
            HttpServletRequest request) {
        var scene = screens.scene(actor, county, id);
        notices.read(actor, Screens.docket(scene).matter().id());
        var step = scene.chosen(asked).orElse(null);
        var form = step != null && scene.holdsRoleOf(step) ? forms.form(untouched(scene, step)) : null;
        var answered = step == null || step.opens() != null ? null : sending.ahead(scene, step);
        return new MatterPage(screens.frame(scene, request), pages.view(scene, step, form), answered);
    }

    private static ActForms.Draft untouched(Scene scene, Step step) {
        return new ActForms.Draft(
                scene, step, new Act.Kind.Doing(), scene.untouched(step), java.util.List.of(), Map.of());
    }

    @PostMapping("/acts/{stepId}")
    Reply act(
            Actor actor,
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable String stepId,
            HttpServletRequest request,
            HttpServletResponse response) {
        var scene = screens.scene(actor, county, id);
        var step = Screens.step(scene, stepId);
        var own = pages.ownPage(scene, step);
        if (own.isPresent()) {
            return Redirect.to(own.get());
        }
        return switch (sending.take(request, scene, step)) {
            case Sending.Result.Recorded(var taken) -> {
                var told = Told.of(scene.procedure(), step, taken, pages.reread(scene, taken));
                boolean listed = request.getParameter(Typed.LISTED) != null;
                yield Redirect.to(listed ? Addresses.WORK : scene.address()).saying(told);
            }
            case Sending.Result.Again(var status, var draft, var answered) -> {
                response.setStatus(status.value());
                yield again(request, fresh(draft, actor, county, id), answered);
            }
            case Sending.Result.Gone _ -> throw Screens.notFound();
        };
    }

    /** The same draft on the matter as it is by now: somebody may have acted between. */
    private ActForms.Draft fresh(ActForms.Draft draft, Actor actor, String county, String id) {
        var now = screens.scene(actor, county, id);
        return new ActForms.Draft(now, draft.step(), draft.kind(), draft.typed(), draft.files(), draft.errors());
    }

    private MatterPage again(HttpServletRequest request, ActForms.Draft draft, @Nullable Answered answered) {
        var scene = draft.scene();
        var view = pages.view(scene, draft.step(), forms.form(draft));
        return new MatterPage(screens.frame(scene, request), view, answered);
    }

    /** The fields of the form again, by what is typed so far. */
    @PostMapping("/acts/{stepId}/form")
    FormFields fields(
            Actor actor,
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable String stepId,
            HttpServletRequest request) {
        var scene = screens.scene(actor, county, id);
        return new FormFields(forms.form(sending.redraw(request, scene, Screens.step(scene, stepId))));
    }

    @GetMapping("/acts/{stepId}/choices/{field}")
    FormChoices choices(
            Actor actor,
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable String stepId,
            @PathVariable String field,
            HttpServletRequest request) {
        var scene = screens.scene(actor, county, id);
        var draft = sending.redraw(request, scene, Screens.step(scene, stepId));
        return new FormChoices(forms.choices(draft, field, Typed.words(request.getParameterMap(), field)));
    }
}
