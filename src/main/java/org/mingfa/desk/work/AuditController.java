package org.mingfa.desk.work;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Frames;
import org.mingfa.law.Duty;
import org.mingfa.staff.Actor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The audit trail, for those who answer for it. */
@Controller
class AuditController {

    private final Frames frames;
    private final AuditPages pages;

    AuditController(Frames frames, AuditPages pages) {
        this.frames = frames;
        this.pages = pages;
    }

    @GetMapping(Addresses.AUDIT)
    TablePage list(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        if (!actor.may(Duty.READ_AUDIT)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return pages.page(frames.frame(actor, request, Addresses.AUDIT), actor, from, to);
    }
}
