package org.mingfa.desk.library;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.book.LawBook;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.DocumentFile;
import org.mingfa.desk.shell.Frames;
import org.mingfa.document.format.DocumentFormat;
import org.mingfa.matter.Matters;
import org.mingfa.staff.Actor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The law library as it governs the work here and today. */
@Controller
class LawController {

    private final Frames frames;
    private final LawPages pages;
    private final StatutePages statutes;
    private final LawBook book;
    private final Matters matters;

    LawController(Frames frames, LawPages pages, StatutePages statutes, LawBook book, Matters matters) {
        this.frames = frames;
        this.pages = pages;
        this.statutes = statutes;
        this.book = book;
        this.matters = matters;
    }

    @GetMapping(Addresses.LAW)
    LawsPage all(Actor actor, HttpServletRequest request) {
        return pages.all(frames.frame(actor, request, Addresses.LAW), actor);
    }

    @GetMapping(Addresses.LAW + "/{id}")
    LawPage one(Actor actor, HttpServletRequest request, @PathVariable String id) {
        return pages.one(frames.frame(actor, request, Addresses.LAW), actor, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping(Addresses.STATUTES)
    StatutesPage statutes(Actor actor, HttpServletRequest request) {
        return statutes.all(frames.frame(actor, request, Addresses.LAW));
    }

    @GetMapping(Addresses.STATUTES + "/{key}")
    StatutePage statute(Actor actor, HttpServletRequest request, @PathVariable String key) {
        return statutes.one(frames.frame(actor, request, Addresses.LAW), key)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Laws that may be meant by what is typed, as they stand on the day of the form; today where it says none. */
    @GetMapping(Addresses.STATUTE_CHOICES)
    StatuteChoices choices(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "_happened", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate happened) {
        return statutes.choices(q, happened == null ? matters.today() : happened);
    }

    /** Which of the laws that are typed in a field of a form, one a line, the library does not keep. */
    @PostMapping(Addresses.STATUTES_UNKNOWN)
    StatutesUnknown unknown(Actor actor, HttpServletRequest request, @RequestParam("_field") String field) {
        var typed = request.getParameter(field);
        return statutes.unknown(typed == null ? List.of() : typed.lines().toList());
    }

    /** The whole library for a lawyer to certify. */
    @GetMapping(Addresses.LAW_BOOK)
    ResponseEntity<byte[]> docx() throws IOException {
        return DocumentFile.of(book.document(matters.today()), DocumentFormat.DOCX, LawBook.TITLE);
    }
}
