package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingfa.law.LawLibrary;

/** A step of a case opens a hearing, a matter of its own, and the end of the hearing is what comes of the step. */
class ChildrenTest extends ToldStoriesThatEnd {

    private static final ToldLaw TOLD = ToldLaw.of("children");
    private static final LawLibrary LAW = TOLD.law();

    ChildrenTest() {
        super(TOLD);
    }

    @Test
    void an_act_judged_again_later_sees_the_hearing_as_it_was_then() {
        var story = TOLD.story("heard.yaml");
        var acts = TOLD.judgedAgain(story);
        var setting = StorySetting.of(story, LAW);
        var procedure = LAW.inForce("case", acts.getFirst().happened()).orElseThrow();
        assertThat(acts).extracting(act -> act.pins().size()).containsExactly(0, 0, 1, 1);
        assertThat(Facts.of(LAW.countedFrom("case"), procedure, acts, setting)).hasSize(1);
    }

    @Test
    void the_latest_word_of_a_hearing_stands_and_one_taken_back_leaves_the_step_open() {
        var story = TOLD.story("heard.yaml");
        var setting = StorySetting.of(story, LAW);
        var acts = Rehearsal.acts(story, LAW).subList(0, 3);
        var procedure = LAW.inForce("case", acts.getFirst().happened()).orElseThrow();
        var day = acts.getLast().happened();
        var held = acts.getLast();
        var otherwise = saying(held, 4, true, "abandoned");
        assertThat(Judge.judge(procedure, acts, otherwise, setting)).isInstanceOf(Ruling.Allowed.class);
        var after = Judge.plus(acts, otherwise);
        assertThat(Act.effective(after)).extracting(Act::outcome).containsExactly(null, "asked", "abandoned");
        var back = saying(held, 5, false, null);
        var open = Standing.of(procedure, Judge.plus(after, back), setting, day);
        assertThat(open.step("hearing").state()).isEqualTo(State.OPEN);
    }

    private static Act saying(Act held, int seq, boolean stands, @org.jspecify.annotations.Nullable String outcome) {
        return new Act(
                seq,
                new Act.Kind.Resulting("TZ-1", stands),
                "hearing",
                outcome,
                held.values(),
                List.of(),
                held.persons(),
                held.post(),
                held.happened(),
                null,
                held.recorded(),
                false,
                held.pins(),
                List.of(),
                List.of());
    }

    @Test
    void what_a_hearing_says_has_a_form_of_its_own_in_the_chain() {
        var result = Rehearsal.acts(TOLD.story("heard.yaml"), LAW).get(2);
        assertThat(Canonical.of(result))
                .contains("\"kind\":{\"resulting\":\"TZ-1\"}")
                .contains("\"pins\":[{");
        assertThat(Canonical.of(saying(result, 3, false, null)))
                .contains("\"kind\":{\"resulting\":\"TZ-1\",\"withdrawn\":true}");
    }
}
