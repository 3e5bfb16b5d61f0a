package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingfa.law.Basis;

/** A refusal is still served: the matter does not end before, and what is owed after the end did not happen before it. */
class OwedTest extends ToldStoriesThatEnd {

    private static final ToldLaw TOLD = ToldLaw.of("owed");

    OwedTest() {
        super(TOLD);
    }

    @Test
    void what_is_owed_is_told_the_day_of_the_end_it_may_not_come_before() {
        var story = TOLD.story("carried-over.yaml");
        var acts = Rehearsal.acts(story, TOLD.law());
        var procedure =
                TOLD.law().inForce("application", acts.getFirst().happened()).orElseThrow();
        var ruling = Judge.judge(procedure, acts.subList(0, 2), acts.getLast(), StorySetting.of(story, TOLD.law()));
        assertThat(((Ruling.Allowed) ruling).cautions())
                .extracting(breach -> breach.reason() + " " + Basis.cite(breach.basis()))
                .containsExactly("办理日期2026年3月9日早于事项结束的2026年3月10日 《工作规则》 第五条");
    }
}
