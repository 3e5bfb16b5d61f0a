package org.mingfa.desk.work;

import jakarta.servlet.http.HttpServletRequest;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Frames;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looks for matters of all procedures at once. */
@Controller
class SearchController {

    private final Frames frames;
    private final SearchPages pages;

    SearchController(Frames frames, SearchPages pages) {
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping(Addresses.SEARCH)
    SearchPage search(Actor actor, HttpServletRequest request, @RequestParam(defaultValue = "") String q) {
        return pages.page(frames.frame(actor, request, Addresses.SEARCH), actor, q);
    }
}
