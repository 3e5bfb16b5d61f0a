package org.mingfa.desk.figure;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Cell;
import org.mingfa.desk.look.Column;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.look.LedgerRow;
import org.mingfa.desk.look.LedgerView;
import org.mingfa.desk.look.Meaning;
import org.mingfa.desk.shell.Frames;
import org.mingfa.desk.shell.Menu;
import org.mingfa.desk.shell.Reach;
import org.mingfa.law.Level;
import org.mingfa.law.Procedure;
import org.mingfa.matter.Matters;
import org.mingfa.oversight.Assignments;
import org.mingfa.oversight.TaskProcedure;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task of the county's for many townships, and what has come back of those given before. */
@Controller
@RequestMapping("/county/tasks")
class AssignmentController {

    private static final int MOST = 300;
    private static final List<Column> RETURNS = List.of(
            Column.of("任务", Column.Kind.TITLE),
            Column.of("乡镇", Column.Kind.TEXT),
            Column.of("编号", Column.Kind.CODE),
            Column.of("办结期限", Column.Kind.DATE),
            Column.of("情况", Column.Kind.STATE));

    private final Frames frames;
    private final Menu menu;
    private final Assignments assignments;
    private final Matters matters;
    private final Places places;

    AssignmentController(Frames frames, Menu menu, Assignments assignments, Matters matters, Places places) {
        this.frames = frames;
        this.menu = menu;
        this.assignments = assignments;
        this.matters = matters;
        this.places = places;
    }

    @GetMapping
    String tasks(Actor actor, HttpServletRequest request, Model model) {
        CountyController.requireCounty(actor);
        model.addAttribute("frame", frames.frame(actor, request, "/county/tasks"));
        model.addAttribute("fields", mayGive(actor) ? fields(actor) : List.<FieldView>of());
        model.addAttribute("returns", returns(actor));
        return "desk/tasks";
    }

    private Optional<Procedure> procedure() {
        return menu.inForce(TaskProcedure.RELIES.procedure(), matters.today());
    }

    private boolean mayGive(Actor actor) {
        return procedure().filter(one -> Menu.mayBegin(actor, one)).isPresent();
    }

    private List<FieldView> fields(Actor actor) {
        return List.of(
                FieldView.text("title", "任务").required().build(),
                FieldView.longText("standard", "办结标准").required().build(),
                FieldView.date("due", "办结期限").required().build(),
                FieldView.places("townships", "承办乡镇", Reach.options(actor, places, Level.TOWNSHIP))
                        .required()
                        .build());
    }

    @PostMapping
    String give(
            Actor actor,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String standard,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") List<String> townships,
            RedirectAttributes redirect) {
        CountyController.requireCounty(actor);
        var by = day(due);
        var at = townships.stream().filter(one -> Reach.holds(actor, one)).toList();
        if (title.isBlank() || standard.isBlank() || by == null || at.isEmpty()) {
            Frames.tell(redirect, Flash.caution("没有交办：请填写任务、办结标准和办结期限，并至少选一个乡镇。"));
            return "redirect:/county/tasks";
        }
        var given = assignments.give(actor, new Assignments.Task(title.strip(), standard.strip(), by, at));
        Frames.tell(redirect, told(given));
        return "redirect:/county/tasks";
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private Flash told(List<Assignments.Given> given) {
        var refused = new ArrayList<String>();
        for (var one : given) {
            if (one.matter() == null) {
                refused.add(places.name(one.township()) + "："
                        + one.breaches().stream().map(breach -> breach.reason()).collect(Collectors.joining("；")));
            }
        }
        return refused.isEmpty()
                ? Flash.done("已交办：" + given.size() + "个乡镇各开了一件督办事项，党政办公室已收到通知。")
                : Flash.caution("有的乡镇没有交办：" + String.join("。", refused) + "。");
    }

    private LedgerView returns(Actor actor) {
        var today = matters.today();
        var rows = assignments.returns(actor, MOST).stream()
                .map(one -> new LedgerRow(List.of(
                        Cell.link(one.title(), "/matter/" + actor.county() + "/" + one.matter()),
                        Cell.of(places.name(one.place())),
                        Cell.link(one.number(), "/matter/" + actor.county() + "/" + one.matter()),
                        Cell.of(Dates.full(one.due())),
                        state(one, today))))
                .toList();
        return new LedgerView("交办和回复", RETURNS, rows, List.of(), new EmptyView("还没有交办的任务", "交办后，各乡镇办到哪一步会列在这里。", null));
    }

    private Cell state(Assignments.Return one, LocalDate today) {
        var closing = one.closing();
        if (closing != null) {
            return Cell.chip(closing.equals(Procedure.COMPLETED) ? "已办结" : "已终止", Meaning.ONTIME);
        }
        var step = one.step();
        var waits = step == null
                ? "办理中"
                : "待"
                        + procedure()
                                .map(known -> known.step(step))
                                .map(known -> known.name())
                                .orElse(step);
        return Cell.chip(
                one.due().isBefore(today) ? waits + "，已逾期" : waits,
                one.due().isBefore(today) ? Meaning.LATE : Meaning.PLAIN);
    }
}
