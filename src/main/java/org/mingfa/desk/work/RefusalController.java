package org.mingfa.desk.work;

import jakarta.servlet.http.HttpServletRequest;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Frames;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who was refused what, when, and by which rule. */
@Controller
class RefusalController {

    private final Frames frames;
    private final RefusalPages pages;

    RefusalController(Frames frames, RefusalPages pages) {
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping(Addresses.REFUSALS)
    TablePage list(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(defaultValue = "1") int page) {
        return pages.page(frames.frame(actor, request, Addresses.REFUSALS), actor, procedure, page);
    }
}
