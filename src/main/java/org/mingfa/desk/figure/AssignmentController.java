package org.mingfa.desk.figure;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.look.Redirect;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Frames;
import org.mingfa.desk.shell.Reach;
import org.mingfa.oversight.Assignments;
import org.mingfa.region.Places;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One task of the county's for many townships, and what has come back of those given before. */
@Controller
@RequestMapping(Addresses.TASKS)
class AssignmentController {

    private final Frames frames;
    private final TasksPages pages;
    private final Assignments assignments;
    private final Places places;

    AssignmentController(Frames frames, TasksPages pages, Assignments assignments, Places places) {
        this.frames = frames;
        this.pages = pages;
        this.assignments = assignments;
        this.places = places;
    }

    @GetMapping
    TasksPage tasks(Actor actor, HttpServletRequest request) {
        CountyController.requireCounty(actor);
        return pages.page(frames.frame(actor, request, Addresses.TASKS), actor);
    }

    @PostMapping
    Redirect give(
            Actor actor,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String standard,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "") List<String> townships) {
        CountyController.requireCounty(actor);
        var by = day(due);
        var at = townships.stream()
                .flatMap(one -> Reach.find(actor, one).stream())
                .toList();
        if (title.isBlank() || standard.isBlank() || by == null || at.isEmpty()) {
            return Redirect.to(Addresses.TASKS).saying(Flash.caution("没有交办：请填写任务、办结标准和办结期限，并至少选一个乡镇。"));
        }
        var given = assignments.give(actor, new Assignments.Task(title.strip(), standard.strip(), by, at));
        return Redirect.to(Addresses.TASKS).saying(told(given));
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
}
