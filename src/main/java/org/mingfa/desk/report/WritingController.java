package org.mingfa.desk.report;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.look.Redirect;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.DocumentFile;
import org.mingfa.desk.shell.Frames;
import org.mingfa.document.format.DocumentFormat;
import org.mingfa.judging.Breach;
import org.mingfa.law.Basis;
import org.mingfa.law.Entered;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matters;
import org.mingfa.region.Places;
import org.mingfa.report.DraftBlock;
import org.mingfa.report.ReportWriting;
import org.mingfa.report.ReportWriting.Saving;
import org.mingfa.report.ReportWriting.Step;
import org.mingfa.report.StoredReports;
import org.mingfa.report.Version;
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
    private final ReportWriting writing;
    private final StoredReports stored;
    private final WritingViews views;
    private final Matters matters;
    private final Places places;

    WritingController(
            Frames frames,
            ReportWriting writing,
            StoredReports stored,
            WritingViews views,
            Matters matters,
            Places places) {
        this.frames = frames;
        this.writing = writing;
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
        var version = stored.current(actor, at, of);
        return new WritingPage(
                frames.frame(actor, request, Addresses.WRITING),
                places.name(at) + of + "年法治政府建设年度报告",
                at,
                of,
                List.of(
                        Action.quiet("上一年", Addresses.writing(at, of - 1)),
                        Action.quiet("下一年", Addresses.writing(at, of + 1))),
                mayWrite(actor),
                Action.plain("检查", Addresses.check(at, of)),
                DocumentFile.downloads(ending -> Addresses.written(ending, at, of)),
                version.map(one -> views.of(actor, one, mayWrite(actor))).orElse(null));
    }

    /** The township writes; the county reads and remarks. */
    private static boolean mayWrite(Actor actor) {
        return actor.place().length() == 9 && !actor.role().equals("auditor");
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
        var signed = writing.signedFile(actor, at, year, format);
        if (signed.isPresent()) {
            return DocumentFile.of(Files.readAllBytes(signed.get().file()), format, name);
        }
        return DocumentFile.of(writing.print(actor, version).document(), format, name);
    }

    @PostMapping("/report/write/begin")
    Redirect begin(Actor actor, @RequestParam String place, @RequestParam int year) {
        writing.begin(requireWriter(actor), new Townships(actor, places).chosen(place), year);
        return back(place, year);
    }

    /** Everything on the page is saved first, whatever was pressed; then what was pressed is done. */
    @PostMapping("/report/write")
    Redirect save(
            Actor actor,
            @RequestParam String place,
            @RequestParam int year,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(defaultValue = "") String settle,
            @RequestParam Map<String, String> entered) {
        var at = new Townships(actor, places).chosen(place);
        var told = new ArrayList<Flash>();
        if (mayWrite(actor) && changesText(entered, add) && !saved(actor, at, year, seen, add, entered, told)) {
            return back(at, year).saying(told);
        }
        var remarked = entered.getOrDefault("remark-" + remark, "").strip();
        if (!remark.isEmpty() && !remarked.isEmpty()) {
            writing.remark(actor, at, year, remark, remarked.substring(0, Math.min(remarked.length(), 1000)));
        }
        if (!settle.isEmpty()) {
            writing.settle(actor, at, UUID.fromString(settle));
        }
        var block = add + remark;
        return (block.isEmpty() ? back(at, year) : Redirect.to(Addresses.writing(at, year, block))).saying(told);
    }

    private static boolean changesText(Map<String, String> entered, String add) {
        return !add.isEmpty() || entered.keySet().stream().anyMatch(name -> name.startsWith("text-"));
    }

    private boolean saved(
            Actor actor, String place, int year, int seen, String add, Map<String, String> entered, List<Flash> told) {
        var before =
                writing.latest(actor, place, year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var blocks = changed(before, add, entered);
        if (before.number() == seen && blocks.equals(before.blocks())) {
            return true;
        }
        var saving = writing.save(actor, place, year, seen, blocks);
        told.add(told(saving));
        return saving instanceof Saving.Saved;
    }

    private static Flash told(Saving saving) {
        return switch (saving) {
            case Saving.Saved(var version) -> Flash.done("已保存为第" + version.number() + "稿。");
            case Saving.Overtaken(var newer) ->
                Flash.refused("有人先保存了第" + newer.number() + "稿，您刚才的修改没有保存。下面是最新的一稿，请把修改重新写进去。");
            case Saving.Closed _ -> Flash.refused("报告已经签发，不能再改。县级退回以后可以修改。");
        };
    }

    /** A paragraph that was emptied is gone; one that was asked for stands behind another. */
    private static List<DraftBlock> changed(Version before, String add, Map<String, String> entered) {
        var blocks = new ArrayList<DraftBlock>();
        for (var block : before.blocks()) {
            var text = entered.getOrDefault("text-" + block.id(), block.text())
                    .replace("\r", "")
                    .replaceAll("\\s*\\n\\s*", "")
                    .strip();
            var note = entered.getOrDefault("note-" + block.id(), block.note()).strip();
            if (!text.isEmpty()) {
                blocks.add(block.saying(text, note));
            }
            if (block.id().equals(add)) {
                blocks.add(DraftBlock.fresh(block.part(), "（请写明内容）"));
            }
        }
        return blocks;
    }

    @PostMapping("/report/write/forward")
    Redirect forward(
            Actor actor,
            @RequestParam String place,
            @RequestParam int year,
            @RequestParam int seen,
            @RequestParam String step,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam Map<String, String> entered) {
        requireWriter(actor);
        var at = new Townships(actor, places).chosen(place);
        var taken = Step.byId(step).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var version = writing.latest(actor, at, year).orElseThrow();
        var docket =
                writing.docket(actor, at, year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (version.number() != seen && writing.signed(actor, at, year).isEmpty()) {
            return back(at, year).saying(Flash.refused("有人先保存了第" + version.number() + "稿，请看过以后再办理。"));
        }
        var answer =
                writing.forward(actor, docket, version, taken, outcome.isEmpty() ? null : outcome, fields(entered));
        return back(at, year).saying(told(answer));
    }

    private static Map<String, Entered> fields(Map<String, String> entered) {
        var fields = new LinkedHashMap<String, Entered>();
        entered.forEach((name, value) -> {
            if (name.startsWith("field-") && !value.isBlank()) {
                fields.put(name.substring("field-".length()), new Entered.Text(value));
            }
        });
        return fields;
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
        if (!mayWrite(actor)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return actor;
    }

    private static Redirect back(String place, int year) {
        return Redirect.to(Addresses.writing(place, year));
    }
}
