package org.mingfa.desk.figure;

import jakarta.servlet.http.HttpServletRequest;
import org.mingfa.desk.look.Redirect;
import org.mingfa.desk.look.Screen;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Frames;
import org.mingfa.law.PlaceCode;
import org.mingfa.staff.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where nothing is: each village against what is asked for, and what is missing offered as a task. */
@Controller
class CoverageController {

    private final Frames frames;
    private final CoveragePages pages;

    CoverageController(Frames frames, CoveragePages pages) {
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping(Addresses.COVERAGE)
    Screen coverage(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "0") int month) {
        return pages.page(frames.frame(actor, request, Addresses.COVERAGE), actor, rule, place, year, month);
    }

    @PostMapping(Addresses.COVERAGE)
    Redirect assign(
            Actor actor,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "0") int month) {
        return Redirect.to(Addresses.coverage(rule, PlaceCode.parse(place).orElse(PlaceCode.COUNTRY), year, month))
                .saying(pages.assign(actor, rule, place, year, month));
    }
}
