package org.mingfa.desk.matter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.matter.MatterView.Answered;
import org.mingfa.finding.Expected;
import org.mingfa.judging.Act;
import org.mingfa.judging.Breach;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.RuleId;
import org.mingfa.law.RuleId.Standard;
import org.mingfa.law.Step;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.When;
import org.mingfa.staff.Roster;
import org.mingfa.staff.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes what a form sent: reads it, keeps its files, asks the law, and says what came of it. */
@Component
final class Sending {

    static final String CHECK = "_check";
    static final String REDRAW = "_form";
    private static final String DRAWN = "_drawn";

    private final Matters matters;
    private final Uploads uploads;
    private final Staff staff;
    private final DueAnswers due;

    Sending(Matters matters, Uploads uploads, Staff staff, DueAnswers due) {
        this.due = due;
        this.matters = matters;
        this.uploads = uploads;
        this.staff = staff;
    }

    /** What came of a form. */
    sealed interface Result {
        /** Recorded. */
        record Recorded(Answer.Taken taken) implements Result {}

        /** The form is to be shown again with all that was typed. */
        record Again(
                HttpStatus status,
                ActForms.Draft draft,
                @Nullable Answered answered) implements Result {}

        /** There is no such matter any more, or not for this person. */
        record Gone() implements Result {}
    }

    /** Takes the form of a step. */
    Result take(HttpServletRequest request, Scene scene, Step step) {
        var typed = Typed.read(request.getParameterMap(), scene.procedure(), step);
        return take(request, scene, step, new Act.Kind.Doing(), typed);
    }

    /** Takes the correction of an act: only what differs from the act as it stands is sent to the judge. */
    Result correct(HttpServletRequest request, Scene scene, Step step, Act act) {
        var typed = Typed.read(request.getParameterMap(), scene.procedure(), step);
        return take(request, scene, step, new Act.Kind.Correcting(act.seq(), typed.reason()), typed);
    }

    /** What was typed so far, to be drawn again; nothing is stored. */
    ActForms.Draft redraw(HttpServletRequest request, Scene scene, Step step) {
        return redraw(request, scene, step, new Act.Kind.Doing());
    }

    /** What was typed so far into the correction of an act, to be drawn again. */
    ActForms.Draft redraw(HttpServletRequest request, Scene scene, Step step, Act act) {
        return redraw(request, scene, step, new Act.Kind.Correcting(act.seq(), ""));
    }

    private ActForms.Draft redraw(HttpServletRequest request, Scene scene, Step step, Act.Kind kind) {
        var typed = Typed.read(request.getParameterMap(), scene.procedure(), step);
        var kept = uploads.kept(request, scene.actor());
        return new ActForms.Draft(scene, step, kind, typed, kept.files(), new LinkedHashMap<>());
    }

    private Result take(HttpServletRequest request, Scene scene, Step step, Act.Kind kind, Typed typed) {
        var taken = uploads.take(request, scene.actor(), step, place(scene, typed));
        var errors = new LinkedHashMap<>(taken.errors());
        var when = when(scene, typed, errors);
        var draft = new ActForms.Draft(scene, step, kind, typed, taken.files(), errors);
        if (request.getParameter(Typed.ROWS) != null || request.getParameter(REDRAW) != null) {
            return new Result.Again(HttpStatus.OK, draft, null);
        }
        if (!errors.isEmpty() || when == null) {
            return new Result.Again(HttpStatus.UNPROCESSABLE_CONTENT, draft, Answered.slips(errors.values()));
        }
        return ask(request, draft, when);
    }

    /** When it happened, or null when that cannot be understood; then the errors say why. */
    static @Nullable When when(Scene scene, Typed typed, Map<String, String> errors) {
        var day = typed.day(scene.today());
        if (day == null) {
            errors.put(Typed.HAPPENED, "“" + typed.happened() + "”不是日期，应填写日期，例如" + scene.today() + "。");
        }
        try {
            var at = typed.time();
            return day == null ? null : new When(day, at);
        } catch (IllegalArgumentException e) {
            errors.put(Typed.AT, Objects.requireNonNull(e.getMessage()));
            return null;
        }
    }

