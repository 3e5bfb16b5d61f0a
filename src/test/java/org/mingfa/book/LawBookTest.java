package org.mingfa.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.document.docx.DocxWriter;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Severity;
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
        DocxWriter.write(new LawBook(LAW, FOLDER).document(LocalDate.of(2026, 11, 20)), bytes);
        try (var docx = new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()));
                var words = new XWPFWordExtractor(docx)) {
            printed = words.getText();
        }
    }

    @Test
    void everyStepAndEveryRuleStandsInItWithItsArticle() {
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
    void whatIsOnlyCautionedIsListedApart() {
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
    void conditionsAreSaidInWordsNotInTheProgramsSigns() {
        assertThat(printed).contains("判断：").doesNotContain("&&", "||", "size(", "_review.");
    }

    @Test
    void workedCasesTellWhatWasRefusedAndByWhichArticle() {
        assertThat(printed).contains("不准：", "准予");
    }

    @Test
    void everyStepStandsBelowAllThatMustComeBeforeIt() {
        for (var procedure : LAW.procedures()) {
            var flow = Flow.of(procedure);
            var seen = new java.util.HashSet<String>();
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
