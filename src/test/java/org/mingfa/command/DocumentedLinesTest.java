package org.mingfa.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A command line that stands in a document, in a help text or in an example can be typed as it stands there. */
class DocumentedLinesTest {

    private static final Pattern AT_LINE_BEGIN = Pattern.compile("(?m)^(?:\\./|sudo )mingfa [^\\n]*|^\\./mingfa$");
    private static final Pattern IN_TEXT = Pattern.compile("`((?:\\./|sudo )mingfa[^`]*)`");

    static Stream<String> lines() throws IOException {
        try (var roots =
                Stream.of(".", "docs", "law").flatMap(folder -> files(Path.of(folder), folder.equals(".") ? 1 : 9))) {
            return roots
                    .map(DocumentedLinesTest::read)
                    .flatMap(text -> Stream.concat(
                            AT_LINE_BEGIN.matcher(text).results().map(found -> found.group()),
                            IN_TEXT.matcher(text).results().map(found -> found.group(1))))
                    .map(line -> line.replaceFirst("\\s+#.*", "").strip().replaceAll("\\s+", " "))
                    .distinct()
                    .toList()
                    .stream();
        }
    }

    private static Stream<Path> files(Path folder, int depth) {
        try (var found = Files.walk(folder, depth)) {
            return found.filter(file -> file.toString().endsWith(".md")).toList().stream();
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

    /** What a reader puts in place of a word in capitals or brackets. */
    private static List<String> typed(String line) {
        var filled = line.replaceFirst("^sudo mingfa", "./mingfa")
                .replaceAll("[\\[\\]]", "")
                .replace("…", "")
                .replace("--port N", "--port 8139");
        var words = filled.replaceAll("\\s*(>|\\|).*", "").strip().split("\\s+");
        return Stream.of(words)
                .skip(1)
                .filter(word -> !word.matches("--[a-z]+(\\.[a-z-]+)+=.*"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_documented_line_is_understood(String line) {
        assertThatCode(() -> Commands.line(List.of(), System.out)
                        .parseArgs(typed(line).toArray(String[]::new)))
                .as(line)
                .doesNotThrowAnyException();
    }

    @Test
    void the_readme_shows_every_command() {
        var readme = read(Path.of("README.md"));
        assertThat(CommandLineTest.commands()
                        .filter(command -> command.getSubcommands().isEmpty())
                        .map(command -> command.getCommandSpec().qualifiedName())
                        .filter(name -> !readme.contains(name)))
                .as("commands that README.md does not show")
                .isEmpty();
    }

    @Test
    void a_test_that_is_named_where_security_is_told_is_there() throws IOException {
        var named = Pattern.compile("`(?:org\\.mingfa\\.)?(\\w+Test)`")
                .matcher(read(Path.of("docs", "security.md")))
                .results()
                .map(found -> found.group(1) + ".java")
                .distinct()
                .toList();
        try (var tests = Files.walk(Path.of("src", "test", "java"))) {
            assertThat(named)
                    .hasSizeGreaterThan(20)
                    .isSubsetOf(tests.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void files_that_documented_lines_read_are_there() throws IOException {
        assertThat(lines())
                .filteredOn(line -> line.contains("examples/") || line.contains(" law/"))
                .isNotEmpty()
                .allSatisfy(line -> typed(line).stream()
                        .filter(word -> word.matches("(examples|law)/.*"))
                        .forEach(word -> assertThat(Path.of(word)).exists()));
    }
}
