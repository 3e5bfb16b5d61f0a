package org.mingfa.judging.rulings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingfa.judging.Act;
import org.mingfa.judging.Fact;
import org.mingfa.judging.FactDifference;
import org.mingfa.judging.Facts;
import org.mingfa.law.PlaceCode;

/** What the sound story of a check adds to figures: how much, where, on which day, as part of what. */
class FactsTest {

    private Story story = new Story(Case.TABLES.resolve("law"));
    private List<Act> acts = new ArrayList<>();

    @BeforeEach
    void tell() {
        acts = new ArrayList<>(story.sound);
    }

    private void otherwise(int seq, Map<String, Object> values) {
        acts.set(seq - 1, story.act(seq, acts.get(seq - 1).step(), Map.of("values", values)));
    }

    private String facts() {
        return told(Facts.of(story.library.countedFrom("check"), story.procedure, acts, story.setting));
    }

    private static String told(List<Fact> facts) {
        return facts.stream()
                .map(fact -> String.join(
                        " | ",
                        fact.measure(),
                        fact.day().toString(),
                        fact.place().digits(),
                        fact.part(),
                        fact.value().stripTrailingZeros().toPlainString()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String facts(String measure) {
        return facts().lines().filter(line -> line.startsWith(measure + " ")).collect(Collectors.joining("\n"));
    }

    @Test
    void the_whole_story() {
        assertThat(facts()).isEqualTo("""
                checks | 2026-03-02 | 990101001 |  | 1
                fines | 2026-03-12 | 990101001 |  | 50
                notices | 2026-03-06 | 990101001 |  | 1
                asked | 2026-03-12 | 990101001 |  | 2
                officers | 2026-03-05 | 990101001 | 陈卓 | 1
                officers | 2026-03-05 | 990101001 | 高宁 | 1
                days | 2026-03-12 | 990101001 | 10 | 1
                working-days | 2026-03-12 | 990101001 | 43 | 1
                ended | 2026-04-30 | 990101001 |  | 1
                whole-days | 2026-04-30 | 990101001 | 55 | 1
                """);
    }

    @Test
    void nothing_has_been_counted_before_anything_was_done() {
        acts.clear();
        assertThat(facts()).isBlank();
    }

    @Test
    void a_void_matter_counts_for_nothing() {
        acts.add(story.act(8, "register", Map.of("voids", true, "why", "重复", "day", LocalDate.of(2026, 5, 6))));
        assertThat(facts()).isBlank();
    }

    @Test
    void a_correction_counts_as_if_it_had_been_so_from_the_beginning() {
        var correction = Map.<String, Object>of(
                "corrects", 1, "why", "写错", "values", Map.of("fine", 80), "day", LocalDate.of(2026, 3, 3));
        acts.add(story.act(8, "register", correction));
        assertThat(facts("fines")).isEqualTo("fines | 2026-03-12 | 990101001 |  | 80");
        assertThat(facts("checks")).isEqualTo("checks | 2026-03-03 | 990101001 |  | 1");
    }

    @Test
    void a_matter_that_goes_on_has_not_ended() {
        acts.removeLast();
        assertThat(facts()).doesNotContain("ended", "whole-days", "working-days");
    }

    @Test
    void a_condition_lets_only_some_acts_count() {
        otherwise(1, Map.of("kind", "large"));
        assertThat(facts("large-checks")).isEqualTo("large-checks | 2026-03-02 | 990101001 |  | 1");
    }

    @Test
    void what_adds_nothing_is_no_fact() {
        otherwise(1, Map.of("fine", 0));
        assertThat(facts("fines")).isEmpty();
    }

    @Test
    void each_place_of_several_gets_its_own_fact() {
        otherwise(1, Map.of("villages", List.of("990101001001", "990101001002")));
        assertThat(facts("places")).isEqualTo("""
                places | 2026-03-02 | 990101001001 |  | 1
                places | 2026-03-02 | 990101001002 |  | 1""");
    }

    @Test
    void days_are_counted_from_a_date_field_and_what_came_before_took_none() {
        otherwise(1, Map.of("found-on", LocalDate.of(2026, 2, 27)));
        assertThat(facts("since-found")).isEqualTo("since-found | 2026-03-02 | 990101001 | 3 | 1");
        otherwise(1, Map.of("found-on", LocalDate.of(2026, 3, 2)));
        assertThat(facts("since-found")).isEqualTo("since-found | 2026-03-02 | 990101001 | 0 | 1");
    }

    @Test
    void a_period_that_runs_out_ends_a_matter_on_the_day_it_is_known() {
        acts = new ArrayList<>(acts.subList(0, 3));
        acts.add(story.act(4, "decide", Map.of("outcome", "fined", "day", LocalDate.of(2026, 3, 12))));
        acts.add(story.act(5, "pay", Map.of("day", LocalDate.of(2026, 3, 13))));
        acts.add(story.act(6, "publish", Map.of("day", LocalDate.of(2026, 3, 10))));
        var counted = story.library.countedFrom("check");
        var known = LocalDate.of(2026, 6, 1);
        assertThat(told(Facts.of(counted, story.procedure, acts, story.setting, known)))
                .contains("ended | 2026-06-01 | 990101001 |  | 1", "whole-days | 2026-06-01 | 990101001 | 87 | 1");
    }

    @Test
    void a_difference_is_what_must_be_added() {
        var place = "990101001";
        var day = LocalDate.of(2026, 3, 2);
        var one = new Fact(PlaceCode.of(place), "checks", "", day, java.math.BigDecimal.ONE);
        var two = new Fact(PlaceCode.of(place), "checks", "", day, java.math.BigDecimal.TWO);
        var other = new Fact(PlaceCode.of(place), "checks", "a", day, java.math.BigDecimal.ONE);
        assertThat(FactDifference.of(List.of(one), List.of(one))).isEmpty();
        assertThat(told(FactDifference.of(List.of(two), List.of(one))))
                .isEqualTo("checks | 2026-03-02 | 990101001 |  | -1\n");
        assertThat(FactDifference.of(List.of(one), List.of(one, other))).containsExactly(other);
    }
}
