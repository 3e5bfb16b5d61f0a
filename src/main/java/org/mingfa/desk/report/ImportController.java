package org.mingfa.desk.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mingfa.desk.Frames;
import org.mingfa.desk.look.Flash;
import org.mingfa.exchange.Import;
import org.mingfa.exchange.ImportResult;
import org.mingfa.exchange.RowResult;
import org.mingfa.exchange.WorkbookRefused;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Procedure;
import org.mingfa.matter.Matters;
import org.mingfa.staff.Actor;
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

/** Takes in a workbook kept so far, and shows of each row what became of it. */
@Controller
class ImportController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int HELD_BYTES = 64 << 20;

    /** A result copy, for whoever imported, for a while. */
    private record Copy(String person, byte[] content) {}

    private final Frames frames;
    private final Import imports;
    private final Matters matters;
    private final LawLibrary law;
    private final Cache<UUID, Copy> copies = Caffeine.newBuilder()
            .maximumWeight(HELD_BYTES)
            .weigher((UUID _, Copy copy) -> copy.content().length)
            .expireAfterWrite(Duration.ofMinutes(30))
            .build();

    ImportController(Frames frames, Import imports, Matters matters, LawLibrary law) {
        this.frames = frames;
        this.imports = imports;
        this.matters = matters;
        this.law = law;
    }

    /** Rows belong to a township; whoever acts for a village or a county has none. */
    static boolean mayImport(Actor actor) {
        return actor.place().length() == 9;
    }

    @GetMapping("/import")
    String form(Actor actor, HttpServletRequest request, Model model) {
        return page(actor, request, model, List.of());
    }

    @PostMapping("/import")
    String take(Actor actor, HttpServletRequest request, Model model, @RequestParam("workbook") MultipartFile workbook)
            throws IOException {
        requireTownship(actor);
        var rows = new ArrayList<RowResult>();
        var copy = new ByteArrayOutputStream();
        var aside = Files.createTempFile("workbook-", ".xlsx");
        try {
            workbook.transferTo(aside);
            var result = run(actor, aside, rows, copy);
            var id = UUID.randomUUID();
            copies.put(id, new Copy(actor.person(), copy.toByteArray()));
            model.addAttribute("result", result);
            model.addAttribute("rows", RowTable.of(result, rows));
            model.addAttribute("copy", "/import/" + id + ".xlsx");
            var flash = result.refused() == 0 ? Flash.done(result.inWords()) : Flash.caution(result.inWords());
            return page(actor, request, model, List.of(flash));
        } catch (WorkbookRefused e) {
            return page(actor, request, model, List.of(Flash.refused(String.valueOf(e.getMessage()))));
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private ImportResult run(Actor actor, Path workbook, List<RowResult> rows, ByteArrayOutputStream copy)
            throws IOException {
        return imports.run(
                actor,
                workbook,
                row -> {
                    if (rows.size() < ImportResult.SHOWN) {
                        rows.add(row);
                    }
                },
                copy);
    }

    @GetMapping("/import/{id}.xlsx")
    ResponseEntity<byte[]> copy(Actor actor, @PathVariable UUID id) {
        var copy = copies.getIfPresent(id);
        if (copy == null || !copy.person().equals(actor.person())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var name = ContentDisposition.attachment()
                .filename("导入结果.xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(copy.content());
    }

    private String page(Actor actor, HttpServletRequest request, Model model, List<Flash> flashes) {
        requireTownship(actor);
        model.addAttribute("frame", frames.frame(actor, request, "/import", flashes));
        model.addAttribute(
                "sheets",
                law.inForce(matters.today()).stream()
                        .filter(procedure -> procedure.opening().roles().contains(actor.role()))
                        .map(Procedure::name)
                        .toList());
        return "desk/import";
    }

    private static void requireTownship(Actor actor) {
        if (!mayImport(actor)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
