package org.mingfa.desk.matter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.BreachView;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.matter.MatterView.Answered;
import org.mingfa.desk.matter.WholeTyped.Part;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.judging.Breach;
import org.mingfa.judging.Chain;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;
import org.mingfa.matter.Carried;
import org.mingfa.matter.Matters;
import org.mingfa.matter.When;
import org.mingfa.matter.Whole;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes a past matter told on one page: reads it, keeps its files, has it recorded whole or not at all, and says what came of it. */
@Component
final class WholeSending {

    private final Matters matters;
    private final Uploads uploads;

    WholeSending(Matters matters, Uploads uploads) {
        this.matters = matters;
        this.uploads = uploads;
    }

    /** What came of the page. */
    sealed interface Result {
        /** Stored, and where it is seen. */
        record Recorded(String address, Flash said) implements Result {}

        /** To be shown again with all that was typed. */
        record Again(
                HttpStatus status,
                WholeForms.Draft draft,
                @Nullable Answered answered) implements Result {}
    }

    /** A part with the day it happened. */
    private record Dated(Part part, When when) {}

    WholeForms.Draft untouched(Scene scene) {
        return new WholeForms.Draft(scene, WholeTyped.nothing(scene.procedure()), Map.of(), new HashMap<>());
    }

    /** What was typed so far; nothing is stored. */
    WholeForms.Draft redraw(HttpServletRequest request, Scene scene) {
        var typed = WholeTyped.read(request.getParameterMap(), scene.procedure());
        var files = new LinkedHashMap<Integer, List<KeptFiles.Kept>>();
        typed.parts()
                .forEach(part -> files.put(
                        part.index(),
                        uploads.kept(request, scene.actor(), part.words()).files()));
        return new WholeForms.Draft(scene, typed, files, new HashMap<>());
    }

    Result take(HttpServletRequest request, Scene scene) {
        var typed = WholeTyped.read(request.getParameterMap(), scene.procedure());
        var draft = new WholeForms.Draft(scene, typed, new LinkedHashMap<>(), new HashMap<>());
        var place = Sending.place(scene, typed.parts().getFirst().typed());
        for (var part : typed.parts()) {
            var taken = uploads.take(request, scene.actor(), part.step(), place, part.words());
            draft.files().put(part.index(), taken.files());
            draft.errorsOf(part).putAll(taken.errors());
        }
        if (request.getParameter(Typed.ROWS) != null
                || request.getParameter(Sending.REDRAW) != null
                || !WholeTyped.first(request.getParameterMap(), WholeTyped.ADD).isEmpty()) {
            return new Result.Again(HttpStatus.OK, draft, null);
        }
        var told = told(draft);
        var wrong = wrong(draft);
        return wrong.isEmpty()
                ? ask(draft, told)
                : new Result.Again(HttpStatus.UNPROCESSABLE_CONTENT, draft, Answered.refused(Answered.SLIPS, wrong));
    }

    /** What is wrong with how the page was filled in, each leading to its input. */
    private static List<BreachView> wrong(WholeForms.Draft draft) {
        var wrong = new ArrayList<BreachView>();
        for (var part : draft.typed().parts()) {
            draft.errorsOf(part)
                    .forEach((parameter, reason) ->
                            wrong.add(BreachView.of(reason).at(part.words() + parameter)));
        }
        return wrong;
    }

    /** The parts that are told, in the order in which they happened. */
    private static List<Dated> told(WholeForms.Draft draft) {
        var told = new ArrayList<Dated>();
        for (var part : draft.typed().parts()) {
            if (part.index() == 0 || draft.isTold(part)) {
                var when = when(draft, part);
                if (when != null) {
                    told.add(new Dated(part, when));
                }
            }
        }
        told.sort(Comparator.comparing((Dated one) -> one.part().index() > 0)
                .thenComparing(one -> one.when().day()));
        return told;
    }

