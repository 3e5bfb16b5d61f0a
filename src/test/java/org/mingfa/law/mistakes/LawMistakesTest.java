package org.mingfa.law.mistakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is wrong in a law file is named with file and line. The cases are the tables in {@code src/test/resources/mistakes};
 * each changes one thing in the sound library beside them.
 */
@Tag("slow")
class LawMistakesTest {

    /** Places that no file can lead to, and why they are there. */
    private static final Map<String, String> UNTRIED = Map.of(
            "there is no such folder", "said of a folder that is not there, in a test of its own",
            "cannot be listed: ", "a folder the system will not list",
            "cannot be read: ", "a file the system will not read",
            "cannot be run: ", "an expression that compiles and yet makes no program",
            "found.add(new LawMistake(", "what a walk finds, held by the table of walks",
            "mishaps.forEach((mishap, stuck)", "the same",
            "return List.of(new LawMistake(", "a procedure the program relies on, held by the test of that",
            "mistake(\"the program relies on ", "what else the program relies on, held by the same");

    /** A whole file is meant only where it cannot be read at all; otherwise whoever edits it is led to the line. */
    private static final Pattern UNREADABLE =
            Pattern.compile("^(the file is (empty|missing)|is not written in UTF-8|holds a sign that is no text)");

    @TempDir
    private static Path folder;

    private static Said read(Case one) {
        try {
            var law = Files.createTempDirectory(folder, "case");
            one.write(law);
            return Said.of(law);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    @TestFactory
    Stream<DynamicContainer> every_slip_is_named_with_file_and_line() {
        var tables = Case.all().stream()
                .collect(Collectors.groupingBy(Case::table, LinkedHashMap::new, Collectors.toList()));
        return tables.entrySet().stream()
                .map(table -> DynamicContainer.dynamicContainer(
                        table.getKey(), table.getValue().stream().map(LawMistakesTest::test)));
    }

    private static DynamicTest test(Case one) {
        return DynamicTest.dynamicTest(one.name(), () -> {
            var said = read(one);
            assertThat(said.messages).containsExactlyElementsOf(one.says());
            assertThat(said.mistakes)
                    .allMatch(mistake -> mistake.line() > 0
                            || UNREADABLE.matcher(mistake.reason()).find());
        });
    }

    @Test
    void no_place_that_names_a_mistake_is_untried() {
        var tried = Places.of(
                Case.all().stream().flatMap(one -> read(one).mistakes.stream()).toList());
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
