package org.mingfa.desk.work;

import jakarta.servlet.http.HttpServletRequest;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Frames;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the program told the holder of a post. */
@Controller
class NoticeController {

    private final Frames frames;
    private final NoticePages pages;

    NoticeController(Frames frames, NoticePages pages) {
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping(Addresses.NOTICES)
    NoticesPage list(Actor actor, HttpServletRequest request, @RequestParam(defaultValue = "1") int page) {
        return pages.page(frames.frame(actor, request, Addresses.NOTICES), actor, page);
    }
}
