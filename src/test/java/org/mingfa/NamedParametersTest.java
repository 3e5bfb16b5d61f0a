package org.mingfa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A parameter of SQL has a name, so that a value cannot slip to its neighbour's place. Only texts are looked at: a question mark
 * that stands in one as a value would stand in SQL.
 */
class NamedParametersTest {

    private static final Path MAIN = Path.of("src/main/java");

    /** Speaks JDBC itself, which knows no names, before there is anything that does. */
    private static final Set<String> BY_POSITION = Set.of("org/mingfa/store/Roles.java");

    private static final Pattern TEXT = Pattern.compile(
            "\"\"\"(?<block>.*?)\"\"\"|\"(?<line>(?:\\\\.|[^\"\\\\\\n])*)\"|//[^\\n]*|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\\\n])+'",
            Pattern.DOTALL);
    private static final Pattern POSITIONAL =
            Pattern.compile("[\\s(,=<>|-]\\?(?=$|[\\s),\\]]|::[a-z])", Pattern.MULTILINE);

    @Test
    void no_parameter_of_sql_goes_by_its_position() throws IOException {
        try (var files = Files.walk(MAIN)) {
            var positional = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !BY_POSITION.contains(
                            MAIN.relativize(file).toString().replace('\\', '/')))
                    .sorted()
                    .flatMap(file -> positional(MAIN.relativize(file).toString(), read(file)))
                    .toList();
            assertThat(positional).as("parameters of SQL without a name").isEmpty();
        }
    }

    @Test
    void the_scan_finds_what_it_looks_for() {
        assertThat(positional("x", """
                client.sql("select name from unit where county = ?").param(county);
                client.sql(SELECT + " order by id limit ? offset 0");
                client.sql("insert into unit (county, id) values (?, ?)");
                client.sql("select to_jsonb(?::text)");
                """)).containsExactly("x:1", "x:2", "x:3", "x:4");
        assertThat(positional("x", """
                // where county = ?
                client.sql("select name from unit where county = :county").param("county", county);
                return known ? "(?:a|b)(?<c>\\\\d)?" : address + "?" + "a?b=c";
                """)).isEmpty();
    }

    @Test
    void those_that_go_by_position_still_do() {
        assertThat(BY_POSITION)
                .allSatisfy(file ->
                        assertThat(positional(file, read(MAIN.resolve(file)))).isNotEmpty());
    }

    private static Stream<String> positional(String name, String source) {
        return TEXT.matcher(source)
                .results()
                .filter(found -> Stream.of(found.group("block"), found.group("line"))
                        .anyMatch(
                                text -> text != null && POSITIONAL.matcher(text).find()))
                .map(found -> name + ":" + source.substring(0, found.start()).split("\n", -1).length);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
