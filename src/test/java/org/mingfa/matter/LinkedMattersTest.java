package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.LIUHE;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.reasons;
import static org.mingfa.matter.TestTownship.taken;
import static org.mingfa.matter.TestTownship.village;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.mingfa.judging.Pin;
import org.mingfa.law.Entered;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Value;
import org.mingfa.region.Place;
import org.mingfa.staff.Actor;
import org.mingfa.store.Scope;

/** A case holds the power it rests on: found by its number, judged on as it stands, pinned, and seen from both sides. */
@Tag("slow")
class LinkedMattersTest {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("src/test/resources/linked"));
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @AutoClose
    private final TestTownship town = new TestTownship(LAW);

    private final Relations relations = new Relations(town.store.transactions());
    private final Actor clerk = town.actor("clerk", SHIQIAO);

    LinkedMattersTest() throws IOException {}

    private Answer take(Actor actor, Proposal proposal) {
        return town.matters.take(actor, proposal);
    }

    private static Proposal step(Matter matter, String step, @Nullable String outcome, Map<String, ?> entries) {
        return Proposal.doing(Proposal.Target.of(matter), step, Entered.all(entries), List.of(), DAY)
                .ending(outcome);
    }

    private Matter power(Actor by, String kind, String source) {
        var listed = taken(take(
                        by,
                        Proposal.opening(
                                "power",
                                "list",
                                Entered.all(Map.of("name", "占道堆物", "kind", kind, "source", source, "limit", "200")),
                                List.of(),
                                DAY)))
                .matter();
        return taken(take(by, step(listed, "publish", null, Map.of("where", "公告栏"))))
                .matter();
    }

    private Answer file(Actor by, String power) {
        return take(
                by,
                Proposal.opening("case", "file", Entered.all(Map.of("subject", "堆物", "power", power)), List.of(), DAY));
    }

    private Matter filed(String power) {
        return taken(file(clerk, power)).matter();
    }

    private List<String> verify() {
        return town.verification.verify(Scope.everything(), _ -> {}).findings();
    }

    @Test
    void a_case_names_the_power_by_its_number_and_keeps_how_far_that_had_come() {
        var power = power(clerk, "penalty", "own");
        var filed = taken(file(clerk, power.number()));
        assertThat(filed.act().values().get("power"))
                .isEqualTo(new Value.Link(power.id().toString(), power.number()));
        assertThat(filed.act().pins()).containsExactly(new Pin(power.id().toString(), 2, power.head()));
        assertThat(taken(file(clerk, power.id().toString())).act().pins())
                .isEqualTo(filed.act().pins());
        assertThat(verify()).isEmpty();
    }

    @Test
    void what_does_not_exist_or_may_not_be_chosen_is_refused_with_the_reason() {
        var licence = power(clerk, "licence", "own");
        assertThat(reasons(file(clerk, "SX-2026-0999"))).containsExactly("执法事项：没有找到事项“SX-2026-0999”，请从已有的事项中选择");
        assertThat(reasons(file(clerk, licence.number()))).containsExactly("执法事项：只能选择已经公布、没有收回的处罚事项");
        var aCase = filed(power(clerk, "penalty", "own").number());
        assertThat(reasons(file(clerk, aCase.number()))).containsExactly("执法事项：" + aCase.number() + "是“案件”，不是这里要选的事项");
    }

    @Test
    void a_number_means_the_townships_own_matter_and_what_is_shared_is_found_from_a_village() {
        var ours = power(clerk, "penalty", "own");
        var theirs = power(town.actor("clerk", LIUHE), "penalty", "own");
        assertThat(ours.number()).isEqualTo(theirs.number());
        var cadre = town.actor("cadre", village(SHIQIAO, 1));
        var filed = taken(file(cadre, ours.number()));
        assertThat(filed.act().pins().getFirst().matter()).isEqualTo(ours.id().toString());
        var countys = power(town.actor("overseer", COUNTY), "penalty", "entrusted");
        var alone = power(clerk, "penalty", "own");
        assertThat(taken(file(clerk, countys.id().toString())).matter().fields())
                .containsKey("power");
        assertThat(alone.number()).isNotEqualTo(ours.number());
    }

    /** A number may end in brackets, and so may the name of a township that is being set up. */
    @Test
    void brackets_in_a_number_or_in_a_townships_name_are_not_mistaken_for_each_other() {
        var founding = "990101003";
        town.places.add(
                Scope.of(COUNTY), List.of(new Place(founding, "新城街道（筹）", LocalDate.of(2000, 1, 1), null, null)));
        power(clerk, "penalty", "own");
        var theirs = power(town.actor("clerk", founding), "penalty", "own");
        var bracketed = power(clerk, "penalty", "own");
        town.store
                .owner()
                .sql("update matter set number = '旧（2025）第3项（补）' where id = :id")
                .param("id", bracketed.id())
                .update();
        var meant = Map.of(
                theirs.number() + "（新城街道（筹））", theirs, "旧（2025）第3项（补）", bracketed, "旧（2025）第3项（补）（石桥镇）", bracketed);
        meant.forEach((written, matter) -> assertThat(filed(written).fields().get("power"))
                .as(written)
                .extracting(String::valueOf)
                .asString()
                .contains(matter.id().toString()));
    }

    @Test
    void the_rules_ask_the_power_as_it_stands_when_the_case_is_decided() {
        var power = power(clerk, "penalty", "entrusted");
        var filed = filed(power.number());
        assertThat(reasons(take(clerk, step(filed, "decide", null, Map.of("fine", "100")))))
                .anySatisfy(reason -> assertThat(reason).contains("告知委托机关"));
        filed = taken(take(clerk, step(filed, "notify", null, Map.of()))).matter();
        assertThat(reasons(take(clerk, step(filed, "decide", null, Map.of("fine", "300")))))
                .containsExactly("罚款超过上限");
        taken(take(clerk, step(power, "withdraw", "withdrawn", Map.of())));
        assertThat(reasons(take(clerk, step(filed, "decide", null, Map.of("fine", "100")))))
                .containsExactly("执法事项已经收回，不得决定");
        assertThat(reasons(file(clerk, power.number()))).containsExactly("执法事项：只能选择已经公布、没有收回的处罚事项");
    }

    @Test
    void figures_rest_on_what_the_last_act_saw_and_are_recounted_so() {
        var power = power(clerk, "penalty", "entrusted");
        var filed = taken(take(clerk, step(filed(power.number()), "notify", null, Map.of())))
                .matter();
        taken(take(clerk, step(filed, "decide", null, Map.of("fine", "150"))));
        var correcting = step(power, "list", null, Map.of("source", "own")).as(new Act.Kind.Correcting(1, "来源写错"));
        taken(take(clerk, correcting));
        var recount = town.recount.recount(Scope.everything(), _ -> {});
        assertThat(recount.differences()).isEmpty();
        assertThat(recount.tallies()).isEqualTo(1);
        assertThat(verify()).isEmpty();
    }

    @Test
    void whoever_rewrites_the_power_is_found_out_by_the_case() {
        var power = power(clerk, "penalty", "own");
        filed(power.number());
        town.store
                .owner()
                .sql("update act set link = 'rewritten' where matter = :matter and seq = 2")
                .param("matter", power.id())
                .update();
        assertThat(verify()).anySatisfy(finding -> assertThat(finding).contains("所依据的另一事项"));
    }

    @Test
    void both_matters_show_each_other() {
        var power = power(clerk, "penalty", "own");
        var filed = filed(power.number());
        assertThat(relations.holding(clerk, power)).extracting(Relation::number).containsExactly(filed.number());
        assertThat(relations.heldBy(clerk, filed)).extracting(Relation::number).containsExactly(power.number());
        var elsewhere = town.actor("clerk", LIUHE);
        assertThat(relations.holding(elsewhere, power)).isEmpty();
    }

    @Test
    void a_correction_takes_the_link_along() {
        var one = power(clerk, "penalty", "own");
        var other = power(clerk, "penalty", "own");
        var filed = filed(one.number());
        var correcting =
                step(filed, "file", null, Map.of("power", other.number())).as(new Act.Kind.Correcting(1, "选错了事项"));
        taken(take(clerk, correcting));
        assertThat(relations.holding(clerk, one)).isEmpty();
        assertThat(relations.holding(clerk, other)).hasSize(1);
        assertThat(verify()).isEmpty();
    }

    @Test
    void history_in_batches_binds_what_is_there_and_keeps_the_rest_as_a_remark() {
        var power = power(clerk, "penalty", "own");
        var rows = new ArrayList<Proposal>();
        for (var named : List.of(power.number(), "旧清单第三项")) {
            rows.add(Proposal.opening(
                            "case",
                            "file",
                            Entered.all(new LinkedHashMap<>(Map.of("subject", "旧案", "power", named))),
                            List.of(),
                            LocalDate.of(2025, 3, 3))
                    .asHistory()
                    .once(Chain.digest(named)));
        }
        var answers = town.matters.record(town.matters.judge(clerk, rows, null)).answers();
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Taken.class));
        assertThat(taken(answers.get(0)).act().values().get("power")).isInstanceOf(Value.Link.class);
        assertThat(taken(answers.get(1)).act().values().get("power")).isEqualTo(Value.of("旧清单第三项"));
        assertThat(relations.holding(clerk, power)).hasSize(1);
        assertThat(verify()).isEmpty();
    }

    @Test
    void what_a_case_must_do_follows_its_power_at_once_or_by_the_next_round() {
        var power = power(clerk, "penalty", "own");
        var cases = new ArrayList<Matter>();
        for (int i = 0; i <= Leaning.AT_ONCE; i++) {
            cases.add(filed(power.number()));
        }
        assertThat(openSteps("notify")).isZero();
        taken(take(
                clerk,
                step(power, "list", null, Map.of("source", "entrusted")).as(new Act.Kind.Correcting(1, "来源写错"))));
        assertThat(openSteps("notify")).isEqualTo(Leaning.AT_ONCE);
        new Tending(town.store.transactions(), LAW, town.staff, town.matters).tend(DAY);
        assertThat(openSteps("notify")).isEqualTo(cases.size());
        assertThat(verify()).isEmpty();
    }

    private long openSteps(String step) {
        return town.store
                .owner()
                .sql("select count(*) from open_step where step = :step")
                .param("step", step)
                .query(Long.class)
                .single();
    }
}
