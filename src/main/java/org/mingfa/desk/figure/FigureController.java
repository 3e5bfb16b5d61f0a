package org.mingfa.desk.figure;

import jakarta.servlet.http.HttpServletRequest;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Frames;
import org.mingfa.staff.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The figures of a place in a year, and the records behind each. */
@Controller
class FigureController {

    private final Frames frames;
    private final FigurePages pages;

    FigureController(Frames frames, FigurePages pages) {
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping(Addresses.FIGURES)
    FiguresPage all(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "0") int year) {
        return pages.all(frames.frame(actor, request, Addresses.FIGURES), actor, place, year);
    }

    @GetMapping(Addresses.FIGURES + "/{id}")
    FigurePage one(
            Actor actor,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String part) {
        return pages.one(frames.frame(actor, request, Addresses.FIGURES), actor, id, place, year, part)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