    private Result ask(HttpServletRequest request, ActForms.Draft draft, When when) {
        var scene = draft.scene();
        var proposal = draft.proposal(when);
        boolean checking = request.getParameter(CHECK) != null;
        var answered = due.answered(scene, proposal);
        if (answered.isPresent() && DueAnswers.isOverlooked(answered.get(), drawn(request))) {
            return new Result.Again(HttpStatus.CONFLICT, draft, DueAnswers.told(answered.get()));
        }
        var answer = checking
                ? matters.consider(scene.actor(), proposal)
                : answered.filter(Expected::isMissing)
                        .map(one -> takeOnce(scene, proposal, one))
                        .orElseGet(() -> matters.take(scene.actor(), proposal));
        return switch (answer) {
            case Answer.Taken taken
            when checking -> new Result.Again(HttpStatus.OK, draft, allowed(scene, draft.step(), taken));
            case Answer.Taken taken -> {
                uploads.settle(scene.actor(), draft.files(), taken.matter().place());
                yield new Result.Recorded(taken);
            }
            case Answer.Refused(var breaches) -> refused(draft, breaches);
            case Answer.Overtaken overtaken ->
                new Result.Again(HttpStatus.CONFLICT, draft, overtaken(scene, overtaken));
            case Answer.Already _ ->
                answered.<Result>map(one -> new Result.Again(HttpStatus.CONFLICT, draft, DueAnswers.told(one)))
                        .orElseGet(Result.Gone::new);
            case Answer.Unknown _ -> new Result.Gone();
        };
    }

    private static String drawn(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter(DRAWN), "");
    }

    /** Of several at the same moment one; what once answered it and answers something else since does not stand in the way. */
    private Answer takeOnce(Scene scene, Proposal proposal, Expected missing) {
        var answer = matters.take(scene.actor(), proposal.once(missing.once()));
        return answer instanceof Answer.Already
                        && due.answered(scene, proposal)
                                .filter(Expected::isMissing)
                                .isPresent()
                ? matters.take(scene.actor(), proposal)
                : answer;
    }

    /** Where files belong: the matter's place; for a matter to be opened, the place typed in, if it is one of the actor's. */
    static PlaceCode place(Scene scene, Typed typed) {
        var field = scene.procedure().head().happensAt();
        if (scene.docket() != null || field == null) {
            return scene.place();
        }
        return typed.texts(field).stream()
                .flatMap(code -> PlaceCode.parse(code).stream())
                .filter(code -> !code.isAbove(Level.TOWNSHIP) && scene.place().contains(code))
                .findFirst()
                .orElse(scene.place());
    }

    private static Result refused(ActForms.Draft draft, List<Breach> breaches) {
        draft.errors().putAll(Breaches.errors(draft.step(), breaches));
        var title = Breaches.areOnlySlips(breaches)
                ? Answered.SLIPS
                : "现在还不能办理“" + draft.step().name() + "”";
        return new Result.Again(
                HttpStatus.UNPROCESSABLE_CONTENT,
                draft,
                Answered.refused(title, Breaches.views(draft.scene(), draft.step(), "", breaches)));
    }

    private static Answered allowed(Scene scene, Step step, Answer.Taken taken) {
        return new Answered(
                Answered.Kind.ALLOWED,
                "可以办理“" + step.name() + "”，还没有提交",
                Breaches.views(scene, taken.cautions()),
                List.of());
    }

    private Answered overtaken(Scene scene, Answer.Overtaken overtaken) {
        Roster roster = staff.roster(overtaken.matter().county());
        var people = new PeopleNames(roster, staff);
        var lines = overtaken.unseen().stream()
                .map(act -> {
                    var step = scene.procedure().step(act.step());
                    return people.named(act) + "刚刚办理了“" + (step == null ? act.step() : step.name()) + "”。";
                })
                .toList();
        return new Answered(Answered.Kind.OVERTAKEN, "您填写的时候，别人先办了一步；请核对以后再提交", List.of(), lines);
    }

    /** What would stand in the way of a step that is not open yet, before anything is filled in. */
    @Nullable
    Answered ahead(Scene scene, Step step) {
        if (scene.open().contains(step) && scene.isMine(step)) {
            return null;
        }
        var proposal = scene.proposal(step, scene.untouched(step), When.on(scene.today()), List.of());
        if (!(matters.consider(scene.actor(), proposal) instanceof Answer.Refused(var breaches))) {
            return null;
        }
        var standing = breaches.stream().filter(Sending::isNotAboutTheForm).toList();
        return standing.isEmpty()
                ? null
                : Answered.refused("现在还不能办理“" + step.name() + "”", Breaches.views(scene, standing));
    }

    private static boolean isNotAboutTheForm(Breach breach) {
        return switch (breach.rule().about()) {
            case RuleId.After _ -> true;
            case Standard rule ->
                switch (rule) {
                    case WHEN, FLOOR, CAP, ACTOR, ONLY_BY, NEVER_BY, CONCERNED, REPEATS, CLOSED, EACH_OF, OPENS -> true;
                    case STEP,
                            PERSONS,
                            HOLDING,
                            DEPUTY,
                            CALENDAR,
                            DATED_BACK,
                            HAPPENED,
                            OUTCOME,
                            REASON,
                            CORRECTS,
                            VOIDS,
                            BESIDE -> false;
                };
            case RuleId.OfField _, RuleId.OfEvidence _, RuleId.Written _ -> false;
        };
    }
}
