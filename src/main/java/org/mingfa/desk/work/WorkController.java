package org.mingfa.desk.work;

import jakarta.servlet.http.HttpServletRequest;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Frames;
import org.mingfa.desk.shell.WaitingList;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that waits: for oneself, for others, and what is overdue. */
@Controller
class WorkController {

    private final Frames frames;
    private final WorkPages pages;

    WorkController(Frames frames, WorkPages pages) {
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping(Addresses.WORK)
    WorkPage list(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "mine") String list,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "1") int page) {
        return pages.page(frames.frame(actor, request, Addresses.WORK), actor, WaitingList.of(list), place, page);
    }
}
