package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.LIUHE;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.village;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.judging.Act;
import org.mingfa.judging.Breach;
import org.mingfa.law.Entered;
import org.mingfa.law.LawLibrary;
import org.mingfa.matter.Drafting.Candidate;
import org.mingfa.matter.Drafting.Wanted;
import org.mingfa.staff.Actor;

/** What a form offers where a case holds the power it rests on: only what the judge would take, one's own first. */
@Tag("slow")
class LinkChoicesTest {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("src/test/resources/linked"));
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @AutoClose
    private final TestTownship town = new TestTownship(LAW);

    private final Actor clerk = town.actor("clerk", SHIQIAO);
    private final Actor neighbour = town.actor("clerk", LIUHE);
    private final Actor overseer = town.actor("overseer", COUNTY);

    LinkChoicesTest() throws IOException {}

    private Matter taken(Actor actor, Proposal proposal) {
        return TestTownship.taken(town.matters.take(actor, proposal)).matter();
    }

    private Matter step(Actor actor, Matter matter, String step, @Nullable String outcome, Map<String, ?> entries) {
        var target = Proposal.Target.of(matter);
        return taken(
                actor,
                Proposal.doing(target, step, Entered.all(entries), List.of(), DAY)
                        .ending(outcome));
    }

    private Matter listed(Actor by, String name, String kind) {
        var entries = Map.of("name", name, "kind", kind, "source", "own", "limit", "200");
        return taken(by, Proposal.opening("power", "list", Entered.all(entries), List.of(), DAY));
    }

    private Matter power(Actor by, String name) {
        return step(by, listed(by, name, "penalty"), "publish", null, Map.of("where", "公告栏"));
    }

    private Matter filed(Actor by, Matter power) {
        var entries = Map.of("subject", "堆物", "power", power.id().toString());
        return taken(by, Proposal.opening("case", "file", Entered.all(entries), List.of(), DAY));
    }

    private Drafting opening(Actor by, Map<String, ?> entries) {
        var procedure = LAW.inForce("case", DAY).orElseThrow();
        return town.matters
                .drafts()
                .of(by, procedure, null, Proposal.opening("case", "file", Entered.all(entries), List.of(), DAY));
    }

    private List<String> offered(Actor by, String words) {
        return opening(by, Map.of()).candidates(new Wanted("power", null, words, null, 20)).found().stream()
                .map(candidate -> candidate.matter().title())
                .toList();
    }

    @Test
    void only_what_the_condition_of_the_field_takes_is_offered() {
        power(clerk, "占道堆物");
        listed(clerk, "没有公布的事项", "penalty");
        var licence = listed(clerk, "临时占道", "licence");
        step(clerk, licence, "publish", null, Map.of("where", "公告栏"));
        step(clerk, power(clerk, "收回的事项"), "withdraw", "withdrawn", Map.of());
        var voided = power(clerk, "作废的事项");
        var step = new Act.Kind.Voiding("重复");
        var target = Proposal.Target.of(voided);
        taken(clerk, Proposal.doing(target, "list", Map.of(), List.of(), DAY).as(step));
        assertThat(offered(clerk, "")).containsExactly("占道堆物");
    }

    @Test
    void ones_own_come_first_then_those_shared_with_the_county_and_words_or_numbers_narrow_them() {
        power(neighbour, "乱倒渣土");
        power(overseer, "占用河道");
        var own = power(clerk, "占道堆物");
        assertThat(offered(clerk, "")).startsWith("占道堆物").containsExactlyInAnyOrder("占道堆物", "占用河道", "乱倒渣土");
        assertThat(offered(town.actor("cadre", village(SHIQIAO, 1)), ""))
                .hasSize(3)
                .startsWith("占道堆物");
        assertThat(offered(clerk, "渣土")).containsExactly("乱倒渣土");
        assertThat(offered(clerk, "渣")).containsExactly("乱倒渣土");
        assertThat(offered(clerk, own.number().substring(0, 7))).hasSize(3);
        assertThat(offered(clerk, "不存在的")).isEmpty();
        assertThat(offered(clerk, "\u0000'")).isEmpty();
    }

    @Test
    void what_another_township_does_not_share_is_not_offered() {
        var power = power(clerk, "占道堆物");
        var ours = filed(clerk, power);
        var theirs = filed(neighbour, power);
        assertThat(numbers(like(clerk, ours, "", null, 20))).isEmpty();
        assertThat(numbers(like(neighbour, theirs, "", null, 20))).isEmpty();
        var second = filed(clerk, power);
        assertThat(numbers(like(clerk, ours, "", null, 20))).containsExactly(second.number());
    }

    private Drafting.Candidates like(Actor by, Matter in, String words, @Nullable UUID after, int most) {
        var docket = town.matters.find(by, COUNTY, in.id()).orElseThrow();
        var proposal = Proposal.doing(Proposal.Target.of(in), "decide", Map.of(), List.of(), DAY);
        return town.matters
                .drafts()
                .of(by, town.matters.procedureOf(in), docket, proposal)
                .candidates(new Wanted("like", null, words, after, most));
    }

    private static List<String> numbers(Drafting.Candidates candidates) {
        return candidates.found().stream()
                .map(candidate -> candidate.matter().number())
                .toList();
    }

    @Test
    void the_county_is_offered_the_id_where_two_townships_have_the_number() {
        var ours = power(clerk, "占道堆物");
        var theirs = power(neighbour, "乱倒渣土");
        var alone = power(clerk, "损坏绿地");
        var found = opening(overseer, Map.of())
                .candidates(new Wanted("power", null, "", null, 20))
                .found();
        assertThat(found)
                .extracting(Candidate::entry)
                .containsExactlyInAnyOrder(ours.id().toString(), theirs.id().toString(), alone.number());
        assertThat(opening(overseer, Map.of("power", theirs.number() + "（柳河乡）")).held())
                .as("a number with its township")
                .extractingByKey("power")
                .extracting(held -> held.matter().id())
                .isEqualTo(theirs.id());
        found.forEach(candidate -> assertThat(
                        opening(overseer, Map.of("power", candidate.entry())).held())
                .extractingByKey("power")
                .satisfies(held -> assertThat(held.matter().id())
                        .isEqualTo(candidate.matter().id())));
    }

    @Test
    void a_page_says_where_the_next_begins_and_every_candidate_is_on_one_of_them() {
        var all = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            all.addFirst(power(i < 2 ? neighbour : clerk, "事项" + i).title());
        }
        listed(clerk, "没有公布的事项", "penalty");
        var seen = new ArrayList<String>();
        UUID after = null;
        do {
            var page = opening(clerk, Map.of()).candidates(new Wanted("power", null, "", after, 3));
            page.found().forEach(candidate -> seen.add(candidate.matter().title()));
            after = page.next();
        } while (after != null);
        assertThat(seen).hasSize(7);
        assertThat(seen.subList(0, 5)).containsExactlyInAnyOrderElementsOf(all.subList(0, 5));
        assertThat(seen.subList(5, 7)).containsExactlyInAnyOrderElementsOf(all.subList(5, 7));
    }

    @Test
    void what_is_filled_in_says_what_it_is_or_why_it_may_not_be_chosen() {
        var power = power(clerk, "占道堆物");
        assertThat(opening(clerk, Map.of("power", power.number())).objections()).isEmpty();
        assertThat(opening(clerk, Map.of("power", power.number())).held())
                .extractingByKey("power")
                .satisfies(held -> {
                    assertThat(held.matter().title()).isEqualTo("占道堆物");
                    assertThat(held.isSeen()).isTrue();
                });
        assertThat(opening(neighbour, Map.of("power", power.id().toString())).held())
                .extractingByKey("power")
                .satisfies(held -> assertThat(held.isSeen()).isFalse());
        var hidden = listed(clerk, "没有公布的事项", "penalty");
        assertThat(reasons(hidden.number())).containsExactly("执法事项：只能选择已经公布、没有收回的处罚事项");
        assertThat(reasons("SX-2026-0999")).containsExactly("执法事项：没有找到事项“SX-2026-0999”，请从已有的事项中选择");
    }

    private List<String> reasons(String power) {
        return opening(clerk, Map.of("power", power)).objections().stream()
                .map(Breach::reason)
                .toList();
    }

    @Test
    void a_field_that_holds_no_matter_offers_none() {
        power(clerk, "占道堆物");
        for (var field : List.of("subject", "nothing", "power.column")) {
            var path = field.split("\\.");
            var wanted = new Wanted(path[0], path.length > 1 ? path[1] : null, "", null, 20);
            assertThat(opening(clerk, Map.of()).candidates(wanted).found()).isEmpty();
        }
    }
}
