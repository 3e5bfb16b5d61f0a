package org.mingfa.command.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.judging.PowerItem;
import org.mingfa.law.Procedure;
import org.mingfa.law.Reliance;
import org.mingfa.oversight.TaskProcedure;
import org.mingfa.report.writing.ReportProcedure;

/** Whoever renames in the law folder what the program knows by name is told so, instead of breaking a page. */
@Tag("slow")
class RelyingTest {

    @TempDir
    Path law;

    /** All but what only pages, papers and worked cases are about. */
    private void copy() throws IOException {
        var own = Path.of("law");
        try (var files = Files.walk(own)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = own.relativize(file).toString();
                if (name.matches("roles\\.yaml|(calendar|parameters|pieces|measures|procedures)/.*")) {
                    var target = law.resolve(name);
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            annual-report, year, field
            annual-report, year-end, field
            annual-report, draft, step
            annual-report, results, field
            annual-report, shortcomings, field
            annual-report, causes, field
            annual-report, heads, field
            annual-report, next-year, field
            annual-report, last-plan, field
            annual-report, data-check, step
            annual-report, figures, field
            annual-report, unsupported, field
            annual-report, other-returns, field
            annual-report, remarks, field
            annual-report, passed, outcome
            annual-report, returned, outcome
            annual-report, source-links, evidence
            annual-report, sign, step
            annual-report, issuers, field
            annual-report, joint, choice
            annual-report, government, choice
            annual-report, number, field
            annual-report, signer-marked, field
            annual-report, no-request, field
            annual-report, signed-original, evidence
            annual-report, submit, step
            annual-report, sent-to, field
            annual-report, submitted-copy, evidence
            annual-report, copy, step
            annual-report, copied, evidence
            annual-report, receipt, step
            annual-report, report-text, taken-beside
            task-supervision, title, field
            task-supervision, standard, field
            task-supervision, due, field
            task-supervision, source, field
            task-supervision, proposed-owner, field
            task-supervision, proposed-office, field
            task-supervision, county-task, choice
            task-supervision, problem, choice
            task-supervision, register, step
            task-supervision, source-document, evidence
            """)
    void a_renamed_thing_is_missed(String procedure, String id, String kind) throws IOException {
        copy();
        assertThat(Relying.load(law).procedures()).extracting(Procedure::id).contains(procedure);
        var file = law.resolve("procedures/" + procedure + ".yaml");
        Files.writeString(file, renamed(Files.readString(file), id, kind));
        askedOfATask(id);
        assertThatThrownBy(() -> Relying.load(law))
                .hasMessageMatching("(?s).*procedures/" + procedure + "\\.yaml:\\d+: the program relies on '?(an? )?"
                        + kind + "(: | )'?" + id + "'.*");
    }

    /** Each version of a meeting asks its task by the new name, so that nothing but the program misses the old one. */
    private void askedOfATask(String id) throws IOException {
        var field = id.replace('-', '_');
        for (var version : List.of("law-meeting", "law-meeting-2026-12")) {
            var meeting = law.resolve("procedures/" + version + ".yaml");
            Files.writeString(
                    meeting,
                    Files.readString(meeting).replaceAll("\\btask\\." + field + "\\b", "task." + field + "_x"));
        }
    }

    /** Everywhere the file names it, so that nothing else is wrong with it; words of the law language itself stay. */
    private static String renamed(String text, String id, String kind) {
        if (kind.equals("taken-beside")) {
            return text.replaceFirst("\\n *taken-beside: " + id, "");
        }
        var expressions = Pattern.compile("\"[^\"\n]*\"").matcher(text);
        var word = "(?<![\\w-])" + id.replace('-', '_') + "(?![\\w-])";
        var inside = expressions.replaceAll(found ->
                Matcher.quoteReplacement(found.group().replaceAll(word, id.replace('-', '_') + "_x")));
        return inside.replaceAll("(?<![\\w-]|\n|type: )" + id + "(?![\\w-])", id + "-x");
    }

    @Test
    void all_that_any_room_relies_on_is_proved() {
        var declared = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.mingfa").stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Reliance.class))
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .map(JavaField::getFullName)
                        .toList();
        assertThat(declared)
                .containsExactlyInAnyOrder(
                        ReportProcedure.class.getName() + ".RELIES",
                        TaskProcedure.class.getName() + ".RELIES",
                        PowerItem.class.getName() + ".RELIES");
        assertThat(Relying.ON).isEqualTo(List.of(ReportProcedure.RELIES, TaskProcedure.RELIES, PowerItem.RELIES));
    }
}
