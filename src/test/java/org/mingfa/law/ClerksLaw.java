package org.mingfa.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A small law folder in which one clerk does everything. */
final class ClerksLaw {

    private ClerksLaw() {}

    /** Writes the folder: the role of the clerk, and texts by the files they go to. */
    static void write(Path law, Map<String, String> texts) throws IOException {
        Files.writeString(law.resolve("roles.yaml"), "roles: {clerk: {name: 经办人, level: township}}\n");
        for (var text : texts.entrySet()) {
            var file = law.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
        }
    }

    /** What is said of a sound folder all the same, with file and line. */
    static List<String> cautions(Path law) {
        return LawLibrary.load(law).cautions().stream()
                .map(LawCaution::toString)
                .toList();
    }
}
