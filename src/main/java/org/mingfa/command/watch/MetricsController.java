package org.mingfa.command.watch;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tells the numbers to who asks from the machine itself; for everybody else there is no such page. */
@RestController
final class MetricsController {

    static final String PATH = "/metrics";

    private final RequestTimes times;
    private final Levels levels;

    MetricsController(RequestTimes times, Levels levels) {
        this.times = times;
        this.levels = levels;
    }

    @GetMapping(PATH)
    ResponseEntity<String> told(HttpServletRequest request) {
        if (!InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var told = new Exposition();
        times.tell(told);
        levels.tell(told);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Exposition.TYPE)
                .cacheControl(CacheControl.noStore())
                .body(told.toString());
    }
}
