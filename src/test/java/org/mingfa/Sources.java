package org.mingfa;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Sources as the compiler reads them, before it knows what the names in them mean.
 *
 * @param trees tells where in its file a tree stands
 */
record Sources(List<CompilationUnitTree> units, Trees trees) {

    static final Path MAIN = Path.of("src/main/java");

    static Sources main() throws IOException {
        try (var manager = ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            return parsed(manager.getJavaFileObjectsFromPaths(java(MAIN).toList()));
        }
    }

    static Sources parsed(Iterable<? extends JavaFileObject> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, files);
        var units = new ArrayList<CompilationUnitTree>();
        task.parse().forEach(units::add);
        return new Sources(units, Trees.instance(task));
    }

    /** Below the main sources where the unit stands there, else its own name. */
    static String name(CompilationUnitTree unit) {
        var file = Path.of(unit.getSourceFile().toUri().getPath());
        var main = MAIN.toAbsolutePath();
        return (file.startsWith(main) ? main.relativize(file) : file.getFileName()).toString();
    }

    static Stream<Path> java(Path folder) {
        return files(folder).filter(file -> file.toString().endsWith(".java"));
    }

    static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
