package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Value;

/** What several people must each do is done by each, and what the program can count nobody is asked. */
class EachOfTest extends ToldStoriesThatEnd {

    private static final ToldLaw TOLD = ToldLaw.of("each");
    private static final LawLibrary LAW = TOLD.law();

    EachOfTest() {
        super(TOLD);
    }

    @Test
    void what_is_counted_stands_in_the_act_whatever_somebody_typed() {
        var story = TOLD.story("each-for-himself.yaml");
        var acts = Rehearsal.acts(story, LAW);
        assertThat(acts.getFirst().values())
                .containsEntry("size", Value.of(2))
                .containsEntry("hours", new Value.Amount(new BigDecimal("2")));
        assertThat(acts.getLast().values())
                .containsEntry("due", Value.of(2))
                .containsEntry("signed", Value.of(2))
                .containsEntry("late-signers", Value.of(true))
                .containsEntry("rest", Value.of(false))
                .containsEntry("night", Value.of(true));
    }

    @Test
    void whose_turn_it_is_follows_the_list() {
        var story = TOLD.story("each-for-himself.yaml");
        var setting = StorySetting.of(story, LAW);
        var procedure = LAW.inForce("list", story.story().getFirst().day()).orElseThrow();
        var acts = Rehearsal.acts(story, LAW).subList(0, 2);
        var day = acts.getLast().happened();
        var turn = Objects.requireNonNull(Turn.of(procedure, acts, setting, day).get("receive"));
        assertThat(Stream.of("乙", "丙", "丁").map(person -> turn.isFor(person, setting, day)))
                .containsExactly(false, true, false);
        assertThat(turn.isForOthers("戊", setting, day)).isTrue();
        assertThat(Standing.of(procedure, acts, setting, day).step("receive").missing())
                .containsExactly("丙");
    }

    @Test
    void who_should_come_follows_from_posts_and_whoever_comes_or_goes_meanwhile() {
        var acts = Rehearsal.acts(TOLD.story("come-and-go.yaml"), LAW);
        assertThat(acts.getFirst().values())
                .containsEntry("roll", people("乙", "丙", "丁"))
                .containsEntry("heads", Value.of(2))
                .doesNotContainKeys("came", "asked");
        assertThat(acts.getLast().values())
                .containsEntry("came", people("丙", "丁", "戊"))
                .containsEntry("asked", Value.of(3));
    }

    private static Value people(String... names) {
        return new Value.Many(Stream.of(names).map(Value::of).toList());
    }
}
