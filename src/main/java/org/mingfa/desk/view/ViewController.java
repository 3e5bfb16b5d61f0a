package org.mingfa.desk.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Frames;
import org.mingfa.desk.shell.WorkbookFile;
import org.mingfa.matter.Matters;
import org.mingfa.staff.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Ledgers gathered from others, on the screen and as workbooks. */
@Controller
class ViewController {

    private final Frames frames;
    private final ViewPages pages;
    private final Matters matters;

    ViewController(Frames frames, ViewPages pages, Matters matters) {
        this.frames = frames;
        this.pages = pages;
        this.matters = matters;
    }

    @GetMapping("/views/{id}")
    ViewPage all(
            Actor actor,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "0") int year) {
        return pages.all(frames.frame(actor, request, Addresses.view(id)), actor, id, place, year)
                .orElseThrow(ViewController::unknown);
    }

    @GetMapping("/views/{id}/of/{key}")
    ViewPage one(
            Actor actor,
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "0") int year) {
        return pages.one(frames.frame(actor, request, Addresses.view(id)), actor, id, key, place, year)
                .orElseThrow(ViewController::unknown);
    }

    @GetMapping("/views/{id}.xlsx")
    void all(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "0") int year)
            throws IOException {
        write(all(actor, request, id, place, year), actor, response);
    }

    @GetMapping("/views/{id}/of/{key}.xlsx")
    void one(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String id,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "0") int year)
            throws IOException {
        write(one(actor, request, id, key, place, year), actor, response);
    }

    private void write(ViewPage page, Actor actor, HttpServletResponse response) throws IOException {
        var sheet = new ViewSheet(page, actor, matters.today());
        sheet.write(WorkbookFile.into(response, page.title() + "（" + page.here() + "）"));
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