    private static @Nullable When when(WholeForms.Draft draft, Part part) {
        if (part.typed().happened().isEmpty()) {
            draft.errorsOf(part).put(Typed.HAPPENED, "“" + part.step().name() + "”没有填写办理日期。");
            return null;
        }
        return Sending.when(draft.scene(), part.typed(), draft.errorsOf(part));
    }

    private static Result refused(WholeForms.Draft draft, Part part, Step step, List<Breach> breaches) {
        var refusing = refusing(breaches);
        draft.errorsOf(part).putAll(Breaches.errors(step, refusing));
        var besides = Breaches.besides(step, refusing);
        if (!besides.isEmpty()) {
            draft.errorsOf(part).put("", besides);
        }
        return new Result.Again(
                HttpStatus.UNPROCESSABLE_CONTENT,
                draft,
                Answered.refused(
                        "整件没有存入，“" + step.name() + "”不能这样记录",
                        Breaches.views(draft.scene(), step, part.words(), refusing)));
    }

    private static String left(List<Step> steps) {
        return steps.isEmpty()
                ? "请补填办结的一步。"
                : "还缺" + steps.stream().map(step -> "“" + step.name() + "”").collect(Collectors.joining("、"))
                        + "。还在办理的事，请用“新办”登记，再逐步补录。";
    }

    private Result ask(WholeForms.Draft draft, List<Dated> told) {
        var scene = draft.scene();
        var opening = WholeForms.act(draft, told.getFirst().part())
                .proposal(told.getFirst().when())
                .asHistory()
                .once(Chain.digest("told whole by " + scene.actor().person() + " on the page "
                        + draft.typed().once()));
        var later = told.stream()
                .skip(1)
                .map(one -> {
                    var proposal = WholeForms.act(draft, one.part()).proposal(one.when());
                    return new Whole.Done(proposal.step(), proposal.particulars(), one.when());
                })
                .toList();
        var former = draft.typed().formerNumber();
        var whole = new Whole(opening, later, null, former.isEmpty() ? null : former);
        return switch (matters.carry(scene.actor(), whole)) {
            case Carried.Taken(var matter, var cautions) -> {
                draft.files().values().forEach(files -> uploads.settle(scene.actor(), files, matter.place()));
                var ended = scene.procedure().closingName(Objects.requireNonNull(matter.closing()));
                yield new Result.Recorded(
                        Addresses.matter(matter.county(), matter.id()), said(matter.number(), ended, cautions));
            }
            case Carried.Already(var matter) ->
                new Result.Recorded(Addresses.matter(scene.actor().county(), matter), Flash.done("这件事已经补录过，没有重复记录。"));
            case Carried.Refused(var _, var step, int at, var breaches) ->
                refused(draft, told.get(at).part(), step, breaches);
            case Carried.Unfinished(var left) -> again(draft, "整件没有存入，填写的各步还没有到办结", List.of(left(left)));
            case Carried.EndsOtherwise _ -> throw new IllegalStateException("no end was stated");
            case Carried.Unknown _ ->
                again(draft, "整件没有存入", List.of(told.getFirst().when().day() + "时这项程序还没有施行，请核对日期。"));
        };
    }

    private static List<Breach> refusing(List<Breach> breaches) {
        return breaches.stream()
                .filter(breach -> breach.severity() == Severity.REFUSE)
                .toList();
    }

    private static Flash said(String number, String ended, List<Breach> cautions) {
        var text = "已整件补录，编号" + number + "，结果是“" + ended + "”。";
        return cautions.isEmpty() ? Flash.done(text) : Flash.caution(text + "有" + cautions.size() + "处与规定不符，已如实标在经过里。");
    }

    private static Result again(WholeForms.Draft draft, String title, List<String> lines) {
        return new Result.Again(
                HttpStatus.UNPROCESSABLE_CONTENT,
                draft,
                Answered.refusedFor(title, lines.stream().distinct().toList()));
    }
}
