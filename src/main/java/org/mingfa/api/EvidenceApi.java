package org.mingfa.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.evidence.StoredFile;
import org.mingfa.law.Level;
import org.mingfa.staff.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes files in. */
@RestController
final class EvidenceApi {

    private final EvidenceStore files;

    EvidenceApi(EvidenceStore files) {
        this.files = files;
    }

    record Kept(
            @Says("内容的SM3摘要，64位十六进制；办理时写在“evidence”中") String digest,
            @Says("文件名") String name,
            @Says("按内容认定的文件类型") String mediaType,
            @Says("字节数") long size) {

        static Kept of(StoredFile file) {
            return new Kept(file.digest(), file.name(), file.mediaType(), file.size());
        }
    }

    @PostMapping(path = "/api/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Kept part(Actor actor, @RequestPart("file") MultipartFile file) throws IOException {
        var name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return keep(actor, content, name == null ? "" : name, file.getContentType());
        }
    }

    @PostMapping(path = "/api/evidence", consumes = MediaType.ALL_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Kept body(Actor actor, @RequestParam String name, HttpServletRequest request) throws IOException {
        return keep(actor, request.getInputStream(), name, request.getContentType());
    }

    private Kept keep(Actor actor, InputStream content, String name, @Nullable String type) {
        return Kept.of(files.put(actor.county(), actor.place().filledTo(Level.VILLAGE), content, name, type));
    }
}
