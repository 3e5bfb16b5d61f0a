package org.mingfa.desk.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.look.Frame;
import org.mingfa.desk.look.Redirect;
import org.mingfa.desk.look.Reply;
import org.mingfa.desk.report.WritingForm.Unsaved;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.DocumentFile;
import org.mingfa.desk.shell.Frames;
import org.mingfa.document.format.DocumentFormat;
import org.mingfa.judging.Breach;
import org.mingfa.law.Basis;
import org.mingfa.law.Duty;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Signs;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matters;
import org.mingfa.region.Places;
import org.mingfa.report.writing.ReportSteps;
import org.mingfa.report.writing.ReportWriting;
import org.mingfa.report.writing.ReportWriting.Saving;
import org.mingfa.report.writing.Signings;
import org.mingfa.report.writing.StoredReports;
import org.mingfa.report.writing.TextStep;
import org.mingfa.report.writing.Version;
import org.mingfa.staff.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a township's yearly report is written, remarked on, checked, and sent on its way. */
@Controller
class WritingController {

    private final Frames frames;
    private final ReportSteps steps;
    private final ReportWriting writing;
    private final Signings signings;
    private final StoredReports stored;
    private final WritingViews views;
    private final Matters matters;
    private final Places places;

    WritingController(
            Frames frames,
            ReportSteps steps,
            StoredReports stored,
            WritingViews views,
            Matters matters,
            Places places) {
        this.frames = frames;
        this.steps = steps;
        this.writing = steps.writing();
        this.signings = steps.signings();
        this.stored = stored;
        this.views = views;
        this.matters = matters;
        this.places = places;
    }

