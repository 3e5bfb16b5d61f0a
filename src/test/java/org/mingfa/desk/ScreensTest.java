package org.mingfa.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingfa.desk.look.Screen;

/** A page is a record, and its template takes that record: what the one has and the other asks for is the compiler's to compare. */
@Tag("slow")
class ScreensTest {

    private static final Path TEMPLATES = Path.of("src", "main", "jte");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.mingfa.desk", "org.mingfa.portal");

    static Stream<Class<?>> screens() {
        return CODE.stream()
                .filter(type -> type.isAssignableTo(Screen.class) && !type.isInterface())
                .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("screens")
    void a_template_takes_the_record_that_names_it(Class<?> screen) throws Exception {
        assertThat(screen.isRecord()).isTrue();
        var drawing = drawing(template(screen));
        assertThat(drawing.getParameterTypes())
                .containsExactly(HtmlTemplateOutput.class, HtmlInterceptor.class, screen);
    }

    @Test
    void each_whole_page_is_drawn_for_one_record() throws Exception {
        assertThat(screens().map(ScreensTest::template))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(pages());
    }

    /** Those that take a page, not the parts of one. */
    private static List<String> pages() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .filter(file -> read(file).contains(" page\n"))
                    .map(file -> TEMPLATES.relativize(file).toString().replace(".jte", ""))
                    .toList();
        }
    }

    @Test
    void every_template_is_drawn() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            var texts = files.filter(file -> file.toString().endsWith(".jte")).toList();
            var all = texts.stream().map(ScreensTest::read).toList();
            var names = screens().map(ScreensTest::template).toList();
            assertThat(texts).allSatisfy(file -> {
                var name = TEMPLATES.relativize(file).toString().replace(".jte", "");
                assertThat(names.contains(name)
                                || all.stream()
                                        .anyMatch(text -> text.contains("@template." + name.replace('/', '.') + "(")))
                        .as("%s is drawn by no page and no template", name)
                        .isTrue();
            });
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name a record answers with, whatever it holds. */
    private static String template(Class<?> screen) {
        try {
            var components = screen.getRecordComponents();
            var maker = screen.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
            var nothing = Arrays.stream(components)
                    .map(component -> Array.get(Array.newInstance(component.getType(), 1), 0))
                    .toArray();
            return ((Screen) maker.newInstance(nothing)).template();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(screen.getName(), e);
        }
    }

    private static Method drawing(String template) throws ClassNotFoundException {
        int slash = template.lastIndexOf('/');
        var room = template.substring(0, slash + 1).replace('/', '.');
        var name = template.substring(slash + 1).replace("-", "");
        var type = Class.forName("gg.jte.generated.precompiled." + room + "Jte" + name + "Generated");
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("render"))
                .findFirst()
                .orElseThrow();
    }
}
