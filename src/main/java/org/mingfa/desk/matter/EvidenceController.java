package org.mingfa.desk.matter;

import java.util.Objects;
import org.mingfa.evidence.Content;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.evidence.Safe;
import org.mingfa.judging.Act;
import org.mingfa.staff.Actor;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out a file to who may see the act it is bound to; to anybody else there is no such file. */
@Controller
class EvidenceController {

    private final Screens screens;
    private final EvidenceStore store;

    EvidenceController(Screens screens, EvidenceStore store) {
        this.screens = screens;
        this.store = store;
    }

    @GetMapping("/evidence/{county}/{digest}")
    ResponseEntity<Resource> file(
            Actor actor,
            @PathVariable String county,
            @PathVariable String digest,
            @RequestParam String matter,
            @RequestParam int act) {
        var scene = screens.scene(actor, county, matter);
        var file = Objects.requireNonNull(scene.docket()).acts().stream()
                .filter(one -> one.seq() == act)
                .flatMap(one -> one.evidence().stream())
                .filter(one -> one.digest().equals(digest))
                .findFirst()
                .orElseThrow(Screens::notFound);
        var content = store.open(actor.scope(), county, digest).orElseThrow(Screens::notFound);
        return answer(file, content);
    }

    private static ResponseEntity<Resource> answer(Act.Evidence file, Content content) {
        var type = content.mediaType();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Safe.contentType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, Safe.disposition(type, file.name()))
                .header("Content-Security-Policy", Safe.contentPolicy(type))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600, immutable")
                .body(new FileSystemResource(content.file()));
    }
}
