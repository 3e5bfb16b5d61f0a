package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.reasons;
import static org.mingfa.matter.TestTownship.taken;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.mingfa.finding.LedgerOrder;
import org.mingfa.finding.LedgerQuery;
import org.mingfa.finding.LedgerState;
import org.mingfa.finding.Ledgers;
import org.mingfa.finding.Relations;
import org.mingfa.finding.Relations.Relation;
import org.mingfa.judging.Act;
import org.mingfa.judging.Pin;
import org.mingfa.law.Entered;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Value;
import org.mingfa.staff.Actor;

/** A field that holds several matters: each is found, judged by itself, pinned, asked by rules and shown from both sides. */
class SeveralLinksTest {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("src/test/resources/linked"));
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @AutoClose
    private final TestTownship town = new TestTownship(LAW);

    private final Relations relations = new Relations(town.store.transactions());
    private final Actor clerk = town.actor("clerk", SHIQIAO);

    SeveralLinksTest() throws IOException {}

    private Answer open(String procedure, String step, Map<String, ?> entries) {
        return town.matters.take(clerk, Proposal.opening(procedure, step, Entered.all(entries), List.of(), DAY));
    }

    private static Proposal step(Matter matter, String step, Map<String, ?> entries) {
        return Proposal.doing(Proposal.Target.of(matter), step, Entered.all(entries), List.of(), DAY);
    }

    private Matter power() {
        var entries = Map.of("name", "占道堆物", "kind", "penalty", "source", "own", "limit", "200");
        var listed = taken(open("power", "list", entries)).matter();
        return town.matterAfter(clerk, step(listed, "publish", Map.of("where", "公告栏")));
    }

    private Matter filed(String subject) {
        return taken(open("case", "file", Map.of("subject", subject, "power", power().number())))
                .matter();
    }

    private Matter decided(Matter filed, String fine) {
        return town.matterAfter(clerk, step(filed, "decide", Map.of("fine", fine)));
    }

    private Answer called(Object... cases) {
        return open("panel", "call", Map.of("subject", "集市案件会审", "cases", List.of(cases)));
    }

    @Test
    void each_matter_is_pinned_and_a_number_and_an_id_of_one_are_one() {
        var one = filed("甲");
        var other = filed("乙");
        var call = taken(called(one.number(), other.id().toString(), other.number()));
        assertThat(call.act().values().get("cases"))
                .isEqualTo(new Value.Many(List.of(
                        new Value.Link(one.id().toString(), one.number()),
                        new Value.Link(other.id().toString(), other.number()))));
        assertThat(call.act().pins())
                .containsExactlyInAnyOrder(
                        new Pin(one.id().toString(), 1, one.head()),
                        new Pin(other.id().toString(), 1, other.head()));
        assertThat(relations.heldBy(clerk, call.matter()))
                .extracting(Relation::number)
                .containsExactlyInAnyOrder(one.number(), other.number());
        assertThat(relations.holding(clerk, other))
                .extracting(Relation::number)
                .containsExactly(call.matter().number());
        town.nothingIsAmiss();
    }

    @Test
    void whoever_chooses_one_too_few_an_unknown_one_or_one_that_will_not_do_is_told_which() {
        var one = filed("甲");
        var small = decided(filed("乙"), "50");
        assertThat(reasons(called(one.number()))).containsExactly("会审的案件至少选择2件");
        assertThat(reasons(called(one.number(), "AJ-2026-0999")))
                .containsExactly("会审的案件：没有找到事项“AJ-2026-0999”，请从已有的事项中选择");
        assertThat(reasons(called(one.number(), small.number())))
                .containsExactly("会审的案件：" + small.number() + " 已经决定，罚款不高，不用会审");
    }

    @Test
    void rules_ask_all_of_them_and_what_is_counted_adds_them_up_as_they_stand_then() {
        var one = filed("甲");
        var other = filed("乙");
        var panel = taken(called(one.number(), other.number())).matter();
        decided(one, "150");
        assertThat(reasons(town.matters.take(clerk, step(panel, "conclude", Map.of()))))
                .containsExactly("还有案件没有决定");
        other = decided(other, "120");
        var concluded = taken(town.matters.take(clerk, step(panel, "conclude", Map.of())));
        assertThat(concluded.act().values().get("fines")).isEqualTo(new Value.Amount(new BigDecimal("27E+1")));
        taken(town.matters.take(
                clerk, step(other, "decide", Map.of("fine", "130")).as(new Act.Kind.Correcting(2, "写错"))));
        town.nothingIsAmiss();
    }

    @Test
    void whether_an_optional_matter_is_there_is_known() {
        var one = filed("例外");
        var other = decided(filed("乙"), "120");
        one = decided(one, "150");
        var entries = new LinkedHashMap<String, Object>(
                Map.of("subject", "会审", "cases", List.of(one.number(), other.number())));
        var without = taken(open("panel", "call", entries)).matter();
        taken(town.matters.take(clerk, step(without, "conclude", Map.of())));
        entries.put("power", power().number());
        var with = taken(open("panel", "call", entries)).matter();
        assertThat(reasons(town.matters.take(clerk, step(with, "conclude", Map.of()))))
                .containsExactly("例外的案件不一并会审");
    }

    @Test
    void the_ledger_finds_a_panel_by_the_number_of_any_of_its_cases() {
        var one = filed("甲");
        var other = filed("乙");
        taken(called(one.number(), other.number()));
        taken(called(one.number(), filed("丙").number()));
        assertThat(found(other.number())).isEqualTo(1);
        assertThat(found(one.number())).isEqualTo(2);
        assertThat(found("AJ-2026-0999")).isZero();
    }

    private long found(String number) {
        var query = new LedgerQuery(
                PlaceCode.COUNTRY,
                "",
                null,
                null,
                LedgerState.ALIVE,
                Map.of("cases", number),
                LedgerOrder.LATEST_FIRST,
                0);
        return new Ledgers(town.store.transactions())
                .page(clerk, LAW.inForce("panel", DAY).orElseThrow(), query, DAY)
                .count();
    }
}
