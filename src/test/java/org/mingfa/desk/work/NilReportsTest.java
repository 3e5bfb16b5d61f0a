package org.mingfa.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.village;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.finding.Expectations;
import org.mingfa.finding.Expected;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.TestTownship;
import org.mingfa.region.Place;
import org.mingfa.staff.Actor;
import org.mingfa.store.Scope;

/** What is due of each village every half-month, and of the township every Monday, on a real database. */
@Tag("slow")
class NilReportsTest {

    private static final LocalDate DUE = LocalDate.of(2026, 12, 15);
    private static final LocalDate LATE = LocalDate.of(2026, 12, 19);

    @AutoClose
    private final TestTownship town = new TestTownship();

    private final Expectations expectations = new Expectations(town.store.transactions(), town.law, town.places);
    private final NilReports reports = new NilReports(expectations, town.matters);
    private final Actor first = town.actor("village-cadre", village(SHIQIAO, 1));
    private final Actor township = town.actor("governance-centre", SHIQIAO);
    private final Actor other = town.actor("village-cadre", village(SHIQIAO, 2));

    NilReportsTest() throws IOException {
        town.watch.set(DUE);
    }

    private Procedure screening() {
        return town.law.inForce("village-screening", town.today()).orElseThrow();
    }

    private List<String> mine(Actor actor) {
        return expectations.mine(actor, town.today()).stream()
                .map(Expected::title)
                .toList();
    }

    private NilReports.Outcome answer(Actor actor) {
        return reports.answer(
                actor,
                expectations.mine(actor, town.today()).stream()
                        .map(Expected::key)
                        .toList());
    }

    private List<Expected> ofTownship() {
        var today = town.today();
        return expectations.of(township, screening(), Expectations.since(today), today, today);
    }

    private Stream<Expected.State> states() {
        return ofTownship().stream().map(one -> one.state(town.today()));
    }

    private int matters() {
        return town.store
                .owner()
                .sql("select count(*) from matter where procedure = 'village-screening'")
                .query(Integer.class)
                .single();
    }

    @Test
    void it_is_there_on_its_day_for_whoever_answers_and_for_nobody_else() {
        town.watch.set(DUE.minusDays(1));
        assertThat(mine(first)).isEmpty();
        town.watch.set(DUE);
        assertThat(mine(first)).containsExactly("第1村2026年12月上半月村级排查报告");
        assertThat(mine(other)).containsExactly("第2村2026年12月上半月村级排查报告");
        assertThat(mine(township)).isEmpty();
        assertThat(ofTownship()).hasSize(3).allMatch(Expected::isMissing);
    }

    @Test
    void one_tap_answers_it_in_a_matter_of_its_own() {
        assertThat(answer(first).answered()).hasSize(1);
        assertThat(mine(first)).isEmpty();
        assertThat(mine(other)).hasSize(1);
        assertThat(states()).containsExactly(Expected.State.DONE, Expected.State.OPEN, Expected.State.OPEN);
        var read = town.store
                .owner()
                .sql("select fields ->> 'village-note' || closing from matter where procedure = 'village-screening'")
                .query(String.class)
                .single();
        assertThat(read).isEqualTo("2026年12月上半月completed");
        assertThat(town.verification.verify(Scope.everything(), _ -> {}).findings())
                .isEmpty();
    }

    @Test
    void many_are_answered_at_once_each_by_an_act_of_its_own() {
        town.watch.set(LocalDate.of(2027, 1, 15));
        assertThat(answer(first).answered())
                .extracting(Expected::title)
                .containsExactly("第1村2026年12月上半月村级排查报告", "第1村2026年12月下半月村级排查报告", "第1村2027年1月上半月村级排查报告");
        assertThat(matters()).isEqualTo(3);
        assertThat(mine(first)).isEmpty();
        assertThat(mine(other)).hasSize(3);
    }

    @Test
    void what_is_not_due_or_not_the_actors_own_is_refused() {
        var notMine = "village-screening/" + village(SHIQIAO, 2) + "@2026-12-01";
        var notYet = "village-screening/" + village(SHIQIAO, 1) + "@2026-12-16";
        var outcome = reports.answer(first, List.of(notMine, notYet, "nonsense"));
        assertThat(outcome.answered()).isEmpty();
        assertThat(outcome.refused()).hasSize(3);
        assertThat(matters()).isZero();
    }

    @Test
    void what_needs_a_form_cannot_be_answered_by_nothing() {
        var office = town.actor("party-government-office", SHIQIAO);
        assertThat(mine(office)).containsExactly("石桥镇2026年12月7日当周学法", "石桥镇2026年12月14日当周学法");
        assertThat(answer(office).refused()).hasSize(2).allMatch(why -> why.contains("请填报"));
    }

