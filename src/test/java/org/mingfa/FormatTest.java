package org.mingfa;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every source is laid out as the formatter lays it out, whatever JDK Maven itself runs on: the formatter reads Java with the
 * compiler of the JDK it runs in, and tests run in the newest. With {@code -Dformat=apply} it lays them out.
 */
class FormatTest {

    private static final List<Path> ROOTS =
            List.of(Path.of("src/main/java"), Path.of("src/test/java"), Path.of("bench/src/main/java"));

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void every_source_is_laid_out_by_the_formatter() {
        boolean apply = "apply".equals(System.getProperty("format"));
        var odd = sources().parallel().filter(file -> differs(file, apply)).toList();
        if (!apply) {
            assertThat(odd)
                    .as("lay them out with: mvn -q test -Dtest=FormatTest -Dformat=apply")
                    .isEmpty();
        }
    }

    private static Stream<Path> sources() {
        return ROOTS.stream()
                .flatMap(FormatTest::below)
                .filter(file -> file.toString().endsWith(".java"));
    }

    private static Stream<Path> below(Path root) {
        try (var found = Files.walk(root)) {
            return found.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean differs(Path file, boolean apply) {
        try {
            var written = Files.readString(file);
            var laidOut = FORMATTER.formatSource(ImportOrderer.reorderImports(
                    RemoveUnusedImports.removeUnusedImports(written), JavaFormatterOptions.Style.PALANTIR));
            if (written.equals(laidOut)) {
                return false;
            }
            if (apply) {
                Files.writeString(file, laidOut);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FormatterException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
