package org.mingfa.desk.figure;

import jakarta.servlet.http.HttpServletRequest;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Frames;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A place's year on one page. */
@Controller
class OverviewController {

    private final Frames frames;
    private final OverviewPages pages;

    OverviewController(Frames frames, OverviewPages pages) {
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping(Addresses.OVERVIEW)
    OverviewPage overview(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "0") int year) {
        return pages.page(frames.frame(actor, request, Addresses.OVERVIEW), actor, place, year);
    }
}
