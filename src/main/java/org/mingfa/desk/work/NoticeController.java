package org.mingfa.desk.work;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.mingfa.desk.look.Dates;
import org.mingfa.desk.look.EmptyView;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.shell.Frames;
import org.mingfa.desk.shell.Pager;
import org.mingfa.finding.NoticeReader;
import org.mingfa.judging.Act;
import org.mingfa.matter.Matters;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the program told the holder of a post. */
@Controller
class NoticeController {

    private static final int PAGE_SIZE = 30;

    private final Frames frames;
    private final Matters matters;
    private final NoticeReader notices;

    NoticeController(Frames frames, Matters matters, NoticeReader notices) {
        this.frames = frames;
        this.matters = matters;
        this.notices = notices;
    }

    @GetMapping("/notices")
    String list(Actor actor, HttpServletRequest request, Model model, @RequestParam(defaultValue = "1") int page) {
        model.addAttribute("frame", frames.frame(actor, request, "/notices"));
        model.addAttribute(
                "notices", pairs(notices.newest(actor, PAGE_SIZE, Pager.offset(page, PAGE_SIZE)), matters.today()));
        model.addAttribute("empty", new EmptyView("还没有通知", "别人的办理使事项轮到您时，会在这里告诉您。", null));
        model.addAttribute(
                "pager", Pager.view(notices.count(actor), page, PAGE_SIZE, number -> "/notices?page=" + number));
        return "desk/notices";
    }

    /** Each notice with when it was given, leading to its matter, or to the holidays. */
    static List<Pair> pairs(List<NoticeReader.Told> notices, LocalDate today) {
        return notices.stream()
                .map(told -> Pair.of(when(told, today), told.text(), address(told)))
                .toList();
    }

    private static String address(NoticeReader.Told told) {
        return told.matter() == null ? "/holidays" : "/matter/" + told.county() + "/" + told.matter();
    }

    private static String when(NoticeReader.Told told, LocalDate today) {
        boolean thisYear = told.created().atZone(Act.ZONE).getYear() == today.getYear();
        return thisYear ? Dates.stamp(told.created()) : Dates.fullStamp(told.created());
    }
}
