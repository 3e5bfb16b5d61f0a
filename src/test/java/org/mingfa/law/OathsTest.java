package org.mingfa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that rests on nothing but the word of whoever takes the step is named, unless an article asks for that word. */
class OathsTest {

    private static final String PROCEDURE = ClerksLaw.head("visit", "走访", "ZF") + """
            basis: {rules: 工作制度（内部制度）}
            fields:
              fit: {name: 是否适合走访, type: yes-no, required: true}
              kind: {name: 类别, type: choice, choices: {old: 老户, new: 新户}}
            steps:
              - id: plan
                name: 安排走访
                actor: clerk
                basis: rules 第一条
                fields: {night: {name: 夜间, type: yes-no, counted: "plan.on_rest"}}
                rules: [%s]
              - id: call
                name: 上门走访
                actor: clerk
                basis: rules 第二条
                after: plan
                fields:
                  calm: {name: 是否平静, type: yes-no, required: true}
                  told: {name: 是否告知来意, type: yes-no, required: true}
                rules: [%s]
            """;

    @TempDir
    Path law;

    /** What is said of a rule of the first step, and of one of the second. */
    private List<String> said(String opening, String following) throws IOException {
        ClerksLaw.write(law, Map.of("procedures/visit.yaml", PROCEDURE.formatted(opening, following)));
        return ClerksLaw.cautions(law);
    }

    private static String rule(String require, String more) {
        return "{id: sworn, require: \"" + require + "\", reason: 没有做到" + more + "}";
    }

    private static final String OF_THE_FIRST = "procedures/visit.yaml:17: plan.sworn会拦截，只看办理人在本步骤填的“是”“否”，没有写明哪一条要求声明。";
    private static final String OF_THE_SECOND =
            "procedures/visit.yaml:26: call.sworn会拦截，只看办理人在本步骤填的“是”“否”，没有写明哪一条要求声明。";

    @Test
    void a_tick_of_the_step_is_an_oath_however_it_is_turned() throws IOException {
        assertThat(said("", rule("call.calm", ""))).containsExactly(OF_THE_SECOND);
        assertThat(said("", rule("!(call.calm && !call.told)", ""))).containsExactly(OF_THE_SECOND);
    }

    @Test
    void a_tick_of_the_matter_is_an_oath_in_the_step_that_fills_it_in_and_a_record_afterwards() throws IOException {
        assertThat(said(rule("fit", ""), "")).containsExactly(OF_THE_FIRST);
        assertThat(said("", rule("fit", ""))).isEmpty();
    }

    @Test
    void what_else_a_rule_looks_at_makes_it_more_than_an_oath() throws IOException {
        assertThat(said(rule("fit || kind == 'old'", ""), rule("call.calm || plan.on_rest", "")))
                .isEmpty();
        assertThat(said(rule("!plan.night", ""), "")).as("counted, not ticked").isEmpty();
    }

    @Test
    void an_oath_may_caution_and_may_refuse_where_an_article_asks_for_it() throws IOException {
        assertThat(said("", rule("call.calm", ", breach: caution"))).isEmpty();
        assertThat(said("", rule("call.calm", ", attested: rules 第三条"))).isEmpty();
    }

    @Test
    void what_is_declared_is_known_by_field_with_every_article_that_asks() throws IOException {
        said("", rule("call.calm || call.told", ", attested: rules 第三条"));
        var procedure = LawLibrary.load(law).procedures().getFirst();
        var declared = Attested.in(procedure, procedure.steps().getLast());
        assertThat(declared).containsOnlyKeys("calm", "told");
        assertThat(Objects.requireNonNull(declared.get("told")).basis()).hasToString("[工作制度（内部制度） 第三条]");
        assertThat(Attested.in(procedure, procedure.opening())).isEmpty();
    }
}
