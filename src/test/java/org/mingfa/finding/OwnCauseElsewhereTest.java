package org.mingfa.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.finding.TaskTown.taken;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.file;
import static org.mingfa.matter.TestTownship.village;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.law.Entered;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.TestTownship;
import org.mingfa.staff.Actor;

/**
 * A petition (信访) at 石桥镇 accuses one of the two who work at the governance centre, whose role may look into any petition; a
 * dispute came of it, and sorting it was refused once. Not even that there is one is told to whom it accuses, wherever else it is
 * spoken of (信访工作条例 30).
 */
class OwnCauseElsewhereTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 7);

    @AutoClose
    private static TestTownship town;

    private static Actor accused;
    private static Actor colleague;
    private static Actor publicity;
    private static Matter petition;
    private static Matter dispute;

    @BeforeAll
    static void accuse() throws IOException {
        town = new TestTownship();
        town.watch.set(DAY);
        accused = town.actor("governance-centre", SHIQIAO);
        colleague = town.actor("governance-centre", SHIQIAO, "二");
        publicity = town.actor("publicity-clerk", SHIQIAO);
        petition = petition();
        dispute = dispute();
        refuse(colleague, Proposal.Target.of(petition));
        refuse(accused, Proposal.Target.of(dispute));
    }

    private static Matter petition() {
        var entries = new HashMap<String, Object>(Map.of(
                "subject",
                "反映办事拖延",
                "origin",
                village(SHIQIAO, 1),
                "way",
                "letter",
                "kind",
                "accusation",
                "major",
                false));
        entries.put("petitioners", List.of(Map.of("kind", "person", "name", "王某")));
        entries.put("request", "请求查处拖着不办的人");
        entries.put("accused", List.of(accused.person()));
        return taken(town.matters.take(
                colleague,
                Proposal.opening("petition", "register", Entered.all(entries), List.of(file("petition-paper")), DAY)));
    }

    private static Matter dispute() {
        var entries = new HashMap<String, Object>(
                Map.of("subject", "水渠用水", "village", village(SHIQIAO, 1), "source", "petition", "oral", false));
        entries.put("parties", List.of(Map.of("name", "王某"), Map.of("name", "刘某")));
        entries.put("origin", petition.number());
        entries.putAll(Map.of("category", "neighbours", "with-enterprise", false, "summary", "争水", "risk", "yellow"));
        entries.putAll(Map.of("complexity", "simple", "handled-at", "village"));
        return taken(town.matters.take(
                colleague,
                Proposal.opening("dispute", "intake", Entered.all(entries), List.of(file("application")), DAY)));
    }

    private static void refuse(Actor by, Proposal.Target target) {
        var step = target.procedure().equals("petition") ? "sort" : "safety-check";
        assertThat(town.matters.take(by, Proposal.doing(target, step, Entered.all(Map.of()), List.of(), DAY)))
                .isInstanceOf(Answer.Refused.class);
    }

    @Test
    void what_came_of_an_accusation_does_not_name_it_to_the_accused() {
        var relations = new Relations(town.store.transactions());
        var disputes = town.law.inForce("dispute", DAY).orElseThrow();
        var hidden = petition.id().toString();
        assertThat(town.matters
                        .find(accused, COUNTY, dispute.id())
                        .orElseThrow()
                        .withheld())
                .containsExactly(hidden);
        assertThat(relations.withheldOf(accused, List.of(dispute))).containsExactly(hidden);
        assertThat(relations.withheldOf(accused, disputes)).containsExactly(hidden);
        assertThat(town.matters
                        .find(colleague, COUNTY, dispute.id())
                        .orElseThrow()
                        .withheld())
                .isEmpty();
        assertThat(relations.withheldOf(colleague, List.of(dispute))).isEmpty();
        assertThat(relations.withheldOf(colleague, disputes)).isEmpty();
    }

    /** What a mediator of the village cannot reach is told by its number all the same: it is not kept from him. */
    @Test
    void what_is_only_out_of_reach_of_whose_role_may_look_is_named() {
        var relations = new Relations(town.store.transactions());
        var elsewhere = colleague.at(PlaceCode.of(village(SHIQIAO, 2)));
        assertThat(relations.seen(elsewhere, List.of(petition.id()))).isEmpty();
        assertThat(relations.withheld(elsewhere, List.of(petition.id()))).isEmpty();
        assertThat(relations.withheld(accused.at(elsewhere.place()), List.of(petition.id())))
                .containsExactly(petition.id().toString());
    }

    @Test
    void what_was_refused_in_it_is_not_shown_to_the_accused() {
        var refusals = new RefusalReader(town.store.transactions());
        assertThat(refusals.newest(accused, "", 50, 0))
                .extracting(Refusal::matter)
                .containsExactly(dispute.id());
        assertThat(refusals.count(accused, "petition")).isZero();
        assertThat(refusals.newest(colleague, "", 50, 0))
                .extracting(Refusal::matter)
                .containsExactlyInAnyOrder(dispute.id(), petition.id());
        assertThat(refusals.newest(publicity, "", 50, 0))
                .extracting(Refusal::matter)
                .containsExactly(dispute.id());
    }

    /** It waits to be sorted by whoever is at the governance centre; of the accused it would tell that there is one. */
    @Test
    void what_waits_in_it_is_not_counted_for_the_accused() {
        assertWaiting(accused);
        assertThat(waiting(accused)).doesNotContain(petition.id());
        assertWaiting(colleague);
        assertThat(waiting(colleague)).contains(petition.id());
    }

    private static void assertWaiting(Actor actor) {
        var work = new WorkList(town.store.transactions(), town.law);
        var role = List.of(actor.role());
        var later = DAY.plusYears(1);
        var lengths = work.lengths(actor, role, later);
        assertThat(lengths.mine())
                .isEqualTo(work.mine(actor, role, later, 50, 0).size());
        assertThat(lengths.others()).isEqualTo(work.others(actor, role, 50, 0).size());
        assertThat(lengths.late()).isEqualTo(work.late(actor, later, 50, 0).size());
        assertThat(work.counts(actor, role, later, later).mine()).isEqualTo(lengths.mine());
        assertThat(work.byProcedure(actor, role, later).values().stream()
                        .mapToInt(WorkList.Waiting::mine)
                        .sum())
                .isEqualTo(lengths.mine());
    }

    private static List<UUID> waiting(Actor actor) {
        return new WorkList(town.store.transactions(), town.law)
                .mine(actor, List.of(actor.role()), DAY.plusYears(1), 50, 0).stream()
                        .map(WorkList.Item::matter)
                        .toList();
    }

    /** A record not shown to somebody from whom nothing is withheld by the role could only be one about the person. */
    @Test
    void the_accused_is_not_told_that_records_behind_a_figure_are_not_shown() {
        assertThat(withheldBehind(accused)).isZero();
        assertThat(withheldBehind(colleague)).isZero();
        assertThat(withheldBehind(publicity)).isEqualTo(1);
    }

    private static int withheldBehind(Actor actor) {
        var measure = town.law.measure("petitions").orElseThrow();
        var first = LocalDate.of(2026, 1, 1);
        return town.figures.withheldBehind(actor.scope(), PlaceCode.of(SHIQIAO), measure, first, DAY, 50);
    }
}
