package org.mingfa.desk.matter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.look.Redirect;
import org.mingfa.desk.look.Reply;
import org.mingfa.desk.matter.MatterView.Answered;
import org.mingfa.judging.Act;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matters;
import org.mingfa.matter.When;
import org.mingfa.staff.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Corrects an act, or declares a matter void: by a further act, with a reason. */
@Controller
@RequestMapping("/matter/{county}/{id}")
class MendController {

    private final ActForms forms;
    private final Sending sending;
    private final Screens screens;
    private final Matters matters;

    MendController(ActForms forms, Sending sending, Screens screens, Matters matters) {
        this.forms = forms;
        this.sending = sending;
        this.screens = screens;
        this.matters = matters;
    }

    @GetMapping("/correct/{seq}")
    CorrectPage form(
            Actor actor,
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable int seq,
            HttpServletRequest request) {
        var scene = screens.scene(actor, county, id);
        var act = act(scene, seq);
        var step = Screens.step(scene, act.step());
        var filled = new Typed(
                scene.asTyped(act),
                "",
                act.happened().toString(),
                act.at() == null ? "" : Dates.time(act.at()),
                List.of(),
                scene.acts(),
                "",
                false);
        var draft = new ActForms.Draft(scene, step, new Act.Kind.Correcting(seq, ""), filled, List.of(), Map.of());
        return show(request, draft, null);
    }

    /** The act of that number as it stands; only those who hold a role of its step may mend it. */
    private static Act act(Scene scene, int seq) {
        var act = scene.act(seq).orElseThrow(Screens::notFound);
        if (!scene.holdsRoleOf(Screens.step(scene, act.step()))) {
            throw Screens.forbidden();
        }
        return act;
    }

    private CorrectPage show(HttpServletRequest request, ActForms.Draft draft, @Nullable Answered answered) {
        var scene = draft.scene();
        return new CorrectPage(
                screens.frame(scene, request),
                "更正“" + draft.step().name() + "”",
                new Link(scene.procedure().name(), scene.address()),
                forms.form(draft),
                answered);
    }

    @PostMapping("/correct/{seq}")
    Reply correct(
            Actor actor,
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable int seq,
            HttpServletRequest request,
            HttpServletResponse response) {
        var scene = screens.scene(actor, county, id);
        var act = act(scene, seq);
        var step = Screens.step(scene, act.step());
        return switch (sending.correct(request, scene, step, act)) {
            case Sending.Result.Recorded _ ->
                Redirect.to(scene.address()).saying(Flash.done("已记录对“" + step.name() + "”的更正；原来的记录仍然保留。"));
            case Sending.Result.Again(var status, var draft, var answered) -> {
                response.setStatus(status.value());
                yield show(request, draft, answered);
            }
            case Sending.Result.Gone _ -> throw Screens.notFound();
        };
    }

    @PostMapping("/correct/{seq}/form")
    FormFields fields(
            Actor actor,
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable int seq,
            HttpServletRequest request) {
        var scene = screens.scene(actor, county, id);
        var act = act(scene, seq);
        return new FormFields(forms.form(sending.redraw(request, scene, Screens.step(scene, act.step()), act)));
    }

    @GetMapping("/correct/{seq}/choices/{field}")
    FormChoices choices(
            Actor actor,
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable int seq,
            @PathVariable String field,
            HttpServletRequest request) {
        var scene = screens.scene(actor, county, id);
        var act = act(scene, seq);
        var draft = sending.redraw(request, scene, Screens.step(scene, act.step()), act);
        return new FormChoices(forms.choices(draft, field, Typed.words(request.getParameterMap(), field)));
    }

    @GetMapping("/void")
    VoidPage voiding(Actor actor, @PathVariable String county, @PathVariable String id, HttpServletRequest request) {
        var scene = screens.scene(actor, county, id);
        if (!scene.holdsRoleOf(scene.procedure().opening())) {
            throw Screens.forbidden();
        }
        return showVoiding(request, scene, null);
    }

    private VoidPage showVoiding(HttpServletRequest request, Scene scene, @Nullable String error) {
        var reason = FieldView.longText(Typed.REASON, "作废理由")
                .required()
                .error(error)
                .help("作废以后不再计入任何指标，全部记录仍然保留，写明理由。")
                .build();
        return new VoidPage(
                screens.frame(scene, request),
                Screens.docket(scene).matter().title(),
                Screens.matter(scene),
                scene.at().voiding(),
                reason);
    }

    @PostMapping("/void")
    Reply declareVoid(
            Actor actor,
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam(name = Typed.REASON, defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response) {
        var scene = screens.scene(actor, county, id);
        var step = scene.procedure().opening();
        var proposal = scene.proposal(
                new Act.Kind.Voiding(reason.strip()),
                step,
                Typed.nothing(Map.of(), scene.today(), "", scene.acts()),
                When.on(scene.today()),
                List.of());
        return switch (matters.take(actor, proposal)) {
            case Answer.Taken _ -> Redirect.to(scene.address()).saying(Flash.done("事项已经作废；全部记录仍然保留。"));
            case Answer.Refused(var breaches) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield showVoiding(
                        request, scene, Breaches.sentence(breaches.getFirst().reason()));
            }
            case Answer.Overtaken _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield showVoiding(request, scene, "刚才有人在这个事项里办理了一步，请回到事项核对以后再作废。");
            }
            case Answer.Already _, Answer.Unknown _ -> throw Screens.notFound();
        };
    }
}
