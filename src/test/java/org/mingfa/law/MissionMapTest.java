package org.mingfa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.measure.Coverage;
import org.mingfa.measure.CoverageLaw;

/** Every statement of the five township reports has a home in the law library, and every home that is named is there. */
@Tag("slow")
class MissionMapTest {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("law"));
    private static final List<String> CHECKS = List.of("K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9");

    private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");

    private static List<Map<String, String>> rows = List.of();

    @BeforeAll
    static void read() throws IOException {
        var lines = Files.readAllLines(Path.of("docs/mission-map.csv"));
        var heads = cells(lines.getFirst());
        rows = lines.stream().skip(1).map(line -> row(heads, cells(line))).toList();
    }

    private static Map<String, String> row(List<String> heads, List<String> cells) {
        assertThat(cells).as(cells.getFirst()).hasSameSizeAs(heads);
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < heads.size(); i++) {
            row.put(heads.get(i), cells.get(i));
        }
        return row;
    }

    private static List<String> cells(String line) {
        return CELL.matcher(line)
                .results()
                .map(cell ->
                        cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""))
                .toList();
    }

    private static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static Procedure procedure(String id) {
        return LAW.procedures().stream()
                .filter(procedure -> procedure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no procedure " + id));
    }

    private static List<String> words(Map<String, String> row, String column) {
        return Arrays.stream(cell(row, column).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Test
    void everyProcedureStepFieldAndMeasureThatIsNamedExists() {
        var missing = new ArrayList<String>();
        for (var row : rows) {
            for (var measure : words(row, "measure")) {
                if (LAW.measure(measure).isEmpty()) {
                    missing.add(cell(row, "statement") + ": measure " + measure);
                }
            }
            if (cell(row, "procedure").isEmpty()) {
                continue;
            }
            var procedure = procedure(cell(row, "procedure"));
            for (var part : words(row, "part")) {
                if (!isPart(procedure, part)) {
                    missing.add(cell(row, "statement") + ": " + procedure.id() + " has no " + part);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void what_is_said_of_every_one_is_held_against_every_one() {
        var rules = CoverageLaw.load(Path.of("law"), LAW).rules().stream()
                .map(Coverage::id)
                .toList();
        assertThat(rows).allSatisfy(row -> assertThat(rules).containsAll(words(row, "coverage")));
        assertThat(rows).filteredOn(row -> !words(row, "coverage").isEmpty()).hasSizeGreaterThan(50);
    }

    /** A step, a field of the matter, or a step's field or piece of evidence. */
    private static boolean isPart(Procedure procedure, String part) {
        var words = part.split("\\.", 2);
        var step = procedure.step(words[0]);
        if (words.length == 1) {
            return step != null || procedure.field(part) != null;
        }
        return step != null
                && (step.field(words[1]) != null
                        || step.evidence().stream().anyMatch(kind -> kind.id().equals(words[1])));
    }

    @Test
    void whatHasNoHomeSaysWhyNothingMayBeRecorded() {
        assertThat(rows)
                .filteredOn(row -> cell(row, "procedure").isEmpty())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(cell(row, "note")).isNotBlank());
    }

    @Test
    void noStatementIsLeftOut() {
        var byReport = new TreeMap<String, TreeSet<Integer>>();
        rows.forEach(row -> byReport.computeIfAbsent(cell(row, "statement").substring(0, 1), _ -> new TreeSet<>())
                .add(Integer.valueOf(cell(row, "statement").substring(2).replaceAll("\\D.*", ""))));
        assertThat(byReport.keySet()).containsExactly("0", "1", "2", "3", "4");
        assertThat(byReport).allSatisfy((_, numbers) -> {
            assertThat(numbers.first()).isEqualTo(1);
            assertThat(numbers).hasSize(numbers.last());
        });
    }

    @Test
    void everyHomeSaysHowTheCountyChecksIt() {
        assertThat(rows).allSatisfy(row -> assertThat(CHECKS).containsAll(checks(row)));
    }

    private static List<String> checks(Map<String, String> row) {
        return Arrays.stream(cell(row, "check").split("[\\s,、]+"))
                .filter(check -> !check.isEmpty())
                .toList();
    }
}
