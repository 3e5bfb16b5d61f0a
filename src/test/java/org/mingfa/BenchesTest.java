package org.mingfa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `bench/` is no part of the build, and still written against the application as it is. */
class BenchesTest {

    private static final Path BENCHES = Path.of("bench/src/main/java/org/mingfa/bench");

    /** They are measured against, or measure with, what the application does not bring along. */
    private static final List<String> OF_OTHERS = List.of("Flowable.java", "Kernel.java", "Recording.java");

    @Test
    void the_benches_compile_against_the_application(@TempDir Path out) throws IOException {
        assertThat(mistakes(out)).isEmpty();
    }

    private static List<String> mistakes(Path out) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(found, Locale.ROOT, null);
                var sources = Files.list(BENCHES)) {
            var read = sources.filter(
                            source -> !OF_OTHERS.contains(source.getFileName().toString()))
                    .toList();
            var options = List.of(
                    "-proc:none",
                    "-d",
                    out.toString(),
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
            compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(read))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString)
                .toList();
    }
}
