package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.file;
import static org.mingfa.matter.TestTownship.taken;
import static org.mingfa.matter.TestTownship.village;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.finding.WorkList;
import org.mingfa.judging.Due;
import org.mingfa.law.Entered;
import org.mingfa.store.Scope;

/** Hours and open ends as the record keeps them and the lists show them. */
class ClocksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 6);

    private static final String BASIS = "《中华人民共和国动物防疫法》第七十六条";

    private static TestTownship town;
    private static WorkList work;

    @BeforeAll
    static void found() throws Exception {
        town = new TestTownship();
        work = new WorkList(town.store.transactions(), town.law);
    }

    private static String listedPower() {
        var entries = Map.<String, Object>of(
                "item",
                "查扣病死畜禽",
                "source",
                "statute",
                "kinds",
                List.of("seizure"),
                "power-basis",
                List.of(BASIS),
                "violation-basis",
                List.of(BASIS),
                "compulsion-basis",
                List.of(BASIS),
                "taken-back",
                "否",
                "from",
                "2022-01-01");
        return taken(town.matters.take(
                        town.actor("enforcement-lead", SHIQIAO),
                        Proposal.opening(
                                "power-item",
                                "record",
                                Entered.all(entries),
                                List.of(file("authority-document")),
                                DAY)))
                .matter()
                .number();
    }

    private static Matter proposedSeizure(LocalDate day) {
        var officer = town.actor("enforcement-officer", SHIQIAO);
        var entries = Map.<String, Object>of(
                "cause", "运输病死畜禽",
                "party", List.of(Map.of("name", "某人", "kind", "person")),
                "village", village(SHIQIAO, 1),
                "urgent", "是",
                "value", "3000",
                "power-item", listedPower(),
                "power-basis", List.of(BASIS),
                "milder-suffices", "否",
                "reasons", "车辆即将驶离");
        return taken(town.matters.take(
                        officer, Proposal.opening("seizure", "propose", Entered.all(entries), List.of(), day)))
                .matter();
    }

    private static Answer execute(Matter matter, LocalDate day, LocalTime at) {
        var entries = Map.<String, Object>of(
                "present", "absent",
                "unrelated", "否",
                "necessities", "否",
                "sealed-already", "否",
                "items", List.of(Map.of("item", "货车", "quantity", "1辆")));
        var files = List.of(file("site-record"), file("decision"), file("video"), file("witness"));
        var second = town.actor("enforcement-officer", SHIQIAO, "二").person();
        return town.matters.take(
                town.actor("enforcement-officer", SHIQIAO),
                Proposal.doing(Proposal.Target.of(matter), "execute", Entered.all(entries), files, day)
                        .with(List.of(second))
                        .at(at));
    }

    @Test
    void a_time_of_day_is_kept_with_the_act_and_within_its_chain_and_the_list_says_the_hour() {
        town.watch.set(DAY); // ten in the morning
        var executed = taken(execute(proposedSeizure(DAY), DAY, LocalTime.of(9, 40)));
        var lead = town.actor("township-head", SHIQIAO);
        var docket = town.matters.find(lead, COUNTY, executed.matter().id()).orElseThrow();
        assertThat(docket.acts().getLast().at()).isEqualTo(LocalTime.of(9, 40));
        assertThat(docket.acts().getLast()).isEqualTo(executed.act());
        var waiting = work.mine(lead, List.of("township-head"), DAY, 50, 0).stream()
                .filter(item -> item.matter().equals(executed.matter().id())
                        && item.step().equals("urgent-report"))
                .findFirst()
                .orElseThrow();
        assertThat(waiting.due()).isEqualTo(new Due(DAY.plusDays(1), LocalTime.of(9, 40), DAY.plusDays(1)));
        assertThat(Objects.requireNonNull(waiting.due()).chinese(day -> "次日", ""))
                .isEqualTo("最迟次日09:40");
        assertThat(town.verification.verify(Scope.everything(), _ -> {}).findings())
                .isEmpty();
    }

    /** In New York the clocks go forward in the night from 7 to 8 March 2026. */
    @Test
    void hours_run_on_over_a_change_of_the_servers_time() {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try {
            var day = LocalDate.of(2026, 3, 7);
            town.watch.set(day);
            var executed = taken(execute(proposedSeizure(day), day, LocalTime.of(9, 40)));
            var docket = town.matters
                    .find(
                            town.actor("township-head", SHIQIAO),
                            COUNTY,
                            executed.matter().id())
                    .orElseThrow();
            assertThat(town.matters.standing(docket).step("urgent-report").due())
                    .isEqualTo(new Due(day.plusDays(1), LocalTime.of(9, 40), day.plusDays(1)));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void a_time_still_to_come_is_refused() {
        town.watch.set(DAY);
        assertThat(execute(proposedSeizure(DAY), DAY, LocalTime.of(10, 1)))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.breaches().stream()
                                        .map(breach -> breach.rule().toString()))
                                .containsExactly("execute.happened"));
    }

    /** Years ahead of every notice: the last day to ask for more is open, and it is late only after the last that can be. */
    @Test
    void what_the_notice_decides_is_sorted_by_the_earliest_day_and_late_after_the_latest() {
        var received = LocalDate.of(2036, 12, 22);
        town.watch.set(received);
        var clerk = town.actor("disclosure-clerk", SHIQIAO);
        var entries = Map.<String, Object>of(
                "subject", "集市改造预算",
                "applicant", List.of(Map.of("name", "某人", "kind", "person")),
                "way", "post",
                "received-on", received.toString(),
                "clear", "否");
        var matter = taken(town.matters.take(
                        clerk,
                        Proposal.opening(
                                "disclosure-request",
                                "receive",
                                Entered.all(entries),
                                List.of(file("application")),
                                received)))
                .matter();
        var due = work.due(clerk, 100).stream()
                .filter(item -> item.matter().equals(matter.id()))
                .map(WorkList.Item::due)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        assertThat(due.day()).isBefore(due.lateAfter());
        assertThat(due.chinese(LocalDate::toString, "")).contains("以国务院放假通知为准，可能顺延到" + due.lateAfter());
        assertThat(late(matter, due.lateAfter())).isFalse();
        assertThat(late(matter, due.lateAfter().plusDays(1))).isTrue();
    }

    private static boolean late(Matter matter, LocalDate day) {
        return work.late(town.actor("disclosure-clerk", SHIQIAO), day, 100, 0).stream()
                .anyMatch(item -> item.matter().equals(matter.id()));
    }
}
