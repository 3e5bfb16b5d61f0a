package org.mingfa.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.document.docx.DocxWriter;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Severity;
import org.mingfa.law.texts.StatuteTexts;
import org.mingfa.law.words.Flow;

/** A lawyer reads in the book what the program decides by: nothing more, nothing less. */
@Tag("slow")
class LawBookTest {

    private static final Path FOLDER = Path.of("law");
    private static final LawLibrary LAW = LawLibrary.load(FOLDER);
    private static String printed = "";

    @BeforeAll
    static void print() throws IOException {
        var bytes = new ByteArrayOutputStream();
        DocxWriter.write(
                new LawBook(LAW, FOLDER, StatuteTexts.read(Path.of("statute-texts"), LAW.statutes()))
                        .document(LocalDate.of(2026, 11, 20)),
                bytes);
        try (var docx = new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()));
                var words = new XWPFWordExtractor(docx)) {
            printed = words.getText();
        }
    }

    @Test
    void every_step_and_every_rule_stands_in_it_with_its_article() {
        for (var procedure : LAW.inForce(LocalDate.of(2026, 11, 20))) {
            assertThat(printed).contains(procedure.name());
            for (var step : procedure.steps()) {
                assertThat(printed).contains(step.name());
                step.rules().forEach(rule -> assertThat(printed).contains(rule.reason()));
                step.rules().stream()
                        .flatMap(rule -> rule.basis().stream())
                        .forEach(basis -> assertThat(printed).contains(basis.toString()));
            }
        }
    }

    @Test
    void what_is_only_cautioned_is_listed_apart() {
        var cautioned = LAW.inForce(LocalDate.of(2026, 11, 20)).stream()
                .flatMap(procedure -> procedure.steps().stream())
                .flatMap(step -> step.rules().stream())
                .filter(rule -> rule.breach() == Severity.CAUTION)
                .toList();
        assertThat(cautioned).isNotEmpty();
        var list = printed.substring(printed.indexOf("只提醒、不拦截的规则"));
        cautioned.forEach(rule -> assertThat(list).contains(rule.reason()));
    }

    @Test
    void conditions_are_said_in_words_not_in_the_programs_signs() {
        assertThat(printed).contains("判断：").doesNotContain("&&", "||", "size(", "_review.");
    }

    @Test
    void worked_cases_tell_what_was_refused_and_by_which_article() {
        assertThat(printed).contains("不准：", "准予");
    }

    @Test
    void every_step_stands_below_all_that_must_come_before_it() {
        for (var procedure : LAW.procedures()) {
            var flow = Flow.of(procedure);
            var seen = new HashSet<String>();
            for (var rank : flow.ranks()) {
                for (var step : rank) {
                    step.after()
                            .steps()
                            .forEach(any -> assertThat(seen)
                                    .as(procedure + " " + step.id())
                                    .containsAll(any));
                }
                rank.forEach(step -> seen.add(step.id()));
            }
            assertThat(seen).hasSameSizeAs(procedure.steps());
        }
    }
}
