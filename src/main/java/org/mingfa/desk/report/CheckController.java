package org.mingfa.desk.report;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.checking.AgainstRecords;
import org.mingfa.checking.Checked;
import org.mingfa.checking.Checker;
import org.mingfa.checking.Weight;
import org.mingfa.checking.output.AnnotatedDocx;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.look.Option;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.DocumentFile;
import org.mingfa.desk.shell.Frames;
import org.mingfa.desk.shell.Years;
import org.mingfa.document.format.DocumentFormat;
import org.mingfa.matter.Matters;
import org.mingfa.reading.UnreadableReport;
import org.mingfa.region.Places;
import org.mingfa.report.writing.StoredReports;
import org.mingfa.staff.Actor;
import org.mingfa.store.HeldFiles;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Takes in a yearly report, ours or anybody's, and shows what is to be mended in it. */
@Controller
class CheckController {

    /** An annotated report is there for whoever uploaded it, for a while. */
    private static final Duration HELD_FOR = Duration.ofMinutes(30);

    private final Frames frames;
    private final Checker checker;
    private final StoredReports stored;
    private final AgainstRecords ledger;
    private final Matters matters;
    private final Places places;
    private final HeldFiles copies;

    CheckController(
            Frames frames,
            Checker checker,
            StoredReports stored,
            AgainstRecords ledger,
            Matters matters,
            Places places,
            HeldFiles copies) {
        this.frames = frames;
        this.checker = checker;
        this.stored = stored;
        this.ledger = ledger;
        this.matters = matters;
        this.places = places;
        this.copies = copies;
    }

    @GetMapping(Addresses.CHECKING)
    CheckPage form(Actor actor, HttpServletRequest request) {
        return page(actor, request, List.of(), fields(actor, "", 0), null, null);
    }

    @PostMapping(Addresses.CHECKING)
    CheckPage take(
            Actor actor,
            HttpServletRequest request,
            @RequestParam("report") MultipartFile report,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "0") int year)
            throws IOException {
        var aside = Files.createTempFile("report-", ".upload");
        report.transferTo(aside);
        return show(actor, request, aside, place, year, null);
    }

    /** The report that is written here, as it stands. */
    @GetMapping(Addresses.CHECKING + "/written")
    CheckPage written(Actor actor, HttpServletRequest request, @RequestParam String place, @RequestParam int year)
            throws IOException {
        var at = new Townships(actor, places).chosen(place);
        var version =
                stored.current(actor, at, year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return show(actor, request, stored.file(actor, version), at.digits(), year, Addresses.writing(at, year));
    }

    private CheckPage show(
            Actor actor, HttpServletRequest request, Path aside, String place, int year, @Nullable String back)
            throws IOException {
        var fields = fields(actor, place, year);
        try {
            var checked = check(actor, aside, place, year);
            var id = copies.hold(holder(actor), new ByteArrayInputStream(annotated(checked, aside)), HELD_FOR);
            var flash =
                    checked.count(Weight.FIX) == 0 ? Flash.done(checked.summary()) : Flash.caution(checked.summary());
            return page(actor, request, List.of(flash), fields, back, found(checked, id));
        } catch (UnreadableReport e) {
            return page(actor, request, List.of(Flash.refused(e.reason())), fields, back, null);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static CheckPage.Found found(Checked checked, UUID copy) {
        var title = checked.reading().title();
        return new CheckPage.Found(
                title.isEmpty() ? "检查结果" : title,
                checked.summary(),
                Action.plain("下载带批注的报告（docx）", Addresses.checked(copy)),
                FindingTable.of(checked),
                checked.compared().isEmpty() ? null : FindingTable.compared(checked));
    }

    private Checked check(Actor actor, Path file, String place, int year) throws IOException {
        var reading = Checker.read(file);
        if (place.isEmpty()) {
            return checker.check(reading, null);
        }
        var at = new Townships(actor, places).chosen(place);
        int of = year > 0 ? year : reading.year().orElse(matters.today().getYear() - 1);
        var last = stored.reading(actor, at, of - 1).orElse(null);
        return ledger.compare(checker.check(reading, last), actor.scope(), at, of);
    }

    private static byte[] annotated(Checked checked, Path source) throws IOException {
        var bytes = new ByteArrayOutputStream();
        AnnotatedDocx.write(checked, source, bytes);
        return bytes.toByteArray();
    }

    @GetMapping(Addresses.CHECKING + "/{id}.docx")
    ResponseEntity<byte[]> copy(Actor actor, @PathVariable UUID id) throws IOException {
        var copy = new ByteArrayOutputStream();
        if (!copies.write(holder(actor), id, copy)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return DocumentFile.of(copy.toByteArray(), DocumentFormat.DOCX, "报告检查批注");
    }

    private static HeldFiles.Holder holder(Actor actor) {
        return new HeldFiles.Holder(actor.county(), actor.place().digits(), actor.person());
    }

    private CheckPage page(
            Actor actor,
            HttpServletRequest request,
            List<Flash> flashes,
            List<FieldView> fields,
            @Nullable String back,
            CheckPage.@Nullable Found found) {
        if (!Townships.mayReport(actor)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return new CheckPage(frames.frame(actor, request, Addresses.CHECKING, flashes), fields, back, found);
    }

    private List<FieldView> fields(Actor actor, String place, int year) {
        var townships = new ArrayList<>(List.of(Option.of("", "不与台账对照")));
        townships.addAll(new Townships(actor, places).options());
        var years = new ArrayList<>(List.of(Option.of("0", "按报告所写的年度")));
        years.addAll(new Years(matters.today().getYear()).options());
        return List.of(
                FieldView.select("place", "与哪个乡镇的台账对照", townships).value(place).build(),
                FieldView.select("year", "年度", years)
                        .value(String.valueOf(year))
                        .build());
    }
}
