package org.mingfa.desk.figure;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.DocumentFile;
import org.mingfa.desk.shell.Frames;
import org.mingfa.document.format.DocumentFormat;
import org.mingfa.law.Duty;
import org.mingfa.staff.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The townships of a county side by side, and the circular that tells them so. */
@Controller
class CountyController {

    private final Frames frames;
    private final CountyPages pages;

    CountyController(Frames frames, CountyPages pages) {
        this.frames = frames;
        this.pages = pages;
    }

    static void requireCounty(Actor actor) {
        if (!actor.may(Duty.COMPARE)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    @GetMapping(Addresses.COUNTY)
    CountyPage county(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "0") int indicator) {
        requireCounty(actor);
        return pages.page(frames.frame(actor, request, Addresses.COUNTY), actor, year, indicator);
    }

    @GetMapping(Addresses.COUNTY + ".docx")
    ResponseEntity<byte[]> circular(Actor actor, @RequestParam(defaultValue = "0") int year) throws IOException {
        requireCounty(actor);
        var document = pages.circular(actor, year);
        return DocumentFile.of(document, DocumentFormat.DOCX, document.title().text());
    }
}
