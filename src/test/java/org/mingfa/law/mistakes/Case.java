package org.mingfa.law.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * One slip in a file of the sound library, and what is said of it.
 *
 * @param table the file the case stands in
 * @param file the file of the library with the slip
 * @param how what the case says besides: {@code change} and {@code to}; or {@code holds}, the whole text, with
 *     {@code written-in} where that is not UTF-8; or {@code gone: true}; {@code without} leaves out another file
 * @param says every message, in order
 */
record Case(String table, String name, String file, Map<String, Object> how, List<String> says) {

    private static final Path TABLES = Path.of("src/test/resources/mistakes");
    private static final Set<String> KEYS =
            Set.of("case", "file", "without", "change", "to", "holds", "written-in", "gone", "says");

    /** Every case of every table. */
    static List<Case> all() {
        return files(TABLES, 1).flatMap(table -> cases(table).stream()).toList();
    }

    private static List<Case> cases(Path table) {
        var name = table.getFileName().toString();
        List<Map<String, Object>> rows = new Yaml().load(read(table));
        return rows.stream()
                .map(row -> {
                    assertThat(KEYS)
                            .as("keys of %s in %s", row.get("case"), name)
                            .containsAll(row.keySet());
                    return new Case(name, text(row, "case"), text(row, "file"), row, says(need(row, "says")));
                })
                .toList();
    }

    private static List<String> says(Object said) {
        return said instanceof List<?> several
                ? several.stream().map(Object::toString).toList()
                : List.of(said.toString().strip());
    }

    private static Object need(Map<String, Object> row, String key) {
        return Objects.requireNonNull(row.get(key), () -> key + " of " + row);
    }

    private static String text(Map<String, Object> row, String key) {
        return need(row, key).toString();
    }

    /** Writes the sound library into an empty folder, with the slip in it. */
    void write(Path law) throws IOException {
        sound(law);
        if (how.containsKey("without")) {
            Files.delete(law.resolve(text(how, "without")));
        }
        var slipped = law.resolve(file);
        if (how.containsKey("gone")) {
            Files.delete(slipped);
        } else if (how.containsKey("holds")) {
            Files.createDirectories(slipped.getParent());
            var charset =
                    Charset.forName(how.getOrDefault("written-in", "UTF-8").toString());
            Files.writeString(slipped, text(how, "holds"), charset);
        } else {
            var whole = Files.readString(slipped);
            var change = text(how, "change");
            assertThat(whole.split(java.util.regex.Pattern.quote(change), -1))
                    .as("%s stands once in %s", change, file)
                    .hasSize(2);
            Files.writeString(slipped, whole.replace(change, text(how, "to")));
        }
    }

    /** The sound library, whole; its list of checks is the house's own, which has to be complete. */
    static void sound(Path law) throws IOException {
        var sound = TABLES.resolve("sound");
        for (var file : files(sound, 9).toList()) {
            var copy = law.resolve(sound.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
        Files.copy(Path.of("law/reports/check/checks.yaml"), law.resolve("reports/check/checks.yaml"));
    }

    private static Stream<Path> files(Path folder, int depth) {
        try (var paths = Files.walk(folder, depth)) {
            return paths.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
