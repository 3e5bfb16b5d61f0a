package org.mingfa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A number typed although rows, people, steps or other matters could give it is named, with the line it stands on. */
class TypedNumbersTest {

    private static final String PLAN = ClerksLaw.head("plan", "计划", "JH") + """
            basis: {rules: 工作制度（内部制度）}
            fields:
              %s
            steps:
              - id: draft
                name: 拟订
                actor: clerk
                basis: rules 第一条
                evidence: {list: 名单}
            """;

    private static final String VISIT = ClerksLaw.head("visit", "走访", "ZF") + """
            basis: {rules: 工作制度（内部制度）}
            fields:
              plan: {name: 计划, type: matter, procedure: %s}
            steps:
              - {id: call, name: 上门, actor: clerk, basis: rules 第二条}
            """;

    @TempDir
    Path law;

    private List<String> said(String fields, String held) throws IOException {
        ClerksLaw.write(
                law,
                Map.of(
                        "procedures/plan.yaml", PLAN.formatted(fields),
                        "procedures/visit.yaml", VISIT.formatted(held),
                        "measures/visits.yaml", "measures: [{id: visits, name: 走访, unit: 次, counts: visit}]\n"));
        return ClerksLaw.cautions(law);
    }

    @Test
    void beside_people_who_are_named_their_number_is_known() throws IOException {
        assertThat(said("came: {name: 到场, type: number, unit: 人}\n  who: {name: 人员, type: persons}", "visit"))
                .containsExactly("procedures/plan.yaml:9: came由人填写，可以由“人员”得出；确是从材料上读的，写明attested。");
    }

    @Test
    void matters_that_hold_this_one_are_counted_in_the_same_unit() throws IOException {
        assertThat(said("times: {name: 走访次数, type: number, unit: 次}", "plan"))
                .containsExactly("procedures/plan.yaml:9: times由人填写，可以由指标“走访”得出；确是从材料上读的，写明attested。");
    }

    @Test
    void what_no_record_gives_is_not_named() throws IOException {
        assertThat(said("times: {name: 走访次数, type: number, unit: 次}", "visit")).isEmpty();
        assertThat(said("area: {name: 面积, type: number, unit: 平方米}\n  who: {name: 人员, type: persons}", "plan"))
                .isEmpty();
    }

    @Test
    void neither_is_what_is_counted_or_says_from_what_it_is_read() throws IOException {
        assertThat(said("""
                came: {name: 到场, type: number, unit: 人, counted: double(size(who)), override: {reason: required}}
                  seen: {name: 清点, type: number, unit: 人, attested: {evidence: list}}
                  who: {name: 人员, type: persons}""", "plan")).isEmpty();
    }
}