    @GetMapping(Addresses.WRITING)
    WritingPage page(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "0") int year) {
        var at = new Townships(actor, places).chosen(place);
        int of = year == 0 ? matters.today().getYear() - 1 : year;
        return page(frames.frame(actor, request, Addresses.WRITING), actor, at, of, Unsaved.NOTHING);
    }

    private WritingPage page(Frame frame, Actor actor, PlaceCode at, int of, Unsaved unsaved) {
        boolean writes = actor.may(Duty.WRITE_REPORT);
        var version = stored.current(actor, at, of);
        return new WritingPage(
                frame,
                places.name(at) + of + "年法治政府建设年度报告",
                at.digits(),
                of,
                List.of(
                        Action.quiet("上一年", Addresses.writing(at, of - 1)),
                        Action.quiet("下一年", Addresses.writing(at, of + 1))),
                writes,
                Action.plain("检查", Addresses.check(at, of)),
                DocumentFile.downloads(ending -> Addresses.written(ending, at, of)),
                version.map(one -> views.of(actor, one, writes, unsaved)).orElse(null));
    }

    /** The latest version as a document; once one is signed, the very file that was. */
    @GetMapping({"/report/write.docx", "/report/write.pdf", "/report/write.ofd", "/report/write.html"})
    ResponseEntity<byte[]> file(
            Actor actor, HttpServletRequest request, @RequestParam String place, @RequestParam int year)
            throws IOException {
        var at = new Townships(actor, places).chosen(place);
        var version =
                stored.current(actor, at, year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var format = DocumentFormat.ofName(request.getRequestURI()).orElse(DocumentFormat.DOCX);
        var name = year + "年法治政府建设年度报告（第" + version.number() + "稿）";
        var signed = signings.file(actor, at, year, format);
        if (signed.isPresent()) {
            return DocumentFile.of(Files.readAllBytes(signed.get().file()), format, name);
        }
        return DocumentFile.of(writing.print(actor, version).document(), format, name);
    }

    @PostMapping("/report/write/begin")
    Redirect begin(Actor actor, @RequestParam String place, @RequestParam int year) {
        var at = new Townships(actor, places).chosen(place);
        writing.begin(requireWriter(actor), at, year);
        return back(at, year);
    }

    /** Everything on the page is saved first, whatever was pressed; then what was pressed is done. */
    @PostMapping("/report/write")
    Reply save(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String place,
            @RequestParam int year,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(required = false) @Nullable UUID settle,
            @RequestParam Map<String, String> entered) {
        var at = new Townships(actor, places).chosen(place);
        var form = new WritingForm(entered);
        var told = new ArrayList<Flash>();
        if (actor.may(Duty.WRITE_REPORT) && (form.changesText() || !add.isEmpty())) {
            var saving = saved(actor, at, year, seen, add, form);
            saving.map(WritingController::told).ifPresent(told::add);
            if (saving.isPresent() && !(saving.get() instanceof Saving.Saved)) {
                response.setStatus(HttpStatus.CONFLICT.value());
                return again(actor, request, at, year, told, unsaved(actor, at, year, seen, form));
            }
        }
        var remarked = form.remark(remark);
        if (ReportWriting.isTooLong(remarked)) {
            told.add(Flash.refused("批注超过" + ReportWriting.LONGEST_REMARK + "个字，没有存入，请压缩以后再按“加批注”。"));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again(actor, request, at, year, told, form.besidesText());
        }
        if (!remark.isEmpty() && !remarked.isEmpty()) {
            writing.remark(actor, at, year, remark, Signs.plain(remarked));
        }
        if (settle != null) {
            writing.settle(actor, at, settle);
        }
        var block = add + remark;
        return (block.isEmpty() ? back(at, year) : Redirect.to(Addresses.writing(at, year, block))).saying(told);
    }

    /** The page as it is by now, with what was typed and is not saved. */
    private WritingPage again(
            Actor actor, HttpServletRequest request, PlaceCode place, int year, List<Flash> told, Unsaved unsaved) {
        return page(frames.frame(actor, request, Addresses.WRITING, told), actor, place, year, unsaved);
    }

    /** What saving came to; empty where nothing is changed. */
    private Optional<Saving> saved(Actor actor, PlaceCode place, int year, int seen, String add, WritingForm form) {
        var before = latest(actor, place, year);
        var blocks = form.blocks(before, add);
        return before.number() == seen && blocks.equals(before.blocks())
                ? Optional.empty()
                : Optional.of(writing.save(actor, place, year, seen, blocks));
    }

    private Version latest(Actor actor, PlaceCode place, int year) {
        return writing.latest(actor, place, year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Unsaved unsaved(Actor actor, PlaceCode place, int year, int seen, WritingForm form) {
        var now = latest(actor, place, year);
        return form.unsaved(writing.version(actor, place, year, seen).orElse(now), now);
    }

    private static Flash told(Saving saving) {
        return switch (saving) {
            case Saving.Saved(var version) -> Flash.done("已保存为第" + version.number() + "稿。");
            case Saving.Overtaken(var newer) ->
                Flash.refused("有人先保存了第" + newer.number() + "稿，您的修改还没有保存。您写的都留在下面，同一段别人也改过的，" + "两种写法一起列出；核对以后再按“保存”。");
            case Saving.Closed _ -> Flash.refused("报告已经签发，不能再改。县级退回以后可以修改；您没有保存的文字列在下面，请先抄存。");
        };
    }

    @PostMapping("/report/write/forward")
    Reply forward(
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String place,
            @RequestParam int year,
            @RequestParam int seen,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam Map<String, String> entered) {
        requireWriter(actor);
        var at = new Townships(actor, places).chosen(place);
        var form = new WritingForm(entered);
        var taken = TextStep.byId(step).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var version = latest(actor, at, year);
        var docket =
                signings.docket(actor, at, year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (version.number() != seen && signings.signed(actor, at, year).isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var overtaken = Flash.refused("有人先保存了第" + version.number() + "稿，请看过以后再办理。");
            return again(actor, request, at, year, List.of(overtaken), form.besidesText());
        }
        var answer = steps.forward(actor, docket, version, taken, outcome.isEmpty() ? null : outcome, form.fields());
        if (!(answer instanceof Answer.Taken)) {
            response.setStatus(
                    (answer instanceof Answer.Refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT)
                            .value());
            return again(actor, request, at, year, told(answer), form.besidesText());
        }
        return back(at, year).saying(told(answer));
    }

    private static List<Flash> told(Answer answer) {
        return switch (answer) {
            case Answer.Taken(var matter, var act, var cautions, var _) -> {
                var flashes = new ArrayList<Flash>();
                flashes.add(Flash.done("已办理，记入事项" + matter.number() + "第" + act.seq() + "号行为。"));
                cautions.forEach(caution -> flashes.add(Flash.caution(inWords(caution))));
                yield flashes;
            }
            case Answer.Refused(var breaches) ->
                breaches.stream().map(breach -> Flash.refused(inWords(breach))).toList();
            case Answer.Overtaken _ -> List.of(Flash.refused("有人先办理了，请看过最新的情况再办理。"));
            case Answer.Already _, Answer.Unknown _ -> List.of(Flash.refused("没有找到这份报告的事项，请刷新页面。"));
        };
    }

    private static String inWords(Breach breach) {
        var basis = Basis.cite(breach.basis());
        return breach.reason() + (basis.isEmpty() ? "" : "（" + basis + "）") + "。"
                + (breach.cure() == null ? "" : breach.cure() + "。");
    }

    private static Actor requireWriter(Actor actor) {
        if (!actor.may(Duty.WRITE_REPORT)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return actor;
    }

    private static Redirect back(PlaceCode place, int year) {
        return Redirect.to(Addresses.writing(place, year));
    }
}
