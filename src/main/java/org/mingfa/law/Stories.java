package org.mingfa.law;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The scenarios of a folder, some of which tell of matters whose stories stand in others. */
final class Stories {

    private final Map<String, LawNode> files = new LinkedHashMap<>();
    private final Map<String, Scenario> told = new HashMap<>();
    private final Set<String> telling = new HashSet<>();

    Stories(List<LawNode> nodes) {
        nodes.forEach(node -> files.put(node.file(), node));
    }

    Collection<LawNode> files() {
        return files.values();
    }

    /** @throws LawMistake when it, or one it tells of, cannot be read */
    Scenario told(LawNode file) {
        var known = told.get(file.file());
        if (known != null) {
            return known;
        }
        if (!telling.add(file.file())) {
            throw file.mistake("the story tells of a matter whose own story tells of this one");
        }
        try {
            var scenario = Scenario.read(file, this::named);
            told.put(file.file(), scenario);
            return scenario;
        } finally {
            telling.remove(file.file());
        }
    }

    private Scenario named(LawNode name) {
        var file = files.get("scenarios/" + name.text() + ".yaml");
        if (file == null) {
            throw name.mistake("there is no scenario '" + name.text() + "'");
        }
        return told(file);
    }
}
