package org.mingfa.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.finding.TaskTown.taken;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.file;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.TestTownship;
import org.mingfa.staff.Actor;
import org.mingfa.store.Scope;

/**
 * Complaints about how the law was enforced (对执法行为的投诉) at 石桥镇, which supervisors and the reviewers of penalties may look
 * into: not whom they are about (公务员法 76), whatever his post, and whatever he did before he was named.
 */
class OwnCauseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 7);

    @AutoClose
    private TestTownship town;

    private Actor clerk;
    private Actor reviewer;
    private Actor another;

    @BeforeEach
    void hire() throws IOException {
        town = new TestTownship();
        town.watch.set(DAY);
        clerk = town.actor("office-clerk", SHIQIAO);
        reviewer = town.actor("legal-reviewer", SHIQIAO);
        another = town.actor("legal-reviewer", SHIQIAO, "二");
    }

    private Matter complaint(Actor by, List<Actor> accused) {
        var entries = new HashMap<String, Object>(
                Map.of("subject", "态度粗暴", "kind", "manner", "channel", "letter", "by-enterprise", false));
        if (!accused.isEmpty()) {
            entries.put("accused", accused.stream().map(Actor::person).toList());
        }
        return taken(town.matters.take(
                by, Proposal.opening("enforcement-complaint", "receive", Entered.all(entries), List.of(), DAY)));
    }

    private Answer examine(Actor by, Matter matter, Map<String, Object> entries) {
        return town.matters.take(
                by,
                Proposal.doing(
                                Proposal.Target.of(matter),
                                "examine",
                                Entered.all(entries),
                                List.of(file("examination")),
                                DAY)
                        .ending("unfounded"));
    }

    private boolean sees(Actor actor, Matter matter) {
        return town.matters.find(actor, COUNTY, matter.id()).isPresent()
                && new Ledgers(town.store.transactions())
                                .byId(actor, List.of(matter.id()))
                                .size()
                        == 1;
    }

    @Test
    void whose_duty_it_is_sees_a_complaint_but_not_one_about_himself() {
        var about = complaint(clerk, List.of(reviewer));
        assertThat(sees(another, about)).isTrue();
        assertThat(sees(reviewer, about)).isFalse();
        assertThat(examine(reviewer, about, Map.of("finding", "没有发现问题"))).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void whoever_registered_it_sees_it_no_more_once_he_is_the_one_complained_of() {
        var matter = complaint(reviewer, List.of());
        assertThat(sees(reviewer, matter)).isTrue();
        var named = Map.<String, Object>of("about", List.of(reviewer.person()), "finding", "查看执法记录，语言不当");
        var examined = taken(examine(another, matter, named));
        assertThat(sees(reviewer, matter)).isFalse();
        assertThat(sees(another, matter)).isTrue();
        taken(town.matters.take(
                another,
                Proposal.doing(
                                Proposal.Target.of(examined),
                                "examine",
                                Entered.all(Map.of("about", List.of(clerk.person()), "finding", "查看执法记录，不是他")),
                                List.of(file("examination")),
                                DAY)
                        .ending("unfounded")
                        .as(new Act.Kind.Correcting(2, "认错了人"))));
        assertThat(sees(reviewer, matter)).as("named by mistake").isTrue();
    }

    @Test
    void nobody_examines_a_complaint_by_finding_that_it_is_about_himself() {
        var matter = complaint(clerk, List.of());
        var himself = Map.<String, Object>of("about", List.of(reviewer.person()), "finding", "查看执法记录，没有发现问题");
        assertThat(examine(reviewer, matter, himself))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.breaches())
                                .extracting(breach -> breach.rule().toString())
                                .containsExactly("examine.concerned"));
    }

    @Test
    void what_is_kept_from_somebody_is_counted_and_proved_all_the_same() {
        complaint(clerk, List.of(reviewer));
        assertThat(town.recount.recount(Scope.everything(), _ -> {}).isEqual()).isTrue();
        assertThat(town.verification.verify(Scope.everything(), _ -> {}).findings())
                .isEmpty();
    }
}
