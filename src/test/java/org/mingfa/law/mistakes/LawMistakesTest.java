package org.mingfa.law.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.law.LawMistake;

/**
 * Whatever is wrong in a law file is named with file and line. The cases are the tables in {@code src/test/resources/mistakes};
 * each changes one thing in the sound library beside them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LawMistakesTest {

    /** Places that no file can lead to, and why they are there. */
    private static final Map<String, String> UNTRIED = Map.of(
            "there is no such folder", "said of a folder that is not there, in a test of its own",
            "cannot be listed: ", "a folder the system will not list",
            "cannot be read: ", "a file the system will not read",
            "cannot be run: ", "an expression that compiles and yet makes no program",
            "map(problem -> new LawMistake(", "what the walk at a start finds, held by the table of walks",
            "return List.of(new LawMistake(", "a procedure the program relies on, held by the test of that",
            "mistake(\"the program relies on ", "what else the program relies on, held by the same");

    private final Map<Case, Said> said = new LinkedHashMap<>();

    @TempDir
    private static Path folder;

    private Said said(Case one) {
        return said.computeIfAbsent(one, LawMistakesTest::read);
    }

    private static Said read(Case one) {
        try {
            var law = Files.createTempDirectory(folder, "case");
            one.write(law);
            return Said.of(law);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<LawMistake> mistakes() {
        return Case.all().stream().flatMap(one -> said(one).mistakes.stream()).toList();
    }

    @Test
    void of_the_sound_library_nothing_is_said() throws IOException {
        var law = Files.createDirectory(folder.resolve("sound"));
        Case.sound(law);
        assertThat(Said.of(law).messages).isEmpty();
    }

    @Test
    void a_folder_that_is_not_there_is_said_to_be_missing() {
        assertThat(Said.of(Path.of("no-such-law")).messages).containsExactly("no-such-law: there is no such folder");
    }

    /** A whole file is meant only where it cannot be read at all. */
    @Test
    void whoever_edits_a_file_is_led_to_the_line() {
        assertThat(mistakes())
                .filteredOn(mistake -> mistake.line() == 0)
                .extracting(LawMistake::reason)
                .containsOnlyOnce("the file is empty", "the file is missing", "is not written in UTF-8")
                .hasSize(4);
    }

    @TestFactory
    Stream<DynamicContainer> every_slip_is_named_with_file_and_line() {
        var tables = Case.all().stream()
                .collect(Collectors.groupingBy(Case::table, LinkedHashMap::new, Collectors.toList()));
        return tables.entrySet().stream()
                .map(table -> DynamicContainer.dynamicContainer(
                        table.getKey(), table.getValue().stream().map(this::test)));
    }

    private DynamicTest test(Case one) {
        return DynamicTest.dynamicTest(
                one.name(), () -> assertThat(said(one).messages).containsExactlyElementsOf(one.says()));
    }

    @Test
    void no_place_that_names_a_mistake_is_untried() {
        var tried = Places.of(mistakes());
        assertThat(Places.all())
                .filteredOn(place -> place.lines().stream().noneMatch(tried::contains))
                .filteredOn(place -> UNTRIED.keySet().stream().noneMatch(place.code()::contains))
                .isEmpty();
    }

    @Test
    void two_cases_of_a_table_have_not_the_same_name() {
        assertThat(Case.all())
                .extracting(one -> one.table() + ": " + one.name())
                .doesNotHaveDuplicates();
    }
}
