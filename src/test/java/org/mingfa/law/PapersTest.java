package org.mingfa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a paper says is held against the procedure when the law is read, so that none can fail in front of a clerk. */
class PapersTest {

    private static final String PROCEDURE = ClerksLaw.head("visit", "走访", "ZF") + """
            basis: {rules: 《工作规则》}
            fields:
              family: {name: 户主, type: parties, at-least: 1, required: true}
              earlier: {name: 上次走访, type: matter}
            steps:
              - id: plan
                name: 安排
                actor: clerk
                basis: rules 第一条
              - id: call
                name: 走访
                after: plan
                actor: clerk
                basis: rules 第二条
                fields: {calm: {name: 平静, type: yes-no, required: true}}
                evidence: {sheet: 走访表}
            """;

    private static final String PAPERS = """
            procedure: visit
            papers:
              - id: sheet
                name: 走访表
                step: call
                evidence: sheet
                basis: rules 第二条
                to: "{family}"
                body:
                  - 我们于{call.day}走访{family.name}，住址{family.address}。
                  - {say: 未发现问题。, when: call.calm}
                  - form: {走访人: "{call.persons}", 意见: }
                signs: [走访人（签名）]
                with: {receipt: call}
            """;

    private static final String SHARED = """
            basis: {cpl: 《民事诉讼法》}
            shared:
              - id: receipt
                name: 送达回证
                basis: cpl 第八十七条
                body:
                  - form: {文书: "{paper}", 受送达人: "{to}"}
                signs: [受送达人（签名）]
            """;

    @TempDir
    Path law;

    @BeforeEach
    void write() throws IOException {
        ClerksLaw.write(
                law,
                Map.of(
                        "procedures/visit.yaml", PROCEDURE,
                        "documents/shared.yaml", SHARED,
                        "documents/visit.yaml", PAPERS));
    }

    private void papers(String text) throws IOException {
        Files.writeString(law.resolve("documents/visit.yaml"), text);
    }

    private java.util.List<Paper> papers() {
        var library = LawLibrary.load(law);
        return library.papers(library.procedures().getFirst());
    }

    private void isRefusedWith(String mistake) {
        ClerksLaw.refuses(law, mistake);
    }

    @Test
    void aPaperBelongsToAStepAndBringsTheReceiptThatGoesWithIt() {
        assertThat(papers()).extracting(Paper::id).containsExactly("sheet", "sheet-receipt");
        assertThat(papers()).extracting(Paper::step).containsOnly("call");
        assertThat(papers())
                .extracting(paper -> Basis.cite(paper.basis()))
                .containsExactly("《工作规则》 第二条", "《民事诉讼法》 第八十七条");
        assertThat(papers()).allMatch(Paper::namesParties);
    }

    @Test
    void inASharedPaperTheNameOfTheOneItGoesWithIsFilledIn() {
        var form = (Paper.Content.Form) papers().getLast().body().getFirst().content();
        assertThat(form.boxes().getFirst().text().pieces()).containsExactly(new PaperText.Piece.Plain("走访表"));
    }

    private java.util.List<PaperText.Piece> said() {
        return ((Paper.Content.Say) papers().getFirst().body().getFirst().content())
                .text()
                .pieces();
    }

    @Test
    void what_stands_before_between_and_after_the_places_is_said_as_it_is_written() {
        var procedure = LawLibrary.load(law).procedures().getFirst();
        var family = java.util.Objects.requireNonNull(procedure.field("family"));
        assertThat(said())
                .containsExactly(
                        new PaperText.Piece.Plain("我们于"),
                        new PaperText.Piece.DayOf("call"),
                        new PaperText.Piece.Plain("走访"),
                        new PaperText.Piece.OfField(null, family, "name"),
                        new PaperText.Piece.Plain("，住址"),
                        new PaperText.Piece.OfField(null, family, "address"),
                        new PaperText.Piece.Plain("。"));
    }

    @ParameterizedTest
    @CsvSource({
        "number, NUMBER",
        "title, TITLE",
        "began, BEGAN",
        "place, PLACE",
        "government, GOVERNMENT",
        "today, TODAY"
    })
    void what_is_said_of_the_matter_is_what_is_named(String named, PaperText.About about) throws IOException {
        papers(PAPERS.replace("{call.day}", "{matter." + named + "}"));
        assertThat(said().get(1)).isEqualTo(new PaperText.Piece.OfMatter(about));
    }

    @Test
    void aPlaceThatNamesNothingIsAMistakeWithFileAndLine() throws IOException {
        papers(PAPERS.replace("{call.day}", "{call.weather}"));
        isRefusedWith("documents/visit.yaml:10: the step 'call' has no field 'weather'");
        papers(PAPERS.replace("{family.address}", "{family.income}"));
        isRefusedWith("documents/visit.yaml:10: {family.income} names nothing");
        papers(PAPERS.replace("{call.day}", "{param.window}"));
        isRefusedWith("documents/visit.yaml:10: there is no parameter 'window'");
    }

    @Test
    void another_matter_is_printed_by_its_number() throws IOException {
        papers(PAPERS.replace("{call.day}", "{earlier}"));
        assertThat(LawLibrary.load(law).procedures()).isNotEmpty();
    }

    @Test
    void aConditionIsCheckedLikeEveryOther() throws IOException {
        papers(PAPERS.replace("when: call.calm", "when: call.quiet"));
        isRefusedWith("documents/visit.yaml:11: the expression 'call.quiet' does not hold together");
    }

    @Test
    void whatItIsUploadedAsMustBeAskedForByItsStep() throws IOException {
        papers(PAPERS.replace("evidence: sheet", "evidence: photo"));
        isRefusedWith("documents/visit.yaml:6: the paper's step takes no file 'photo'");
    }

    @Test
    void somebodySealsOrSignsEveryPaper() throws IOException {
        papers(PAPERS.replace("    signs: [走访人（签名）]\n", ""));
        isRefusedWith("documents/visit.yaml:3: a paper is sealed or signed by somebody");
    }

    @Test
    void everyProcedureOfTheLibraryKeepsItsPapersInOrder() {
        var library = LawLibrary.load(Path.of("law"));
        for (var procedure : library.procedures()) {
            assertThat(library.papers(procedure)).extracting(Paper::id).doesNotHaveDuplicates();
        }
    }
}