    @Test
    void two_who_tap_at_the_same_moment_answer_once() throws Exception {
        var second = town.actor("village-mediator", village(SHIQIAO, 1));
        var barrier = new CyclicBarrier(2);
        int answered = 0;
        try (var pool = Executors.newFixedThreadPool(2)) {
            var both = Stream.of(first, second)
                    .map(actor -> pool.submit(() -> {
                        var keys = expectations.mine(actor, town.today()).stream()
                                .map(Expected::key)
                                .toList();
                        barrier.await();
                        return reports.answer(actor, keys);
                    }))
                    .toList();
            for (var one : both) {
                answered += one.get().answered().size();
            }
        }
        assertThat(answered).isEqualTo(1);
        assertThat(matters()).isEqualTo(1);
    }

    @Test
    void an_answer_declared_void_is_due_again_and_can_be_given_again() {
        answer(first);
        var matter = Objects.requireNonNull(ofTownship().getFirst().answer());
        var docket = town.matters.find(first, COUNTY, matter.matter()).orElseThrow();
        voided(docket.matter());
        assertThat(mine(first)).hasSize(1);
        assertThat(answer(first).answered()).hasSize(1);
        assertThat(matters()).isEqualTo(2);
    }

    private void voided(Matter matter) {
        var proposal = Proposal.doing(Proposal.Target.of(matter), "file", Map.of(), List.of(), town.today())
                .as(new Act.Kind.Voiding("报错了"));
        assertThat(town.matters.take(first, proposal)).isInstanceOf(Answer.Taken.class);
    }

    @Test
    void the_form_answers_it_too_and_late_is_told_from_in_time() {
        town.watch.set(LATE);
        assertThat(states()).containsOnly(Expected.State.LATE);
        var expected = expectations.mine(first, town.today()).getFirst();
        var says = new HashMap<>(
                expected.begins().filled(expected.turn(), expected.place().code()));
        says.putAll(Map.of("nil-report", "true", "items", "0"));
        var taken = town.matters.take(
                first, Proposal.opening("village-screening", "file", Entered.all(says), List.of(), town.today()));
        assertThat(taken).isInstanceOf(Answer.Taken.class);
        assertThat(states()).containsExactly(Expected.State.DONE_LATE, Expected.State.LATE, Expected.State.LATE);
    }

    @Test
    void a_special_screening_in_the_same_days_does_not_answer() {
        var says = Map.of(
                "village-note",
                "专项",
                "period-end",
                "2026-12-15",
                "village",
                village(SHIQIAO, 1),
                "kind",
                "special",
                "cycle",
                "安全生产专项",
                "nil-report",
                "true",
                "items",
                "0");
        var special = Proposal.opening("village-screening", "file", Entered.all(says), List.of(), town.today());
        assertThat(town.matters.take(first, special.asHistory())).isInstanceOf(Answer.Taken.class);
        assertThat(mine(first)).hasSize(1);
    }

    @Test
    void what_was_due_in_december_is_still_there_in_january_and_unknown_holidays_make_nobody_late_too_soon() {
        town.watch.set(LocalDate.of(2027, 1, 4));
        assertThat(mine(first)).containsExactly("第1村2026年12月上半月村级排查报告", "第1村2026年12月下半月村级排查报告");
        var newYear = expectations.mine(first, town.today()).getLast();
        assertThat(newYear.due().isSettled()).isFalse();
        assertThat(newYear.state(newYear.due().lateAfter())).isEqualTo(Expected.State.OPEN);
        assertThat(newYear.state(newYear.due().lateAfter().plusDays(1))).isEqualTo(Expected.State.LATE);
        assertThat(answer(first).answered()).hasSize(2);
    }

    @Test
    void what_a_village_owed_stays_its_own_when_it_is_merged_and_the_new_one_owes_what_comes_after() {
        var lastDay = LocalDate.of(2026, 12, 20);
        town.places.end(Scope.everything(), PlaceCode.of(village(SHIQIAO, 2)), lastDay);
        town.places.add(
                Scope.everything(),
                new Place(village(SHIQIAO, 9), "合村", lastDay.plusDays(1), null, village(SHIQIAO, 2)));
        town.watch.set(LocalDate.of(2026, 12, 31));
        assertThat(ofTownship().stream().map(Expected::title))
                .contains("第2村2026年12月上半月村级排查报告", "合村2026年12月下半月村级排查报告")
                .doesNotContain("第2村2026年12月下半月村级排查报告", "合村2026年12月上半月村级排查报告");
        assertThat(mine(other)).containsExactly("第2村2026年12月上半月村级排查报告");
    }

    @Test
    void who_comes_after_somebody_who_left_has_to_answer_what_was_due_before() {
        var successor = town.actor("village-cadre", village(SHIQIAO, 3), "后任");
        town.watch.set(LATE);
        assertThat(mine(successor)).containsExactly("第3村2026年12月上半月村级排查报告");
    }
}
