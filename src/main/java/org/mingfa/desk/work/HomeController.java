package org.mingfa.desk.work;

import jakarta.servlet.http.HttpServletRequest;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Frames;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The desk: what is one's turn, the most urgent first, and what is new. */
@Controller
class HomeController {

    private final Frames frames;
    private final HomePages pages;

    HomeController(Frames frames, HomePages pages) {
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping(Addresses.HOME)
    HomePage home(Actor actor, HttpServletRequest request) {
        return pages.page(frames.frame(actor, request, Addresses.HOME), actor);
    }
}
