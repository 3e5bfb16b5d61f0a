package org.mingfa.desk.matter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.look.Redirect;
import org.mingfa.desk.look.Reply;
import org.mingfa.desk.matter.MatterView.Answered;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.finding.WorkList;
import org.mingfa.judging.Act;
import org.mingfa.law.AtOnce;
import org.mingfa.law.Entered;
import org.mingfa.law.Field;
import org.mingfa.law.Step;
import org.mingfa.law.Value;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Together;
import org.mingfa.matter.When;
import org.mingfa.matter.value.ValueWords;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes a step in many matters by one form (一次办理多件): in all that are ticked, or in none. */
@Controller
@RequestMapping("/at-once/{procedure}/{stepId}")
class AtOnceController {

    /** One page holds no more; what is left comes once these are done. */
    private static final int MOST = 100;

    private final WorkList waiting;
    private final MatterPages pages;
    private final ActForms forms;
    private final Uploads uploads;
    private final Matters matters;
    private final Screens screens;
    private final Places places;
    private final Staff staff;

    AtOnceController(
            WorkList waiting,
            MatterPages pages,
            ActForms forms,
            Uploads uploads,
            Matters matters,
            Screens screens,
            Places places,
            Staff staff) {
        this.waiting = waiting;
        this.pages = pages;
        this.forms = forms;
        this.uploads = uploads;
        this.matters = matters;
        this.screens = screens;
        this.places = places;
        this.staff = staff;
    }

    /** A matter in which the step may be taken, as its own version of the procedure has it. */
    private record One(Scene scene, Step step, AtOnce atOnce) {

        String sent() {
            return scene.at().id() + ":" + scene.acts();
        }

        /** What was typed for all, with what this one answers itself. */
        Typed typed(Typed shared) {
            var kin = new Kin(scene, Objects.requireNonNull(scene.standing()));
            var own = new LinkedHashMap<String, Value>();
            atOnce.each().forEach((id, from) -> {
                var value = kin.said(from);
                if (value != null) {
                    own.put(id, value);
                }
            });
            var fields = new LinkedHashMap<String, Entered>(shared.fields());
            fields.putAll(Prefill.of(own, own.keySet(), Value.Link::matter));
            return new Typed(
                    fields, shared.outcome(), shared.happened(), shared.at(), shared.others(), scene.acts(), "", false);
        }
    }

    private List<One> ones(Actor actor, String procedure, String stepId) {
        var ones = new ArrayList<One>();
        for (var item : waiting.waitingAt(actor, procedure, stepId, matters.today(), MOST)) {
            var scene = pages.scene(actor, item.county(), item.matter()).orElse(null);
            var step = scene == null ? null : scene.procedure().step(stepId);
            if (scene != null
                    && step != null
                    && step.atOnce() != null
                    && scene.mine().contains(step)) {
                ones.add(new One(scene, step, step.atOnce()));
            }
        }
        return ones;
    }

    private static Redirect none(String procedure) {
        return Redirect.to(Addresses.ledger(procedure).address()).saying(Flash.caution("现在没有轮到您办理这一步的事项。"));
    }

    @GetMapping
    Reply page(Actor actor, @PathVariable String procedure, @PathVariable String stepId, HttpServletRequest request) {
        var ones = ones(actor, procedure, stepId);
        if (ones.isEmpty()) {
            return none(procedure);
        }
        var first = ones.getFirst();
        var draft = draft(first, first.scene().filled(first.step(), java.util.Map.of()), List.of());
        return page(request, ones, draft, Set.of(), null);
    }

