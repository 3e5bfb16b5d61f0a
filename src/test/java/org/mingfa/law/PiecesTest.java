package org.mingfa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What many steps share is written once in {@code law/pieces/} and means the same wherever it is used. */
class PiecesTest {

    private static final String MEETING = """
            id: meeting
            about: 会议
            basis: {organic: 《组织法》}
            step:
              basis: organic 第一条
              actor: clerk
              fields:
                attendees: {name: 出席人员, type: persons, required: true}
              evidence: {minutes: 会议纪要}
              rules:
                - {id: quorum, require: "size({step}.attendees) >= 2", reason: 出席人数不足}
            """;

    private static final String PROCEDURE = ClerksLaw.head("plan", "计划", "JH") + """
            basis: {rules: 《工作规则》}
            steps:
              - id: draft
                name: 起草
                actor: clerk
                basis: rules 第二条
              - id: first-meeting
                name: 会议讨论
                after: draft
                use: meeting
                fields:
                  decision: {name: 议定事项, type: text}
            """;

    @TempDir
    Path law;

    @BeforeEach
    void write() throws IOException {
        ClerksLaw.write(law, Map.of("pieces/meeting.yaml", MEETING, "procedures/plan.yaml", PROCEDURE));
    }

    private void piece(String text) throws IOException {
        Files.writeString(law.resolve("pieces/meeting.yaml"), text);
    }

    private void procedure(String text) throws IOException {
        Files.writeString(law.resolve("procedures/plan.yaml"), text);
    }

    private Step meeting() {
        var step = LawLibrary.load(law).procedures().getFirst().step("first-meeting");
        return java.util.Objects.requireNonNull(step);
    }

    private void isRefusedWith(String mistake) {
        ClerksLaw.refuses(law, mistake);
    }

    @Test
    void aStepTakesThePieceInBeforeItsOwnWords() {
        var step = meeting();
        assertThat(step.fields()).extracting(Field::id).containsExactly("attendees", "decision");
        assertThat(step.evidence()).extracting(Step.EvidenceKind::name).containsExactly("会议纪要");
        assertThat(step.roles()).containsExactly("clerk");
        assertThat(Basis.cite(step.basis())).isEqualTo("《组织法》 第一条");
    }

    @Test
    void theStepsOwnWordHoldsWhereBothSaySomething() throws IOException {
        procedure(PROCEDURE.replace("use: meeting", "use: meeting\n    basis: rules 第三条"));
        assertThat(Basis.cite(meeting().basis())).isEqualTo("《工作规则》 第三条");
    }

    @Test
    void inExpressionsOfThePieceStepStandsForTheStepThatUsesIt() {
        var rule = meeting().rules().getFirst();
        assertThat(rule.require()).hasToString("size(first_meeting.attendees) >= 2");
        assertThat(rule.require().test(_ -> List.of("甲"))).isEqualTo(Truth.NO);
        assertThat(rule.require().test(_ -> List.of("甲", "乙"))).isEqualTo(Truth.YES);
    }

    @Test
    void aPieceNobodyWroteIsAMistakeWhereItIsUsed() throws IOException {
        procedure(PROCEDURE.replace("use: meeting", "use: hearing"));
        isRefusedWith("procedures/plan.yaml:16: there is no piece 'hearing' in law/pieces");
    }

    @Test
    void oneKeyCannotStandForTwoInstruments() throws IOException {
        procedure(PROCEDURE.replace("basis: {rules: 《工作规则》}", "basis: {rules: 《工作规则》, organic: 《地方组织法》}"));
        isRefusedWith("procedures/plan.yaml:16: the piece 'meeting' cites 'organic' for 《组织法》, this file for 《地方组织法》");
    }

    @Test
    void aFieldThatComesWithThePieceCannotBeWrittenAgain() throws IOException {
        procedure(PROCEDURE.replace("decision: {name: 议定事项", "attendees: {name: 议定事项"));
        isRefusedWith("procedures/plan.yaml:18: 'attendees' comes with the piece this step uses");
    }

    @Test
    void aMistakeInAPieceNamesThePiecesFileAndLine() throws IOException {
        piece(MEETING.replace("type: persons", "type: crowd"));
        isRefusedWith("pieces/meeting.yaml:8: 'crowd' is not a field type");
        piece(MEETING.replace("{step}.attendees", "{step}.guests"));
        isRefusedWith(
                "pieces/meeting.yaml:11: the expression 'size(first_meeting.guests) >= 2' does not hold together");
    }
}
