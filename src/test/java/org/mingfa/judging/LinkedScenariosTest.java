package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mingfa.law.LawLibrary;

/** A case rests on a power, which is a matter of its own: what the power is decides what the case may do. */
class LinkedScenariosTest extends ToldStoriesThatEnd {

    private static final ToldLaw TOLD = ToldLaw.of("linked");
    private static final LawLibrary LAW = TOLD.law();

    LinkedScenariosTest() {
        super(TOLD);
    }

    @Test
    void an_act_judged_again_later_sees_the_power_as_it_was_then() {
        var story = TOLD.story("decided-while-in-force.yaml");
        var acts = TOLD.judgedAgain(story);
        var procedure = LAW.procedures().stream()
                .filter(one -> one.id().equals("case"))
                .findFirst()
                .orElseThrow();
        var setting = StorySetting.of(story, LAW);
        assertThat(Objects.requireNonNull(setting.links().find("SX-1")).acts())
                .extracting(Act::step)
                .contains("withdraw");
        assertThat(acts.getLast().pins()).containsExactly(new Pin("SX-1", 2, ""));
        var measures = LAW.countedFrom("case");
        assertThat(Facts.of(measures, procedure, acts, setting))
                .extracting(fact -> fact.value().intValueExact())
                .containsExactly(200);
    }
}
