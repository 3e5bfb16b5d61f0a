package org.mingfa.desk.matter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.matter.MatterView.Answered;
import org.mingfa.desk.shell.Frames;
import org.mingfa.judging.Act;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matters;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
    String form(
            Actor actor,
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable int seq,
            HttpServletRequest request,
            Model model) {
        var scene = screens.scene(actor, county, id);
        var act = act(scene, seq);
        var step = Screens.step(scene, act.step());
        var filled = new Typed(
                Prefill.of(act.values(), act.values().keySet()),
                "",
                act.happened().toString(),
                act.at() == null ? "" : Dates.time(act.at()),
                List.of(),
                scene.acts(),
                "",
                false);
        var draft = new ActForms.Draft(scene, step, new Act.Kind.Correcting(seq, ""), filled, List.of(), Map.of());
        return show(model, request, draft, null);
    }

    /** The act of that number as it stands; only those who hold a role of its step may mend it. */
    private static Act act(Scene scene, int seq) {
        var act = scene.act(seq).orElseThrow(Screens::notFound);
        if (!scene.holdsRoleOf(Screens.step(scene, act.step()))) {
            throw Screens.forbidden();
        }
        return act;
    }

    private String show(Model model, HttpServletRequest request, ActForms.Draft draft, @Nullable Answered answered) {
        screens.form(
                model,
                request,
                draft.scene(),
                new Screens.Form("更正“" + draft.step().name() + "”", forms.form(draft), answered));
        return "matter/correct";
    }

    @PostMapping("/correct/{seq}")
    String correct(
            Actor actor,
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable int seq,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var scene = screens.scene(actor, county, id);
        var act = act(scene, seq);
        var step = Screens.step(scene, act.step());
        return switch (sending.correct(request, scene, step, act)) {
            case Sending.Result.Recorded _ -> {
                Frames.tell(redirect, Flash.done("已记录对“" + step.name() + "”的更正；原来的记录仍然保留。"));
                yield "redirect:" + scene.address();
            }
            case Sending.Result.Again(var status, var draft, var answered) -> {
                response.setStatus(status);
                yield show(model, request, draft, answered);
            }
            case Sending.Result.Gone _ -> throw Screens.notFound();
        };
    }

    @PostMapping("/correct/{seq}/form")
    String fields(
            Actor actor,
            @PathVariable String county,
            @PathVariable String id,
            @PathVariable int seq,
            HttpServletRequest request,
            Model model) {
        var scene = screens.scene(actor, county, id);
        var act = act(scene, seq);
        model.addAttribute("form", forms.form(sending.redraw(request, scene, Screens.step(scene, act.step()), act)));
        return "matter/fields";
    }

    @GetMapping("/void")
    String voiding(
            Actor actor,
            @PathVariable String county,
            @PathVariable String id,
            HttpServletRequest request,
            Model model) {
        var scene = screens.scene(actor, county, id);
        if (!scene.holdsRoleOf(scene.procedure().opening())) {
            throw Screens.forbidden();
        }
        return showVoiding(model, request, scene, null);
    }

    private String showVoiding(Model model, HttpServletRequest request, Scene scene, @Nullable String error) {
        screens.plain(model, request, scene);
        model.addAttribute(
                "reason",
                FieldView.longText(Typed.REASON, "作废理由")
                        .required()
                        .error(error)
                        .help("作废以后不再计入任何指标，全部记录仍然保留，写明理由。")
                        .build());
        return "matter/void";
    }

    @PostMapping("/void")
    String declareVoid(
            Actor actor,
            @PathVariable String county,
            @PathVariable String id,
            @RequestParam(name = Typed.REASON, defaultValue = "") String reason,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var scene = screens.scene(actor, county, id);
        var step = scene.procedure().opening();
        var proposal = scene.proposal(
                new Act.Kind.Voiding(reason.strip()),
                step,
                Typed.nothing(Map.of(), scene.today(), "", scene.acts()),
                When.on(scene.today()),
                List.of());
        return switch (matters.take(actor, proposal)) {
            case Answer.Taken _ -> {
                Frames.tell(redirect, Flash.done("事项已经作废；全部记录仍然保留。"));
                yield "redirect:" + scene.address();
            }
            case Answer.Refused(var breaches) -> {
                response.setStatus(422);
                yield showVoiding(
                        model,
                        request,
                        scene,
                        Breaches.sentence(breaches.getFirst().reason()));
            }
            case Answer.Overtaken _ -> {
                response.setStatus(409);
                yield showVoiding(model, request, scene, "刚才有人在这个事项里办理了一步，请回到事项核对以后再作废。");
            }
            case Answer.Already _, Answer.Unknown _ -> throw Screens.notFound();
        };
    }
}
