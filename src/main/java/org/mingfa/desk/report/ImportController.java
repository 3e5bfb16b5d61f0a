package org.mingfa.desk.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.Action;
import org.mingfa.desk.look.Flash;
import org.mingfa.desk.look.Redirect;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.desk.shell.Frames;
import org.mingfa.desk.shell.WorkbookFile;
import org.mingfa.exchange.ImportJobs;
import org.mingfa.exchange.ImportProgress;
import org.mingfa.law.Duty;
import org.mingfa.law.LawLibrary;
import org.mingfa.matter.Matters;
import org.mingfa.staff.Actor;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Takes in a workbook kept so far, shows how far it is, and of each row what became of it. */
@Controller
class ImportController {

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

    @GetMapping(Addresses.IMPORT)
    ImportPage form(Actor actor, HttpServletRequest request) {
        return page(actor, request, List.of(), null);
    }

    @PostMapping(Addresses.IMPORT)
    Redirect take(Actor actor, @RequestParam("workbook") MultipartFile workbook) throws IOException {
        requireImporter(actor);
        var aside = Files.createTempFile("workbook-", ".xlsx");
        workbook.transferTo(aside);
        var name = Objects.requireNonNullElse(workbook.getOriginalFilename(), "工作簿");
        return Redirect.to(Addresses.imported(jobs.begin(actor, name, aside)));
    }

    /** While the import runs, the browser is asked to look again in a second; the person may leave and come back. */
    @GetMapping(Addresses.IMPORT + "/{id}")
    ImportPage progress(Actor actor, HttpServletRequest request, HttpServletResponse response, @PathVariable UUID id) {
        var job = jobs.find(actor, id);
        if (job.isEmpty()) {
            var gone = "没有这次导入的进度，可能时间太久。已经导入的行都在；没有导完的，请把同一个文件再导入一次，不会重复。";
            return page(actor, request, List.of(Flash.caution(gone)), null);
        }
        if (job.get().isRunning()) {
            response.setHeader("Refresh", "1");
        }
        return page(actor, request, told(job.get()), job.get());
    }

    private static List<Flash> told(ImportProgress job) {
        var result = job.result();
        if (job.isRunning()) {
            return List.of();
        }
        return List.of(
                result == null
                        ? Flash.refused(String.valueOf(job.trouble()))
                        : result.refused() == 0 ? Flash.done(result.inWords()) : Flash.caution(result.inWords()));
    }

    @GetMapping(Addresses.IMPORT + "/{id}.xlsx")
    ResponseEntity<Resource> copy(Actor actor, @PathVariable UUID id) throws IOException {
        var copy = new ByteArrayOutputStream();
        if (!jobs.copy(actor, id, copy)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return WorkbookFile.of(new ByteArrayResource(copy.toByteArray()), "导入结果");
    }

    private ImportPage page(
            Actor actor, HttpServletRequest request, List<Flash> flashes, @Nullable ImportProgress shown) {
        requireImporter(actor);
        return new ImportPage(
                frames.frame(actor, request, Addresses.IMPORT, flashes),
                law.inForce(matters.today()).stream()
                        .filter(procedure -> procedure.opening().roles().contains(actor.role()))
                        .map(procedure -> Action.quiet(procedure.name(), Addresses.template(procedure.id())))
                        .toList(),
                jobs.running(actor).stream()
                        .filter(job -> shown == null || !shown.id().equals(job.id()))
                        .map(job -> new ImportPage.Running(job.workbook(), job.rows(), Addresses.imported(job.id())))
                        .toList(),
                shown == null
                        ? null
                        : new ImportPage.Progress(shown.workbook(), shown.rows(), shown.isRunning(), outcome(shown)));
    }

    private static ImportPage.@Nullable Outcome outcome(ImportProgress job) {
        var result = job.result();
        return result == null || job.isRunning()
                ? null
                : new ImportPage.Outcome(
                        result.refused() > 0,
                        result.remarks(),
                        Action.plain("下载结果工作簿（每行注明结果）", Addresses.importedRows(job.id())),
                        RowTable.of(result, job.first()));
    }

    private static void requireImporter(Actor actor) {
        if (!actor.may(Duty.IMPORT_LEDGERS)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
