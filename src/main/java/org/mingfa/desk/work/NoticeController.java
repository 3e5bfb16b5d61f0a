package org.mingfa.desk.work;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.look.Redirect;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Frames;
import org.mingfa.finding.NoticeReader;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the program told the holder of a post. */
@Controller
class NoticeController {

    private final Frames frames;
    private final NoticePages pages;
    private final NoticeReader notices;

    NoticeController(Frames frames, NoticePages pages, NoticeReader notices) {
        this.frames = frames;
        this.pages = pages;
        this.notices = notices;
    }

    @GetMapping(Addresses.NOTICES)
    NoticesPage list(Actor actor, HttpServletRequest request, @RequestParam(defaultValue = "1") int page) {
        return pages.page(frames.frame(actor, request, Addresses.NOTICES), actor, page);
    }

    /** Marks as read what was told up to the newest notice the reader had before the eyes. */
    @PostMapping(Addresses.NOTICES + "/read")
    Redirect read(Actor actor, @RequestParam(defaultValue = "") String seen) {
        try {
            notices.readAll(actor, Instant.parse(seen));
            return Redirect.to(Addresses.NOTICES).saying(Flash.done("通知已全部标为已读。"));
        } catch (DateTimeException e) {
            return Redirect.to(Addresses.NOTICES).saying(Flash.refused("没有标记，请刷新页面后再试。"));
        }
    }
}
