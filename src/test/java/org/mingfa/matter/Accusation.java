package org.mingfa.matter;

import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.village;

import java.util.List;
import java.util.Map;

/** What is registered of a letter that accuses somebody, of which few may know. */
public final class Accusation {

    private Accusation() {}

    /** Of a village of the township at the stone bridge, and not a major one. */
    public static Map<String, Object> about(String subject) {
        return Map.of(
                "subject",
                subject,
                "origin",
                village(SHIQIAO, 1),
                "petitioners",
                List.of(Map.of("kind", "person", "name", "王某")),
                "way",
                "letter",
                "kind",
                "accusation",
                "request",
                subject + "，请求查处",
                "major",
                false);
    }
}
