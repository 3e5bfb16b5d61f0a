package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.LIUHE;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.taken;
import static org.mingfa.matter.TestTownship.village;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.finding.Relations;
import org.mingfa.finding.Relations.Relation;
import org.mingfa.judging.Act;
import org.mingfa.judging.Chain;
import org.mingfa.law.Entered;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Value;
import org.mingfa.matter.value.PersonalData;
import org.mingfa.staff.Actor;
import org.mingfa.store.Scope;

/** The same party is known again by a digest under the key of the installation, without anybody's data being read. */
@Tag("slow")
class SamePartyTest {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("src/test/resources/same-party"));
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final String CODE = "91510100MA0000001X";

    @AutoClose
    private final TestTownship town = new TestTownship(LAW);

    private final Actor clerk = town.actor("clerk", SHIQIAO);

    SamePartyTest() throws IOException {}

    private static Map<String, String> firm(String name, String code) {
        return Map.of("kind", "organisation", "name", name, "id-number", code);
    }

    private static Map<String, String> person(String name, Map<String, String> more) {
        var cells = new java.util.HashMap<>(more);
        cells.put("kind", "person");
        cells.put("name", name);
        return cells;
    }

    private Answer.Taken check(Actor by, LocalDate day, Object... parties) {
        var entries = Map.of("subject", "安全", "party", List.of(parties));
        return taken(town.matters.take(by, Proposal.opening("check", "go", Entered.all(entries), List.of(), day)));
    }

    private @Nullable Value others(Answer.Taken check) {
        return check.act().values().get("others");
    }

    private static Value number(int number) {
        return number == 0 ? new Value.Amount(BigDecimal.ZERO) : new Value.Amount(new BigDecimal(number));
    }

    private List<String> kept() {
        return town.store
                .owner()
                .sql("select digest || ' ' || matter from party order by 1")
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void an_enterprise_is_known_again_by_its_code_however_it_is_written() {
        assertThat(others(check(clerk, DAY, firm("甲公司", CODE)))).isEqualTo(number(0));
        assertThat(others(check(clerk, DAY, firm("甲有限公司", " 91510100-ma0000001x "))))
                .isEqualTo(number(1));
        assertThat(others(check(clerk, DAY, firm("乙公司", "91510100MA0000002X")))).isEqualTo(number(0));
        var third = check(clerk, DAY, firm("乙公司", "91510100MA0000003X"), firm("甲公司", CODE));
        assertThat(others(third)).isEqualTo(number(2));
        assertThat(third.cautions()).extracting(breach -> breach.reason()).containsExactly("本年检查过两次");
        assertThat(town.verification.verify(Scope.everything(), _ -> {}).findings())
                .isEmpty();
    }

    @Test
    void without_a_number_an_organisation_is_its_name_and_a_person_a_name_and_a_second_trait() {
        check(clerk, DAY, Map.of("kind", "organisation", "name", "石桥 饭店"));
        assertThat(others(check(clerk, DAY, Map.of("kind", "organisation", "name", "石桥饭店"))))
                .isEqualTo(number(1));
        check(clerk, DAY, person("王某", Map.of("phone", "13800000001")));
        assertThat(others(check(clerk, DAY, person("王某", Map.of("phone", "138-0000-0001")))))
                .isEqualTo(number(1));
        assertThat(others(check(clerk, DAY, person("王某", Map.of("phone", "13800000002")))))
                .isEqualTo(number(0));
        assertThat(others(check(clerk, DAY, person("王某", Map.of())))).isNull();
    }

    @Test
    void an_old_id_number_of_fifteen_digits_is_the_one_of_eighteen() {
        check(clerk, DAY, person("李某", Map.of("id-number", "510101800101123")));
        assertThat(others(check(clerk, DAY, person("李某", Map.of("id-number", "51010119800101123X")))))
                .isEqualTo(number(checksum() == 'X' ? 1 : 0));
        assertThat(others(check(clerk, DAY, person("李某", Map.of("id-number", "51010119800101123" + checksum())))))
                .isEqualTo(number(checksum() == 'X' ? 2 : 1));
    }

    /** By GB 11643, written out once more. */
    private static char checksum() {
        var digits = "51010119800101123";
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = (1 << (17 - i)) % 11;
            sum += (digits.charAt(i) - '0') * weight;
        }
        return "10X98765432".charAt(sum % 11);
    }

    @Test
    void other_years_and_townships_do_not_count_and_another_ledger_asks_too() {
        check(clerk, DAY.minusYears(1), firm("甲公司", CODE));
        check(town.actor("clerk", LIUHE), DAY, firm("甲公司", CODE));
        check(town.actor("cadre", village(SHIQIAO, 1)), DAY, firm("甲公司", CODE));
        assertThat(others(check(clerk, DAY, firm("甲公司", CODE)))).isEqualTo(number(1));
        var fined = taken(town.matters.take(
                clerk,
                Proposal.opening(
                        "fine",
                        "decide",
                        Entered.all(Map.of("subject", "违法", "offender", List.of(firm("甲公司", CODE)))),
                        List.of(),
                        DAY)));
        assertThat(fined.act().values()).containsEntry("checked", number(3));
    }

    @Test
    void a_correction_lets_go_of_the_party_before_and_a_batch_keeps_its_own() {
        var first = check(clerk, DAY, firm("甲公司", CODE)).matter();
        taken(town.matters.take(
                clerk,
                Proposal.doing(
                                Proposal.Target.of(first),
                                "go",
                                Entered.all(Map.of("party", List.of(firm("丙公司", "91510100MA0000009X")))),
                                List.of(),
                                DAY)
                        .as(new Act.Kind.Correcting(1, "写错"))));
        assertThat(others(check(clerk, DAY, firm("甲公司", CODE)))).isEqualTo(number(0));
        var row = Proposal.opening(
                        "check",
                        "go",
                        Entered.all(Map.of("subject", "旧检查", "party", List.of(firm("丁公司", "91510100MA0000008X")))),
                        List.of(),
                        DAY.minusDays(30))
                .asHistory()
                .once(Chain.digest("丁"));
        assertThat(town.matters
                        .record(town.matters.judge(clerk, List.of(row), null))
                        .answers())
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Taken.class));
        assertThat(others(check(clerk, DAY, firm("丁公司", "91510100MA0000008X")))).isEqualTo(number(1));
    }

    @Test
    void what_was_recorded_before_is_digested_once_and_anew_when_the_key_is_another() throws IOException {
        check(clerk, DAY, firm("甲公司", CODE), person("王某", Map.of("phone", "13800000001")));
        check(clerk, DAY, firm("甲公司", CODE));
        var kept = kept();
        assertThat(kept).hasSize(3);
        town.store.owner().sql("delete from party").update();
        town.store.owner().sql("delete from party_digests").update();
        var key = PersonalData.withKeyIn(Path.of("target", "test-keys", "personal-data.key"));
        assertThat(SameParties.fill(town.store.transactions(), LAW, key)).isEqualTo(2);
        assertThat(kept()).isEqualTo(kept);
        assertThat(SameParties.fill(town.store.transactions(), LAW, key)).isZero();
        town.store
                .owner()
                .sql("update party_digests set fingerprint = repeat('0', 64)")
                .update();
        assertThat(SameParties.fill(town.store.transactions(), LAW, key)).isEqualTo(2);
        assertThat(kept()).isEqualTo(kept);
    }

    @Test
    void nothing_of_a_party_can_be_read_from_what_is_kept_and_the_act_keeps_no_digest() {
        check(clerk, DAY, firm("甲公司", CODE));
        var second = check(clerk, DAY, firm("甲公司", CODE)).matter();
        var digest = kept().getFirst().substring(0, 64);
        assertThat(digest).isNotEqualTo(Chain.digest("id\n" + CODE)).doesNotContain(CODE);
        var act = town.store
                .owner()
                .sql("select told::text || fields::text from act where matter = :matter")
                .param("matter", second.id())
                .query(String.class)
                .single();
        assertThat(act).contains("same-party").doesNotContain(digest, CODE);
    }

    @Test
    void the_matters_counted_are_led_to_as_far_as_the_reader_sees_them() {
        var first = check(clerk, DAY, firm("甲公司", CODE)).matter();
        var second = check(clerk, DAY, firm("甲公司", CODE)).matter();
        check(clerk, DAY, firm("乙公司", "91510100MA0000002X"));
        check(town.actor("clerk", LIUHE), DAY, firm("甲公司", CODE));
        assertThat(new Relations(town.store.transactions()).ofSameParty(clerk, second, List.of("check")))
                .extracting(Relation::number)
                .containsExactly(first.number());
    }
}
