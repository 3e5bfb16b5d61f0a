package org.mingfa.desk.shell;

import org.mingfa.store.Readiness;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever watches the program, without sign-in and without data, whether it lives and whether it can serve. */
@RestController
final class PulseController {

    private final Readiness readiness;

    PulseController(Readiness readiness) {
        this.readiness = readiness;
    }

    /** It lives: the database is not asked. */
    @GetMapping("/healthz")
    ResponseEntity<String> lives() {
        return answer(HttpStatus.OK, "ok");
    }

    /** It can serve; 503 while the database does not answer or is not of this program's version. */
    @GetMapping("/readyz")
    ResponseEntity<String> ready() {
        return readiness.isReady()
                ? answer(HttpStatus.OK, "ready")
                : answer(HttpStatus.SERVICE_UNAVAILABLE, "not ready");
    }

    private static ResponseEntity<String> answer(HttpStatus status, String word) {
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.noStore())
                .body(word + "\n");
    }
}
