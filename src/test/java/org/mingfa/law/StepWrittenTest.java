package org.mingfa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the words of a step come to, and what holds where the file says nothing. */
class StepWrittenTest {

    private static final String PROCEDURE = ClerksLaw.head("visit", "走访", "ZF") + """
            basis: {rules: 《工作规则》, act: 《组织法》}
            fields:
              kind: {name: 类别, type: choice, choices: {old: 老户, new: 新户}, required: true}
            steps:
              - id: plan
                name: 安排
                actor: clerk
                basis: rules 第一条
                fields:
                  officers: {name: 走访人, type: persons, required: true}
                  others: {name: 同行人, type: persons}
                  before: {name: 上次, type: matter, procedure: visit, where: "plan.before.kind == kind", reason: 类别不同, basis: act 第九条}
                  all: {name: 历次, type: matters, procedure: visit, where: "plan.all.kind == kind", reason: 类别不同}
              - id: call
                name: 走访
                actor: clerk
                basis: rules 第二条
                after: {steps: [plan], basis: act 第三条, breach: caution}
                when: "kind == 'new'"
                never-by: {who: [plan, plan.others], basis: act 第四条, breach: caution}
                only-by: {who: plan.officers, in-person: true}
                fields:
                  calm: {name: 是否平静, type: yes-no, required: "kind == 'new'", attested: act 第五条}
                  cost: {name: 花费, type: number, when: "kind == 'new'"}
                  goods:
                    name: 物品
                    type: table
                    columns: {name: {name: 名称, type: text, required: true}, worth: {name: 价值, type: money}}
                evidence:
                  sheet: 走访表
                  letter: {name: 来函, required: false}
                  photo: {name: 照片, required: "kind == 'new'", breach: caution}
                rules:
                  - {id: calmly, require: call.calm, reason: 不平静, attested: act 第六条}
                outcomes:
                  good: {name: 合格, closes: completed}
                  again: {name: 重来, reopens: [plan]}
                publication: {where: 公示栏, fields: [kind]}
              - id: heard
                name: 听到的
                actor: clerk
                basis: rules 第三条
                after: [[plan, call]]
                optional: true
                records: event
                rules:
                  - {id: new, require: "kind == 'new'", reason: 是老户}
                  - {id: told, require: "kind == 'old'", reason: 是新户, breach: caution}
            """;

    @TempDir
    private Path folder;

    private Procedure procedure;

    @BeforeEach
    void read() throws IOException {
        ClerksLaw.write(folder, Map.of("procedures/visit.yaml", PROCEDURE));
        procedure = LawLibrary.load(folder).procedures().getFirst();
    }

    private Step step(String id) {
        return Objects.requireNonNull(procedure.step(id));
    }

    private Field field(String step, String id) {
        return Objects.requireNonNull(step(step).field(id));
    }

    @Test
    void what_comes_first_stands_on_its_own_article_and_leads_to_what_it_says() {
        var after = step("call").after();
        assertThat(after.steps()).containsExactly(List.of("plan"));
        assertThat(after.breach()).isEqualTo(Severity.CAUTION);
        assertThat(after.basis()).extracting(Basis::article).containsExactly("第三条");
        assertThat(step("heard").after().steps()).containsExactly(List.of("plan", "call"));
        assertThat(step("heard").after().breach()).isEqualTo(Severity.REFUSE);
    }

    @Test
    void who_may_not_and_who_alone_may() {
        var never = step("call").neverBy();
        assertThat(never.who()).containsExactly(new Step.Who.DidStep("plan"), new Step.Who.NamedIn("plan", "others"));
        assertThat(never.breach()).isEqualTo(Severity.CAUTION);
        assertThat(never.basis()).extracting(Basis::article).containsExactly("第四条");
        assertThat(never.inPerson()).isFalse();
        var only = step("call").onlyBy();
        assertThat(only.who()).containsExactly(new Step.Who.NamedIn("plan", "officers"));
        assertThat(only.breach()).isEqualTo(Severity.REFUSE);
        assertThat(only.basis()).extracting(Basis::article).containsExactly("第二条");
        assertThat(only.inPerson()).isTrue();
    }

    @Test
    void evidence_is_always_needed_unless_it_says_otherwise() {
        assertThat(step("call").evidence())
                .extracting(Step.EvidenceKind::id, kind -> kind.need().getClass(), Step.EvidenceKind::breach)
                .containsExactly(
                        tuple("sheet", Need.Always.class, Severity.REFUSE),
                        tuple("letter", Need.Never.class, Severity.REFUSE),
                        tuple("photo", Need.If.class, Severity.CAUTION));
    }

    @Test
    void a_step_says_when_it_applies_what_comes_of_it_and_what_is_published() {
        assertThat(step("call").when()).isNotNull();
        assertThat(step("plan").when()).isNull();
        assertThat(step("call").outcomes())
                .containsExactly(
                        new Outcome("good", "合格", List.of(), Closing.of("completed")),
                        new Outcome("again", "重来", List.of("plan"), null));
        assertThat(step("call").publication()).isEqualTo(new Step.Publication("公示栏", List.of("kind")));
    }

    @Test
    void a_decision_is_refused_and_of_an_event_something_is_found() {
        assertThat(step("call").event()).isFalse();
        assertThat(step("call").rules()).extracting(Rule::breach).containsExactly(Severity.REFUSE);
        assertThat(step("call").rules().getFirst().attested())
                .extracting(Basis::article)
                .containsExactly("第六条");
        assertThat(step("heard").event()).isTrue();
        assertThat(step("heard").rules()).extracting(Rule::breach).containsExactly(Severity.FINDING, Severity.CAUTION);
        assertThat(step("heard").neverBy().breach()).isEqualTo(Severity.FINDING);
    }

    @Test
    void a_field_says_when_it_is_asked_for_which_values_do_and_who_declares_them() {
        assertThat(field("call", "calm").need()).isInstanceOf(Need.If.class);
        assertThat(Objects.requireNonNull(field("call", "calm").attested()).basis())
                .extracting(Basis::article)
                .containsExactly("第五条");
        assertThat(field("call", "cost").when()).isNotNull();
        var before = Objects.requireNonNull(field("plan", "before").where());
        assertThat(before.reason()).isEqualTo("类别不同");
        assertThat(before.basis()).extracting(Basis::article).containsExactly("第九条");
        assertThat(Objects.requireNonNull(field("plan", "all").where()).basis()).isEmpty();
        assertThat(field("plan", "officers").need()).isInstanceOf(Need.Always.class);
        assertThat(field("plan", "others").need()).isInstanceOf(Need.Never.class);
        assertThat(((FieldType.Table) field("call", "goods").type()).columns())
                .extracting(Field::need)
                .containsExactly(new Need.Always(), new Need.Never());
    }
}
