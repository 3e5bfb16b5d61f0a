package org.mingfa.judging.rulings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/**
 * One act that is otherwise than in the sound story, and what the judge answers.
 *
 * @param act the step whose act is proposed
 * @param after the acts that came before: up to the last of this step; {@code nothing} for none; the step itself where
 *     nothing is said: all before its act in the story
 * @param before what is otherwise in the acts that came before, by step, and further acts of steps the story leaves out
 * @param but what is otherwise in the act itself; {@link Story} says what there may be
 * @param ruling {@code refused} or {@code allowed}
 * @param says every breach, in order, as {@link Told} writes it
 */
record Case(
        String table,
        String name,
        String act,
        String after,
        Map<String, Object> before,
        Map<String, Object> but,
        String ruling,
        List<String> says) {

    static final Path TABLES = Path.of("src/test/resources/rulings");
    private static final Set<String> KEYS = Set.of("case", "act", "after", "before", "but", "ruling", "says");

    static List<Case> all() {
        try (var tables = Files.list(TABLES)) {
            return tables.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(table -> in(table).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Case> in(Path table) {
        try {
            List<Map<String, Object>> rows = new Yaml().load(Files.readString(table));
            return rows.stream()
                    .map(row -> of(table.getFileName().toString(), row))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case of(String table, Map<String, Object> row) {
        assertThat(KEYS).as("keys of %s in %s", row, table).containsAll(row.keySet());
        var act = String.valueOf(row.get("act"));
        return new Case(
                table,
                String.valueOf(row.get("case")),
                act,
                String.valueOf(row.getOrDefault("after", "")),
                map(row.get("before")),
                map(row.get("but")),
                String.valueOf(row.get("ruling")),
                list(row.getOrDefault("says", List.of())).stream()
                        .map(Object::toString)
                        .toList());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@org.jspecify.annotations.Nullable Object written) {
        return written == null ? Map.of() : (Map<String, Object>) written;
    }

    /** A list, or a single thing standing for a list of one. */
    static List<?> list(Object written) {
        return written instanceof List<?> several ? several : List.of(written);
    }
}
