package org.mingfa;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The bars of {@code CONTRIBUTING.md}, counted: how long files and methods are, how full rooms, and how much tests tell. */
class MeasuresTest {

    private static final int LONGEST_FILE = 350;
    private static final int MEDIAN_FILE = 60;
    private static final int LONGEST_METHOD = 45;
    private static final int NINE_TENTHS_OF_METHODS = 16;
    private static final int FULL_ROOM = 30;
    private static final double TESTS_PER_MAIN = 0.6;

    /** What a room says in its {@code package-info.java} that has more types than most. */
    private static final String WHY_LARGE = "Large, and one room all the same:";

    @Test
    void files_are_short() {
        var lengths = Sources.java(Sources.MAIN)
                .collect(toMap(file -> Sources.MAIN.relativize(file).toString(), MeasuresTest::lines));
        assertThat(longerThan(LONGEST_FILE, lengths))
                .as("files of more than %d lines", LONGEST_FILE)
                .isEmpty();
        assertThat(atShare(lengths.values().stream().toList(), 0.5))
                .as("lines that half of the files do not exceed")
                .isLessThanOrEqualTo(MEDIAN_FILE);
    }

    @Test
    void methods_fit_on_a_screen() throws IOException {
        var lengths = methods();
        assertThat(longerThan(LONGEST_METHOD, lengths))
                .as("methods of more than %d lines", LONGEST_METHOD)
                .isEmpty();
        assertThat(atShare(lengths.values().stream().toList(), 0.9))
                .as("lines that nine of ten methods do not exceed")
                .isLessThanOrEqualTo(NINE_TENTHS_OF_METHODS);
    }

    @Test
    void a_full_room_says_why() {
        var full = Sources.java(Sources.MAIN).collect(groupingBy(Path::getParent, counting()));
        full.values().removeIf(files -> files <= FULL_ROOM);
        assertThat(full.keySet())
                .as("rooms of more than %d files whose package-info.java does not say \"%s\"", FULL_ROOM, WHY_LARGE)
                .filteredOn(room -> !says(room))
                .isEmpty();
    }

    /** Worked cases and tables are told to a test that plays them, and are counted as what they are: tests. */
    @Test
    void tests_tell_enough() {
        double tests = Stream.of(Path.of("src/test/java"), Path.of("src/test/resources"), Path.of("law/scenarios"))
                .flatMap(Sources::files)
                .mapToInt(MeasuresTest::lines)
                .sum();
        assertThat(tests
                        / Sources.java(Sources.MAIN)
                                .mapToInt(MeasuresTest::lines)
                                .sum())
                .as("lines of tests for a line of main")
                .isGreaterThanOrEqualTo(TESTS_PER_MAIN);
    }

    private static boolean says(Path room) {
        try {
            return Files.readString(room.resolve("package-info.java")).contains(WHY_LARGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Integer> longerThan(int most, Map<String, Integer> lengths) {
        var longer = new TreeMap<>(lengths);
        longer.values().removeIf(lines -> lines <= most);
        return longer;
    }

    /** By file, line and name, the lines of every method between its braces. */
    private static Map<String, Integer> methods() throws IOException {
        var sources = Sources.main();
        var found = new TreeMap<String, Integer>();
        var positions = sources.trees().getSourcePositions();
        sources.units().forEach(unit -> new Lengths(unit, positions, found).scan(unit, null));
        return found;
    }

    private static final class Lengths extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Map<String, Integer> found;

        Lengths(CompilationUnitTree unit, SourcePositions positions, Map<String, Integer> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                LineMap lines = unit.getLineMap();
                long first = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
                long last = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
                found.put(Sources.name(unit) + ":" + first + " " + method.getName(), (int) (last - first));
            }
            return super.visitMethod(method, null);
        }
    }

    /** So many of the numbers, as a share, are no larger. */
    private static int atShare(List<Integer> numbers, double share) {
        return numbers.stream().sorted().toList().get((int) Math.ceil(numbers.size() * share) - 1);
    }

    private static int lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1).split("\n", -1).length - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
