package org.mingfa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What can become of every case is told in worked cases of at least two procedures, piece by piece. */
@Tag("slow")
class LivesToldTest {

    private static final Path LAW = Path.of("law");

    /** The steps that worked cases take, by procedure. */
    private static final Map<String, Set<String>> TOLD = Scenario.load(LAW).stream()
            .collect(Collectors.groupingBy(
                    Scenario::procedure,
                    Collectors.flatMapping(
                            scenario -> scenario.story().stream()
                                    .filter(Scenario.Happening::allowed)
                                    .map(Scenario.Happening::step),
                            Collectors.toSet())));

    static List<Path> pieces() throws IOException {
        try (var pieces = Files.list(LAW.resolve("pieces"))) {
            return pieces.filter(piece -> "case".equals(read(piece).get("for-every")))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, Object> read(Path file) {
        try {
            return new Yaml().load(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pieces")
    void a_piece_for_every_case_is_told_in_two_procedures(Path piece) throws IOException {
        var id = Objects.requireNonNull(read(piece).get("id")).toString();
        var brought = ids(read(piece).getOrDefault("steps", List.of()));
        var told = new TreeSet<String>();
        try (var procedures = Files.list(LAW.resolve("procedures"))) {
            procedures.map(LivesToldTest::read).forEach(procedure -> {
                var steps = lives(procedure).contains(id) ? brought : using(procedure, id);
                var name = String.valueOf(procedure.get("id"));
                if (steps.stream().anyMatch(TOLD.getOrDefault(name, Set.of())::contains)) {
                    told.add(name);
                }
            });
        }
        assertThat(told).as(id).hasSizeGreaterThanOrEqualTo(2);
    }

    private static Set<?> lives(Map<String, Object> procedure) {
        return procedure.get("life") instanceof Map<?, ?> life ? life.keySet() : Set.of();
    }

    /** The steps that take the piece in. */
    private static List<String> using(Map<String, Object> procedure, String piece) {
        return maps(procedure.get("steps"))
                .filter(step -> step.get("use") instanceof List<?> several
                        ? several.contains(piece)
                        : piece.equals(step.get("use")))
                .map(step -> String.valueOf(step.get("id")))
                .toList();
    }

    private static List<String> ids(Object steps) {
        return maps(steps).map(step -> String.valueOf(step.get("id"))).toList();
    }

    private static Stream<Map<?, ?>> maps(@Nullable Object list) {
        return list instanceof List<?> several ? several.stream().map(one -> (Map<?, ?>) one) : Stream.empty();
    }
}
