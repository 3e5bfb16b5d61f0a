package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.file;
import static org.mingfa.matter.TestTownship.taken;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.finding.FoundBreach;
import org.mingfa.finding.FoundReader;
import org.mingfa.finding.Notice;
import org.mingfa.finding.NoticeReader;
import org.mingfa.judging.Act;
import org.mingfa.judging.Breach;
import org.mingfa.judging.Standing;
import org.mingfa.law.Entered;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Severity;
import org.mingfa.staff.Actor;
import org.mingfa.store.Scope;

/** What happened and broke rules stands in the record, on lists and in figures, until it is put right or corrected. */
@Tag("slow")
class HappenedMattersTest {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("src/test/resources/happened"));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
    private static final Act.Evidence RECORD = file("record");
    private static final Act.Evidence VIDEO = file("video");

    @AutoClose
    private final TestTownship town = new TestTownship(LAW);

    private final Actor officer = town.actor("officer", SHIQIAO);
    private final Actor second = town.actor("officer", SHIQIAO, "二");
    private final Actor head = town.actor("head", SHIQIAO);
    private final FoundReader found = new FoundReader(town.store.transactions());

    HappenedMattersTest() throws IOException {}

    private Matter decided() {
        town.watch.set(DAY);
        var filed = taken(town.matters.take(
                        officer,
                        Proposal.opening("demolition", "file", Entered.all(Map.of("subject", "违建")), List.of(), DAY)))
                .matter();
        return take(head, filed, "decide", Map.of("reasons", "未经批准"), List.of()).matter();
    }

    private Answer.Taken take(
            Actor actor, Matter matter, String step, Map<String, ?> entries, List<Act.Evidence> files) {
        return taken(town.matters.take(actor, proposal(matter, step, entries, files)));
    }

    private Proposal proposal(Matter matter, String step, Map<String, ?> entries, List<Act.Evidence> files) {
        return Proposal.doing(
                new Proposal.Target(matter.procedure(), matter.id(), null),
                step,
                Entered.all(entries),
                files,
                town.today());
    }

    /** Too early, by one officer alone, with the water cut off and without video. */
    private Answer.Taken demolished(Matter matter) {
        town.watch.set(DAY.plusDays(1));
        return take(
                officer,
                matter,
                "demolish",
                Map.of("utilities", "true", "area", "10", "removed", "10"),
                List.of(RECORD));
    }

    private List<String> rules(Answer.Taken taken) {
        return taken.cautions().stream()
                .filter(breach -> breach.severity() == Severity.FINDING)
                .map(Breach::rule)
                .map(Object::toString)
                .toList();
    }

    private List<String> open(Matter matter) {
        var docket = town.matters.find(officer, matter.county(), matter.id()).orElseThrow();
        return town.matters.standing(docket).open().stream()
                .map(step -> step.step())
                .toList();
    }

    private List<String> listed() {
        return found.standing(head, town.today(), 10, 0).stream()
                .map(FoundBreach::reason)
                .toList();
    }

    @Test
    void what_was_broken_is_kept_with_the_act_told_listed_and_counted() {
        var demolished = demolished(decided());
        assertThat(rules(demolished))
                .containsExactlyInAnyOrder(
                        "demolish.floor", "demolish.persons", "demolish.evidence.video", "demolish.no-cut-off");
        assertThat(open(demolished.matter())).contains("put-right");
        assertThat(listed()).hasSize(4).contains("停水停电迫使履行");
        assertThat(found.standing(head, town.today(), 10, 0))
                .allSatisfy(item -> assertThat(item.roles()).containsExactly("head"))
                .allSatisfy(item -> assertThat(item.follow()).isEqualTo("put-right"));
        assertThat(new NoticeReader(town.store.transactions(), town.watch).newest(head, 10, 0))
                .extracting(Notice::text)
                .anyMatch(text -> text.contains("停水停电迫使履行") && text.contains("接着办理“纠正”"));
        assertThat(Stream.of("demolitions", "demolitions-broken", "demolition-findings", "put-right")
                        .map(town::told))
                .containsExactly(1, 1, 4, 0);
        town.nothingIsAmiss();
    }

    @Test
    void what_has_been_put_right_is_listed_no_more_and_stays_in_the_record() {
        var matter = demolished(decided()).matter();
        take(head, matter, "put-right", Map.of(), List.of());
        assertThat(listed()).isEmpty();
        assertThat(found.count(head, town.today())).isZero();
        assertThat(town.matters
                        .find(officer, matter.county(), matter.id())
                        .orElseThrow()
                        .acts())
                .anySatisfy(act -> assertThat(act.broken()).hasSize(4));
        assertThat(town.told("demolition-findings")).isEqualTo(4);
        town.nothingIsAmiss();
    }

    @Test
    void a_correction_that_takes_the_ground_away_takes_the_finding_away() {
        var demolished = demolished(decided());
        var seq = demolished.act().seq();
        var corrected = taken(town.matters.take(
                officer,
                proposal(demolished.matter(), "demolish", Map.of("utilities", "false"), List.of(VIDEO))
                        .as(new Act.Kind.Correcting(seq, "登记错了"))));
        assertThat(listed()).hasSize(2).noneMatch(reason -> reason.contains("停水"));
        assertThat(corrected.act().broken())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("demolish.persons", "demolish.floor");
        assertThat(town.told("demolition-findings")).isEqualTo(2);
        assertThat(open(demolished.matter())).contains("put-right");
        town.nothingIsAmiss();
    }

    @Test
    void where_nothing_is_left_of_the_findings_nothing_must_follow() {
        var matter = decided();
        town.watch.set(DAY.plusDays(4));
        var entries = Map.of("utilities", "true", "area", "10", "removed", "10");
        var taken = taken(town.matters.take(
                officer,
                proposal(matter, "demolish", entries, List.of(RECORD, VIDEO)).with(List.of(second.person()))));
        assertThat(rules(taken)).containsExactly("demolish.no-cut-off");
        assertThat(open(matter)).contains("put-right");
        take(
                officer,
                matter,
                proposal(matter, "demolish", Map.of("utilities", "false"), List.of())
                        .as(new Act.Kind.Correcting(taken.act().seq(), "没有停水")));
        assertThat(open(matter)).doesNotContain("put-right");
        assertThat(listed()).isEmpty();
        assertThat(town.told("demolitions-broken")).isZero();
        town.nothingIsAmiss();
    }

    private void take(Actor actor, Matter matter, Proposal proposal) {
        assertThat(town.matters.take(actor, proposal)).as("%s", matter.number()).isInstanceOf(Answer.Taken.class);
    }

    @Test
    void of_what_is_void_nothing_is_listed() {
        var matter = demolished(decided()).matter();
        take(officer, matter, proposal(matter, "file", Map.of(), List.of()).as(new Act.Kind.Voiding("登记错了")));
        assertThat(listed()).isEmpty();
        assertThat(town.told("demolition-findings")).isZero();
        town.nothingIsAmiss();
    }

    /** Demolished with two officers and video, before anything was decided. */
    private Answer.Taken undecided() {
        town.watch.set(DAY);
        var filed = taken(town.matters.take(
                        officer,
                        Proposal.opening("demolition", "file", Entered.all(Map.of("subject", "违建")), List.of(), DAY)))
                .matter();
        town.watch.set(DAY.plusDays(5));
        var entries = Map.of("utilities", "false", "area", "10", "removed", "10");
        return taken(town.matters.take(
                officer,
                proposal(filed, "demolish", entries, List.of(RECORD, VIDEO)).with(List.of(second.person()))));
    }

    private Answer.Taken decide(Matter matter, LocalDate day) {
        return taken(town.matters.take(
                head,
                Proposal.doing(
                        new Proposal.Target(matter.procedure(), matter.id(), null),
                        "decide",
                        Entered.all(Map.of("reasons", "未经批准")),
                        List.of(),
                        day)));
    }

    private List<Standing.Backdated> backdated(Matter matter) {
        var docket = town.matters.find(officer, matter.county(), matter.id()).orElseThrow();
        return town.matters.standing(docket).backdated();
    }

    @Test
    void a_decision_dated_back_before_what_it_guards_is_a_finding_on_both() {
        var demolished = undecided();
        town.watch.set(DAY.plusDays(7));
        var decided = decide(demolished.matter(), DAY.plusDays(1));
        assertThat(rules(decided)).containsExactly("decide.dated-back");
        assertThat(backdated(demolished.matter()))
                .containsExactly(new Standing.Backdated(
                        decided.act().seq(), demolished.act().seq()));
        assertThat(listed()).anyMatch(reason -> reason.contains("在那以后才记录"));
        assertThat(town.told("demolition-findings")).isEqualTo(2);
        town.nothingIsAmiss();
    }

    @Test
    void a_decision_that_says_it_came_afterwards_is_not_dated_back_until_a_correction_says_so() {
        var demolished = undecided();
        town.watch.set(DAY.plusDays(7));
        var decided = decide(demolished.matter(), DAY.plusDays(6));
        assertThat(backdated(demolished.matter())).isEmpty();
        var moved = Proposal.doing(
                        new Proposal.Target("demolition", demolished.matter().id(), null),
                        "decide",
                        Map.of(),
                        List.of(),
                        DAY.plusDays(1))
                .as(new Act.Kind.Correcting(decided.act().seq(), "日期写错"));
        assertThat(rules(taken(town.matters.take(head, moved)))).containsExactly("decide.dated-back");
        assertThat(backdated(demolished.matter())).hasSize(1);
        assertThat(listed()).anyMatch(reason -> reason.contains("在那以后才记录"));
        town.nothingIsAmiss();
    }

    @Test
    void whoever_takes_a_finding_out_of_the_record_is_found_out() {
        var matter = demolished(decided()).matter();
        town.store
                .owner()
                .sql("update act set broken = null where matter = :matter and broken is not null")
                .param("matter", matter.id())
                .update();
        assertThat(town.verification.verify(Scope.everything(), _ -> {}).findings())
                .isNotEmpty();
    }
}
