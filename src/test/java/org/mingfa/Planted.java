package org.mingfa;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Classes written down in a test, compiled without any others and read as the application's own are. */
final class Planted {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|record|interface) (\\w+)");

    private Planted() {}

    /** @param folder empty, where the compiled classes go */
    static JavaClasses in(Path folder, List<String> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var complaints = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
            var options = List.of("-proc:none", "-nowarn", "-classpath", folder.toString());
            var units = sources.stream().map(Source::new).toList();
            boolean compiled = compiler.getTask(complaints, files, null, options, null, units)
                    .call();
            assertThat(compiled).as(complaints.toString()).isTrue();
        }
        return new ClassFileImporter().importPath(folder);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        private Source(String text) {
            super(
                    URI.create("string:///" + found(PACKAGE, text).replace('.', '/') + "/" + found(TYPE, text) + ".java"),
                    JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        private static String found(Pattern pattern, String text) {
            return pattern.matcher(text).results().findFirst().orElseThrow().group(1);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
