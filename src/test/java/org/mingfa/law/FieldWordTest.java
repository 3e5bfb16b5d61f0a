package org.mingfa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every type of field can be written in a law file, and every word for a type is explained to whoever writes one. */
class FieldWordTest {

    private static final Map<String, String> NEEDED = Map.of(
            "choice", ", choices: {a: 甲}",
            "choices", ", choices: {a: 甲}",
            "table", ", columns: {item: {name: 项目, type: text}}");

    @TempDir
    private Path folder;

    private static String word(FieldWord word) {
        return word.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    @Test
    void every_word_makes_a_type_and_every_type_has_a_word() throws IOException {
        var made = new LinkedHashMap<String, Class<?>>();
        for (var word : FieldWord.values()) {
            var file = folder.resolve(word(word) + ".yaml");
            var more = NEEDED.getOrDefault(word(word), "");
            Files.writeString(file, "asked: {name: 所问, type: " + word(word) + more + "}");
            var field = FieldReader.types(LawSource.read(file, "fields.yaml")).getFirst();
            made.put(word(word), field.type().getClass());
        }
        assertThat(made.values())
                .containsOnly(FieldType.class.getPermittedSubclasses())
                .contains(FieldType.class.getPermittedSubclasses());
    }

    @Test
    void the_guide_to_the_law_files_names_every_word() throws IOException {
        var guide = Files.readString(Path.of("law/README.md"));
        assertThat(Arrays.stream(FieldWord.values())
                        .collect(Collectors.toMap(FieldWordTest::word, word -> "`" + word(word) + "`")))
                .allSatisfy((_, quoted) -> assertThat(guide).contains(quoted));
    }
}
