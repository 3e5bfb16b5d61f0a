package org.mingfa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    /** How a procedure's file begins; its seventh line is the next. */
    static String head(String id, String name, String code) {
        return """
                id: %s
                name: %s
                menu: 办事
                code: %s
                in-force: 2020-01-01
                title: %2$s
                """.formatted(id, name, code);
    }

    /** Some mistake of the folder reads so, with file and line. */
    static void refuses(Path law, String mistake) {
        assertThatThrownBy(() -> LawLibrary.load(law))
                .isInstanceOfSatisfying(
                        UnsoundLaw.class,
                        unsound -> assertThat(unsound.mistakes())
                                .extracting(LawMistake::getMessage)
                                .anySatisfy(message -> assertThat(message).contains(mistake)));
    }

    /** What is said of a sound folder all the same, with file and line. */
    static List<String> cautions(Path law) {
        return LawLibrary.load(law).cautions().stream()
                .map(LawCaution::toString)
                .toList();
    }
}
