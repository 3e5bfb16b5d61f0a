package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingfa.law.LawLibrary;

/** A case rests on a power, which is a matter of its own: what the power is decides what the case may do. */
class LinkedScenariosTest {

    private static final ToldLaw TOLD = ToldLaw.of("linked");
    private static final LawLibrary LAW = TOLD.law();

    @TestFactory
    Stream<DynamicTest> every_story_goes_as_told() {
        return TOLD.goAsTold();
    }

    @Test
    void an_act_judged_again_later_sees_the_power_as_it_was_then() {
        var story = TOLD.story("decided-while-in-force.yaml");
        var acts = Rehearsal.acts(story, LAW);
        var procedure = LAW.procedures().stream()
                .filter(one -> one.id().equals("case"))
                .findFirst()
                .orElseThrow();
        var setting = StorySetting.of(story, LAW);
        assertThat(Objects.requireNonNull(setting.links().find("SX-1")).acts())
                .extracting(Act::step)
                .contains("withdraw");
        for (int i = 0; i < acts.size(); i++) {
            var ruling = Judge.judge(procedure, acts.subList(0, i), acts.get(i), setting);
            assertThat(ruling).isInstanceOf(Ruling.Allowed.class);
        }
        assertThat(acts.getLast().pins()).containsExactly(new Pin("SX-1", 2, ""));
        var measures = LAW.countedFrom("case");
        assertThat(Facts.of(measures, procedure, acts, setting))
                .extracting(fact -> fact.value().intValueExact())
                .containsExactly(200);
    }

    @Test
    void every_state_of_a_case_has_an_end_whatever_its_power_is() {
        TOLD.everyStateHasAnEnd();
    }
}
