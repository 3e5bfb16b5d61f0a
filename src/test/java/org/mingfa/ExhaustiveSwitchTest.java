package org.mingfa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A switch over what the law knows in kinds names every kind, so that the compiler names every place a new one needs. Compiled
 * code does not tell a {@code default} somebody wrote from the one the compiler adds, so the sources are read.
 */
class ExhaustiveSwitchTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern SWITCH = Pattern.compile("\\bswitch \\(");
    private static final Pattern SEALED = Pattern.compile(
            "\\bcase (null, )?(org\\.mingfa\\.law\\.)?(FieldType|Value|Entered|RuleId|Standard|Closing|Need)\\.\\w+");
    private static final Pattern KIND = Pattern.compile("\\bcase [A-Z_, \\n]*\\b(YES_NO|LONG_TEXT)\\b");
    private static final Pattern DEFAULT = Pattern.compile("\\bdefault\\b\\s*(->|:)");

    @Test
    void no_switch_over_kinds_of_the_law_has_a_default() throws IOException {
        try (var files = Files.walk(MAIN)) {
            var slack = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .flatMap(file -> slack(MAIN.relativize(file).toString(), read(file)))
                    .toList();
            assertThat(slack).isEmpty();
        }
    }

    @Test
    void the_scan_finds_what_it_looks_for() {
        assertThat(slack("x", """
                return switch (type) {
                    case FieldType.Table(var columns, var _) -> "{" + switch (columns.size()) {
                        default -> "several";
                    };
                    case FieldType.Text _ -> "default -> {";
                };
                """)).isEmpty();
        assertThat(slack("x", """
                return switch (value) {
                    case Value.Many(var values) -> values.size();
                    case null, default -> 0;
                };
                """)).containsExactly("x:1");
        assertThat(slack("x", """
                var a = 1;
                return switch (kind) {
                    case MONEY, YES_NO -> true;
                    default -> false;
                };
                """)).containsExactly("x:2");
    }

    private static Stream<String> slack(String name, String source) {
        var code = withoutTexts(source);
        return SWITCH.matcher(code)
                .results()
                .filter(found -> isSlack(labels(code, code.indexOf('{', found.end()))))
                .map(found -> name + ":" + code.substring(0, found.start()).split("\n", -1).length);
    }

    private static boolean isSlack(String labels) {
        return DEFAULT.matcher(labels).find()
                && List.of(SEALED, KIND).stream()
                        .anyMatch(kind -> kind.matcher(labels).find());
    }

    /** What stands in a block itself, without the blocks inside it. */
    private static String labels(String code, int open) {
        var own = new StringBuilder();
        int depth = 0;
        for (int i = open; i < code.length(); i++) {
            char c = code.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                break;
            }
            if (depth == 1) {
                own.append(c);
            }
        }
        return own.toString();
    }

    /** The same length with texts and comments blank, so that no brace or word in them is read as code. */
    private static String withoutTexts(String source) {
        var texts = Pattern.compile(
                "\"\"\".*?\"\"\"|\"(\\\\.|[^\"\\\\\\n])*\"|'(\\\\.|[^'\\\\\\n])+'|//[^\\n]*|/\\*.*?\\*/",
                Pattern.DOTALL);
        return texts.matcher(source).replaceAll(text -> text.group().replaceAll("[^\\n]", " "));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
