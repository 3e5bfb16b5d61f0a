package org.mingfa.desk.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.look.Link;
import org.mingfa.desk.shell.Frames;
import org.mingfa.exchange.ImportJobs;
import org.mingfa.law.Duty;
import org.mingfa.law.LawLibrary;
import org.mingfa.matter.Matters;
import org.mingfa.staff.Actor;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Takes in a workbook kept so far, shows how far it is, and of each row what became of it. */
@Controller
class ImportController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Frames frames;
    private final ImportJobs jobs;
    private final Matters matters;
    private final LawLibrary law;

    ImportController(Frames frames, ImportJobs jobs, Matters matters, LawLibrary law) {
        this.frames = frames;
        this.jobs = jobs;
        this.matters = matters;
        this.law = law;
    }

    @GetMapping("/import")
    String form(Actor actor, HttpServletRequest request, Model model) {
        return page(actor, request, model, List.of());
    }

    @PostMapping("/import")
    String take(Actor actor, @RequestParam("workbook") MultipartFile workbook) throws IOException {
        requireImporter(actor);
        var aside = Files.createTempFile("workbook-", ".xlsx");
        workbook.transferTo(aside);
        var name = Objects.requireNonNullElse(workbook.getOriginalFilename(), "工作簿");
        return "redirect:/import/" + jobs.begin(actor, name, aside);
    }

    /** While the import runs, the browser is asked to look again in a second; the person may leave and come back. */
    @GetMapping("/import/{id}")
    String progress(
            Actor actor, HttpServletRequest request, HttpServletResponse response, Model model, @PathVariable UUID id) {
        var job = jobs.find(actor, id);
        if (job.isEmpty()) {
            var gone = "没有这次导入的进度，可能是系统重新启动过，或者时间太久。已经导入的行都在；没有导完的，请把同一个文件再导入一次，不会重复。";
            return page(actor, request, model, List.of(Flash.caution(gone)));
        }
        var progress = job.get();
        var result = progress.result();
        model.addAttribute("progress", progress);
        if (progress.isRunning()) {
            response.setHeader("Refresh", "1");
        } else if (result != null) {
            model.addAttribute("rows", RowTable.of(result, progress.first()));
            model.addAttribute("copy", "/import/" + id + ".xlsx");
            var flash = result.refused() == 0 ? Flash.done(result.inWords()) : Flash.caution(result.inWords());
            return page(actor, request, model, List.of(flash));
        } else {
            return page(actor, request, model, List.of(Flash.refused(String.valueOf(progress.trouble()))));
        }
        return page(actor, request, model, List.of());
    }

    @GetMapping("/import/{id}.xlsx")
    ResponseEntity<Resource> copy(Actor actor, @PathVariable UUID id) {
        var copy = jobs.copy(actor, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var name = ContentDisposition.attachment()
                .filename("导入结果.xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(new FileSystemResource(copy));
    }

    private String page(Actor actor, HttpServletRequest request, Model model, List<Flash> flashes) {
        requireImporter(actor);
        model.addAttribute("frame", frames.frame(actor, request, "/import", flashes));
        model.addAttribute(
                "templates",
                law.inForce(matters.today()).stream()
                        .filter(procedure -> procedure.opening().roles().contains(actor.role()))
                        .map(procedure -> new Link(procedure.name(), "/ledger/" + procedure.id() + "/template.xlsx"))
                        .toList());
        model.addAttribute("running", jobs.running(actor));
        return "desk/import";
    }

    private static void requireImporter(Actor actor) {
        if (!actor.may(Duty.IMPORT_LEDGERS)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
