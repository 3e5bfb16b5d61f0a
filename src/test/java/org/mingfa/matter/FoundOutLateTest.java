package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.reasons;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingfa.finding.Notice;
import org.mingfa.finding.NoticeReader;
import org.mingfa.finding.TrailReader;
import org.mingfa.judging.Act;
import org.mingfa.judging.Due;
import org.mingfa.law.Entered;
import org.mingfa.staff.Actor;

/**
 * An end that moves because of what is found out late, a corrected day or a suspension: all who rely on it are told, the old
 * end and why it moved stay with the matter, and what was done meanwhile stays as it was judged.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FoundOutLateTest {

    /** A Monday after the National Day holidays. */
    private static final LocalDate RECEIVED = LocalDate.of(2026, 10, 12);

    @AutoClose
    private TestTownship town;

    private Actor clerk;
    private Actor office;

    @BeforeAll
    void aTownship() throws Exception {
        town = new TestTownship();
        clerk = town.actor("disclosure-clerk", SHIQIAO);
        office = town.actor("party-government-office", SHIQIAO);
    }

    private Matter classified(String subject) {
        town.watch.set(RECEIVED);
        var opening = DisclosureRequest.received(subject, RECEIVED);
        var matter = TestTownship.taken(town.matters.take(clerk, opening)).matter();
        return take(
                matter, "classify", RECEIVED, Map.of("kind", "ordinary", "third-party", "是", "joint", "否"), List.of());
    }

    private Matter take(Matter matter, String step, LocalDate day, Map<String, ?> values, List<Act.Evidence> files) {
        var proposal = Proposal.doing(Proposal.Target.of(matter), step, Entered.all(values), files, day)
                .ending(step.equals("opinion") ? "agrees" : null);
        return TestTownship.taken(town.matters.take(clerk, proposal)).matter();
    }

    private List<String> told(Actor actor, String subject) {
        return new NoticeReader(town.store.transactions(), town.watch)
                .newest(actor, 100, 0).stream()
                        .map(Notice::text)
                        .filter(text -> text.contains(subject) && text.contains("期限由"))
                        .toList();
    }

    private List<DeadlineMove> moves(Matter matter) {
        return new TrailReader(town.store.transactions()).moves(clerk, matter);
    }

    @Test
    void a_corrected_day_moves_the_end_tells_who_answers_and_keeps_the_old_one() {
        var matter = classified("收到日期登错的申请");
        var correction = Proposal.doing(
                        Proposal.Target.of(matter),
                        "receive",
                        Entered.all(Map.of("received-on", RECEIVED.minusDays(2).toString())),
                        List.of(),
                        RECEIVED)
                .as(new Act.Kind.Correcting(1, "实际是星期六收到的"));
        var corrected = TestTownship.taken(town.matters.take(clerk, correction)).matter();
        // 10月10日星期六上班：自10月12日起第20个工作日是11月6日；自10月13日起是11月9日
        assertThat(moves(corrected))
                .filteredOn(move -> move.step().equals("decide"))
                .extracting(DeadlineMove::was, DeadlineMove::became, DeadlineMove::cause)
                .containsExactly(tuple(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 6), "更正第1条记录“登记”"));
        assertThat(told(office, "收到日期登错的申请")).contains("“审核答复”期限由2026年11月9日改为2026年11月6日：收到日期登错的申请（更正第1条记录“登记”）");
    }

    @Test
    void a_suspension_found_out_late_moves_the_end_and_is_told() {
        var matter = classified("征求意见晚登记的申请");
        town.watch.set(RECEIVED.plusDays(7));
        var consulted = take(
                matter,
                "consult",
                RECEIVED.plusDays(2),
                Map.of("until", "2026-11-04"),
                List.of(TestTownship.file("letter")));
        assertThat(moves(consulted))
                .filteredOn(move -> move.step().equals("decide"))
                .extracting(DeadlineMove::was, DeadlineMove::became, DeadlineMove::cause)
                .containsExactly(tuple(LocalDate.of(2026, 11, 9), null, "第3条记录“征求第三方、其他机关意见”，2026年10月14日发生"));
        town.watch.set(RECEIVED.plusDays(9));
        var answered = take(
                consulted,
                "opinion",
                RECEIVED.plusDays(9),
                Map.of("closed-on", RECEIVED.plusDays(9).toString()),
                List.of(TestTownship.file("written-opinion")));
        assertThat(told(clerk, "征求意见晚登记的申请")).anyMatch(text -> text.startsWith("“审核答复”期限由2026年11月9日改为中止计算"));
        assertThat(moves(answered))
                .filteredOn(move -> move.step().equals("decide"))
                .last()
                .satisfies(move -> assertThat(move.was()).isNull())
                .satisfies(move -> assertThat(move.became()).isAfter(LocalDate.of(2026, 11, 9)));
    }

    @Test
    void what_was_done_by_the_old_end_keeps_its_ruling_with_a_remark_and_who_did_it_is_told() {
        town.watch.set(RECEIVED);
        var opening = Proposal.opening(
                "disclosure-withdrawal",
                "record",
                Entered.all(Map.of(
                        "number",
                        "后来更正的决定",
                        "cause",
                        "mistake",
                        "changed-on",
                        RECEIVED.minusDays(2).toString())),
                List.of(TestTownship.file("ground-document")),
                RECEIVED);
        var matter = TestTownship.taken(town.matters.take(clerk, opening)).matter();
        town.watch.set(RECEIVED.plusDays(3));
        var late = take(
                matter,
                "withdraw",
                RECEIVED.plusDays(3),
                Map.of("reasons", "决定已经变更"),
                List.of(TestTownship.file("page")));
        var correction = Proposal.doing(
                        Proposal.Target.of(late),
                        "record",
                        Entered.all(Map.of("changed-on", RECEIVED.toString())),
                        List.of(),
                        RECEIVED)
                .as(new Act.Kind.Correcting(1, "变更的日期登早了两天"));
        var corrected = TestTownship.taken(town.matters.take(clerk, correction)).matter();
        assertThat(moves(corrected))
                .extracting(DeadlineMove::step, DeadlineMove::was, DeadlineMove::became)
                .containsExactly(tuple("withdraw", LocalDate.of(2026, 10, 14), LocalDate.of(2026, 10, 15)));
        assertThat(new NoticeReader(town.store.transactions(), town.watch).newest(clerk, 100, 0))
                .extracting(Notice::text)
                .anyMatch(text -> text.startsWith("“撤回并公开说明理由”办理时的期限2026年10月14日，现在改为2026年10月15日，当时的办理不变："));
        var docket =
                town.matters.find(clerk, TestTownship.COUNTY, corrected.id()).orElseThrow();
        var acts = Act.effective(docket.acts()).stream()
                .filter(act -> act.step().equals("withdraw"))
                .toList();
        assertThat(town.matters.standing(docket).step("withdraw").otherwise(acts, 2, true))
                .get()
                .extracting(Due::day)
                .isEqualTo(LocalDate.of(2026, 10, 15));
        assertThat(town.matters.standing(docket).step("withdraw").otherwise(acts, 2, false))
                .isEmpty();
        town.nothingIsAmiss();
    }

    @Test
    void a_server_clock_that_was_set_back_refuses_the_day_to_come_and_harms_nothing() {
        var matter = classified("时钟倒拨以后的申请");
        town.watch.set(RECEIVED.minusDays(3));
        assertThat(reasons(town.matters.take(clerk, consulting(matter, RECEIVED))))
                .anyMatch(reason -> reason.contains("还没有到"));
        assertThat(reasons(town.matters.take(clerk, consulting(matter, RECEIVED.minusDays(3)))))
                .anyMatch(reason -> reason.contains("早于“类型判断”"));
        town.watch.set(RECEIVED);
        TestTownship.taken(town.matters.take(clerk, consulting(matter, RECEIVED)));
        town.nothingIsAmiss();
    }

    private static Proposal consulting(Matter matter, LocalDate day) {
        return Proposal.doing(
                Proposal.Target.of(matter),
                "consult",
                Entered.all(Map.of("until", "2026-11-04")),
                List.of(TestTownship.file("letter")),
                day);
    }
}