    @PostMapping
    Reply take(
            Actor actor,
            @PathVariable String procedure,
            @PathVariable String stepId,
            HttpServletRequest request,
            HttpServletResponse response) {
        var ones = ones(actor, procedure, stepId);
        if (ones.isEmpty()) {
            return none(procedure);
        }
        var sent = RowsController.sent(request);
        var chosen = ones.stream().filter(one -> sent.contains(one.sent())).toList();
        var first = chosen.isEmpty() ? ones.getFirst() : chosen.getFirst();
        var shared = Typed.read(request.getParameterMap(), first.scene().procedure(), first.step());
        var taken = uploads.take(request, actor, first.step(), first.scene().place());
        var draft = draft(first, shared, taken.files());
        draft.errors().putAll(taken.errors());
        var when = Sending.when(first.scene(), shared, draft.errors());
        var wrong = new ArrayList<>(draft.errors().values());
        if (sent.isEmpty()) {
            wrong.add("请至少选一件。");
        } else if (chosen.size() < sent.size()) {
            wrong.add("您填写的时候，有的事项已经由别人办理，请核对以后再提交。");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        if (when == null || !wrong.isEmpty()) {
            return page(request, ones, draft, sent, Answered.slips(wrong));
        }
        return switch (take(actor, chosen, draft, when)) {
            case Together.Taken(var answers) -> {
                answers.forEach(
                        one -> uploads.settle(actor, draft.files(), one.matter().place()));
                response.setStatus(HttpStatus.OK.value());
                yield Redirect.to(Addresses.ledger(procedure).address()).saying(told(first.step(), answers));
            }
            case Together.Stopped(int at, var answer) ->
                page(request, ones, draft, sent, stopped(chosen.get(at), draft, answer));
        };
    }

    private Together take(Actor actor, List<One> chosen, ActForms.Draft draft, When when) {
        var files = draft.files().stream().map(KeptFiles.Kept::file).toList();
        var proposals = chosen.stream()
                .map(one -> one.scene().proposal(one.step(), one.typed(draft.typed()), when, files))
                .toList();
        return matters.takeTogether(actor, proposals);
    }

    private static ActForms.Draft draft(One one, Typed typed, List<KeptFiles.Kept> files) {
        return new ActForms.Draft(one.scene(), one.step(), new Act.Kind.Doing(), typed, files, new LinkedHashMap<>());
    }

    private static Flash told(Step step, List<Answer.Taken> answers) {
        var text = "已在" + answers.size() + "件事项中记录“" + step.name() + "”。";
        var cautions = answers.stream()
                .flatMap(one -> one.cautions().stream()
                        .map(caution -> one.matter().number() + "：" + Breaches.sentence(caution.reason())))
                .distinct()
                .collect(Collectors.joining());
        return cautions.isEmpty() ? Flash.done(text) : Flash.caution(text + "请留意：" + cautions);
    }

    private static Answered stopped(One one, ActForms.Draft draft, Answer answer) {
        var number = Screens.docket(one.scene()).matter().number();
        var title = "一件也没有存入，" + number + "不能这样办理“" + one.step().name() + "”";
        if (answer instanceof Answer.Refused(var breaches)) {
            draft.errors().putAll(Breaches.errors(one.step(), breaches));
            return Answered.refused(title, Breaches.views(one.scene(), breaches));
        }
        return Answered.refusedFor(title, List.of("您填写的时候，别人先办了一步；请核对以后再提交。"));
    }

    private RowsPage page(
            HttpServletRequest request,
            List<One> ones,
            ActForms.Draft draft,
            Set<String> sent,
            @Nullable Answered answered) {
        var scene = draft.scene();
        var each = ones.getFirst().atOnce().each();
        var heads = draft.step().fields().stream()
                .filter(field -> each.containsKey(field.id()))
                .toList();
        var wording = new ValueWords(places, staff.roster(scene.actor().county()));
        return new RowsPage(
                screens.frame(scene, request),
                draft.step().name() + "：一次办理多件",
                Screens.ledger(scene),
                RowsPage.Words.TAKING,
                Stream.concat(Stream.of("编号", "名称"), heads.stream().map(Field::name))
                        .toList(),
                ones.stream()
                        .map(one -> new RowsPage.Row(one.sent(), sent.contains(one.sent()), cells(one, heads, wording)))
                        .toList(),
                List.of(),
                forms.form(draft).without(each.keySet()),
                answered);
    }

    private static List<String> cells(One one, List<Field> heads, ValueWords wording) {
        var matter = Screens.docket(one.scene()).matter();
        var kin = new Kin(one.scene(), Objects.requireNonNull(one.scene().standing()));
        var own = heads.stream().map(head -> {
            var from = one.atOnce().each().get(head.id());
            return from == null ? "" : wording.of(head, kin.said(from));
        });
        return Stream.concat(Stream.of(matter.number(), matter.title()), own).toList();
    }
}
