package org.mingfa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program relies on in a procedure is there, or the law folder is refused where it is not. */
class RelianceTest {

    private static final String PROCEDURE = ClerksLaw.head("plan", "计划", "JH") + """
            basis: {rules: 《工作规则》}
            fields:
              year: {name: 年度, type: number}
            steps:
              - id: draft
                name: 起草
                actor: clerk
                basis: rules 第二条
              - id: sign
                name: 签发
                actor: clerk
                after: draft
                basis: rules 第三条
                taken-beside: report-text
                fields:
                  issuer: {name: 主体, type: choice, choices: {joint: 联合, single: 单独}}
                evidence: {original: 签发稿}
                outcomes:
                  signed: {name: 已签发}
            """;

    private static final Reliance RELIES = Reliance.on("plan");
    private static final ReliedField<Value.Amount> YEAR = RELIES.field("year", ReliedField.Kind.NUMBER);
    private static final ReliedStep SIGN = RELIES.step("sign").takenBeside(Beside.REPORT_TEXT);
    private static final ReliedField<Value.Text> ISSUER = SIGN.field("issuer", ReliedField.Kind.CHOICE);
    private static final String JOINT = ISSUER.option("joint");
    private static final String ORIGINAL = SIGN.evidence("original");
    private static final String SIGNED = SIGN.outcome("signed");

    @TempDir
    Path law;

    @BeforeEach
    void write() throws IOException {
        ClerksLaw.write(law, Map.of("procedures/plan.yaml", PROCEDURE));
    }

    private void procedure(String text) throws IOException {
        Files.writeString(law.resolve("procedures/plan.yaml"), text);
    }

    @Test
    void what_is_relied_on_has_its_ids_and_is_read_by_its_type() {
        LawLibrary.load(law, List.of(RELIES));
        assertThat(List.of(SIGN.id(), ISSUER.id(), JOINT, ORIGINAL, SIGNED))
                .containsExactly("sign", "issuer", "joint", "original", "signed");
        assertThat(YEAR.in(Map.of("year", Value.of(2025))).orElseThrow().number())
                .isEqualTo("2025");
        assertThat(YEAR.in(Map.of())).isEmpty();
        assertThat(YEAR.in(Map.of("year", Value.of("去年")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: plan                  | id: scheme                | procedures: the program relies on a procedure 'plan', and there is none
            year: {name               | years: {name              | procedures/plan.yaml:9: the program relies on a field 'year' of type number, and there is none
            year: {name: 年度, type: number} | year: {name: 年度, type: text} | procedures/plan.yaml:9: the program relies on a field 'year' of type number, and it is of another type
            - id: sign                | - id: seal                | procedures/plan.yaml:11: the program relies on a step 'sign' of 'plan', and there is none
            issuer: {name             | issuers: {name            | procedures/plan.yaml:22: the program relies on a field 'issuer' of step 'sign' of type choice, and there is none
            joint: 联合               | both: 联合                | procedures/plan.yaml:22: the program relies on a choice 'joint' of field 'issuer' of step 'sign', and there is none
            original: 签发稿          | copy: 签发稿              | procedures/plan.yaml:23: the program relies on evidence 'original' of step 'sign', and there is none
            signed: {name: 已签发}    | issued: {name: 已签发}    | procedures/plan.yaml:25: the program relies on an outcome 'signed' of step 'sign', and there is none
            taken-beside: report-text | optional: false           | procedures/plan.yaml:15: the program relies on 'taken-beside: report-text' of step 'sign', and it is not said
            """)
    void what_is_gone_is_named_with_its_line(String written, String instead, String mistake) throws IOException {
        assertThat(PROCEDURE).contains(written);
        procedure(PROCEDURE.replace(written, instead));
        assertThatThrownBy(() -> LawLibrary.load(law, List.of(RELIES))).hasMessageContaining(mistake);
    }
}
