package org.mingfa.api;

import java.util.Map;
import org.mingfa.law.LawLibrary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the description. */
@RestController
final class DescriptionApi {

    private final Map<String, Object> description;

    DescriptionApi(LawLibrary law) {
        this.description = Description.of(law);
    }

    @GetMapping(Description.PATH)
    Map<String, Object> description() {
        return description;
    }
}
