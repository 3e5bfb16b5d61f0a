package org.mingfa.desk.report;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.FilterView;
import org.mingfa.desk.look.Option;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.DocumentFile;
import org.mingfa.desk.shell.Frames;
import org.mingfa.desk.shell.Years;
import org.mingfa.document.format.DocumentFormat;
import org.mingfa.matter.Matters;
import org.mingfa.region.Places;
import org.mingfa.report.AnnualReport;
import org.mingfa.report.Claims;
import org.mingfa.report.ReportLaw;
import org.mingfa.staff.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The draft of the yearly report, its figures leading to their records, and as a file. */
@Controller
class ReportController {

    private final Frames frames;
    private final AnnualReport report;
    private final ReportLaw law;
    private final Matters matters;
    private final Places places;

    ReportController(Frames frames, AnnualReport report, ReportLaw law, Matters matters, Places places) {
        this.frames = frames;
        this.report = report;
        this.law = law;
        this.matters = matters;
        this.places = places;
    }

    @GetMapping(Addresses.REPORT)
    ReportPage page(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String claims) {
        var townships = new Townships(actor, places);
        var at = townships.chosen(place);
        int of = year == 0 ? matters.today().getYear() - 1 : year;
        var stated = claims(claims);
        var draft = report.draft(actor.scope(), at, of, stated);
        return new ReportPage(
                frames.frame(actor, request, Addresses.REPORT),
                draft.document().title().text(),
                filter(townships, at.digits(), of, claims),
                DocumentFile.downloads(ending -> Addresses.report(ending, at, of, claims)),
                DocumentFormat.fontNotices(),
                Passages.of(draft.document(), at, of),
                stated == null ? null : VerdictTable.of(stated, draft.verdicts()),
                stated == null ? null : VerdictTable.summary(draft.verdicts()));
    }

    @GetMapping({"/report.docx", "/report.pdf", "/report.ofd", "/report.html"})
    ResponseEntity<byte[]> file(
            Actor actor,
            HttpServletRequest request,
            @RequestParam String place,
            @RequestParam int year,
            @RequestParam(defaultValue = "") String claims)
            throws IOException {
        var format = DocumentFormat.ofName(request.getRequestURI()).orElse(DocumentFormat.DOCX);
        var at = new Townships(actor, places).chosen(place);
        var draft = report.draft(actor.scope(), at, year, claims(claims));
        return DocumentFile.of(
                draft.document(), format, draft.document().title().text());
    }

    private @Nullable Claims claims(String id) {
        return law.claims().stream()
                .filter(claims -> claims.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private FilterView filter(Townships townships, String place, int year, String claims) {
        var years = new Years(matters.today().getYear()).options();
        var stated = new ArrayList<Option>(List.of(Option.of("", "不对照")));
        law.claims().forEach(one -> stated.add(Option.of(one.id(), one.name())));
        return FilterView.of(
                Addresses.REPORT,
                FieldView.select("year", "年度", years)
                        .value(String.valueOf(year))
                        .build(),
                FieldView.select("place", "乡镇", townships.options())
                        .value(place)
                        .build(),
                FieldView.select("claims", "对照已发布的报告", stated).value(claims).build());
    }
}
