package org.mingfa.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.finding.TaskTown.taken;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.LIUHE;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.file;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Accusation;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Drafting;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.TestTownship;
import org.mingfa.staff.Actor;
import org.mingfa.staff.AuditTrail;
import org.mingfa.staff.Audited;
import org.mingfa.store.Scope;

/**
 * Two petitions (信访) at 石桥镇, one to be sorted, one to be answered, and a task that came of the first. Who may look into
 * any petition is written in its file; others see one by acting in it, or when it is their turn; everybody counts them.
 */
class NeedToKnowTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private static final LedgerQuery EVERYTHING =
            new LedgerQuery(PlaceCode.COUNTRY, "", null, null, LedgerState.ANY, Map.of(), LedgerOrder.LATEST_FIRST, 0);

    @AutoClose
    private static TestTownship town;

    private static Actor governance;
    private static Actor clerk;
    private static Matter waiting;
    private static Matter accepted;
    private static Matter task;

    @BeforeAll
    static void receive() throws IOException {
        town = new TestTownship();
        governance = town.actor("governance-centre", SHIQIAO);
        clerk = town.actor("office-clerk", SHIQIAO);
        waiting = petition(clerk, "反映集体资金使用");
        accepted = act(
                governance,
                petition(governance, "反映灌溉水渠淤塞"),
                "sort",
                "accepted",
                Map.of("handler", "农业农村办", "handler-is-accused", false),
                "notice");
        var entries = Map.<String, Object>of(
                "title",
                "清查账目",
                "source",
                "petition",
                "appeal",
                waiting.number(),
                "standard",
                "查清",
                "due",
                "2026-12-31");
        var office = town.actor("party-government-office", SHIQIAO);
        task = taken(town.matters.take(
                office,
                Proposal.opening(
                        "task-supervision", "register", Entered.all(entries), List.of(file("source-document")), DAY)));
        refuse(governance);
        new AuditTrail(town.store.transactions(), town.watch)
                .write(governance, Audited.UNMASK, waiting.id().toString(), "查看" + waiting.number() + "的当事人信息");
    }

    private static Matter petition(Actor by, String subject) {
        return taken(town.matters.take(
                by,
                Proposal.opening(
                        "petition",
                        "register",
                        Entered.all(Accusation.about(subject)),
                        List.of(file("petition-paper")),
                        DAY)));
    }

    private static Matter act(
            Actor by, Matter matter, String step, String outcome, Map<String, Object> entries, String evidence) {
        return taken(town.matters.take(
                by,
                Proposal.doing(Proposal.Target.of(matter), step, Entered.all(entries), List.of(file(evidence)), DAY)
                        .ending(outcome)));
    }

    private static void refuse(Actor by) {
        var entries = Map.<String, Object>of("handler", "被反映的村", "handler-is-accused", true);
        var doing = Proposal.doing(
                        Proposal.Target.of(waiting), "sort", Entered.all(entries), List.of(file("notice")), DAY)
                .ending("accepted");
        assertThat(town.matters.take(by, doing)).isInstanceOf(Answer.Refused.class);
    }

    private static Actor who(String role) {
        return switch (role) {
            case "auditor", "county-law-office" -> town.actor(role, COUNTY);
            default -> town.actor(role, SHIQIAO);
        };
    }

    /** Every door through which a petition may come to somebody, with which of the two come through it. */
    private static Map<String, Set<UUID>> doors(Actor actor) {
        var transactions = town.store.transactions();
        var ledgers = new Ledgers(transactions);
        var law = town.law.inForce("petition", DAY).orElseThrow();
        var all = EVERYTHING;
        var late = DAY.plusYears(1);
        var work = new WorkList(transactions, town.law);
        var both = List.of(waiting.id(), accepted.id());
        var relations = new Relations(transactions);
        var doors = new LinkedHashMap<String, Set<UUID>>();
        doors.put(
                "matter", known(both, id -> town.matters.find(actor, COUNTY, id).isPresent()));
        doors.put("ledger", ids(ledgers.page(actor, law, all, DAY).matters()));
        var exported = new HashMap<UUID, Boolean>();
        ledgers.each(actor, law, all, DAY, (matter, _) -> exported.put(matter.id(), true));
        doors.put("export", Set.copyOf(exported.keySet()));
        doors.put("recent", ids(ledgers.recent(actor, 50)));
        doors.put("by id", ids(ledgers.byId(actor, both)));
        doors.put("seen", relations.seen(actor, both));
        doors.put("search", ids(new Search(transactions).find(actor, "反映", 50)));
        doors.put("others", items(work.others(actor, List.of(), 50, 0)));
        doors.put("late", items(work.late(actor, late, 50, 0)));
        doors.put("due", items(work.due(actor, 50)));
        doors.put("picker", picked(actor));
        doors.put("number", known(both, id -> chosen(actor, id)));
        doors.put("held", held(relations.heldBy(actor, task)));
        return doors;
    }

    private static Set<UUID> known(List<UUID> ids, Predicate<UUID> isKnown) {
        return Set.copyOf(ids.stream().filter(isKnown).toList());
    }

    private static Set<UUID> ids(List<Matter> matters) {
        return known(matters.stream().map(Matter::id).toList(), NeedToKnowTest::isPetition);
    }

    private static Set<UUID> items(List<WorkList.Item> items) {
        return known(items.stream().map(WorkList.Item::matter).distinct().toList(), NeedToKnowTest::isPetition);
    }

    private static Set<UUID> held(List<Relations.Relation> relations) {
        return known(relations.stream().map(Relations.Relation::matter).toList(), NeedToKnowTest::isPetition);
    }

    private static boolean isPetition(UUID id) {
        return id.equals(waiting.id()) || id.equals(accepted.id());
    }

    private static Drafting drafting(Actor actor, Map<String, Object> entries) {
        var tasks = town.law.inForce("task-supervision", DAY).orElseThrow();
        return town.matters
                .drafts()
                .of(actor, tasks, null, Proposal.opening(tasks.id(), "register", Entered.all(entries), List.of(), DAY));
    }

    private static Set<UUID> picked(Actor actor) {
        var wanted = new Drafting.Wanted("appeal", null, "", null, 20);
        return ids(drafting(actor, Map.of("source", "petition")).candidates(wanted).found().stream()
                .map(Drafting.Candidate::matter)
                .toList());
    }

    private static boolean chosen(Actor actor, UUID id) {
        return !drafting(actor, Map.of("source", "petition", "appeal", id.toString()))
                .held()
                .isEmpty();
    }

    /** Nothing at any door; and whoever knows the address cannot act in it either. */
    @ParameterizedTest
    @ValueSource(strings = {"publicity-clerk", "enforcement-lead", "finance-clerk", "auditor", "county-law-office"})
    void whose_duty_it_is_not_comes_upon_no_petition(String role) {
        var actor = who(role);
        assertThat(doors(actor))
                .allSatisfy((door, petitions) -> assertThat(petitions).as(door).isEmpty());
        assertThat(town.matters.take(
                        actor,
                        Proposal.doing(Proposal.Target.of(waiting), "sort", Entered.all(Map.of()), List.of(), DAY)
                                .as(new Act.Kind.Voiding("不该有"))))
                .isInstanceOf(Answer.Unknown.class);
        var refusals = new RefusalReader(town.store.transactions());
        assertThat(refusals.count(actor, "petition")).isZero();
        assertThat(refusals.newest(actor, "", 50, 0))
                .noneMatch(one -> one.procedure().equals("petition"));
        assertThat(new NoticeReader(town.store.transactions(), town.watch).newest(actor, 50, 0))
                .noneMatch(one -> one.matter() != null && isPetition(one.matter()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"governance-centre", "judicial-office", "party-secretary"})
    void whose_duty_it_is_comes_upon_all_of_them(String role) {
        var both = Set.of(waiting.id(), accepted.id());
        var doors = doors(who(role));
        assertThat(doors.remove("held")).containsExactly(waiting.id());
        assertThat(doors.remove("others")).isNotEmpty();
        assertThat(doors.remove("late")).isNotEmpty();
        assertThat(doors.remove("due")).isNotEmpty();
        assertThat(doors)
                .allSatisfy((door, petitions) -> assertThat(petitions).as(door).isEqualTo(both));
    }

    /** The clerk registered the one, and the other waits for an answer of the clerk's office. */
    @Test
    void whoever_acted_in_it_and_whose_turn_it_is_know_of_it() {
        var another = town.actor("office-clerk", SHIQIAO, "二");
        assertThat(doors(clerk).get("matter")).containsExactlyInAnyOrder(waiting.id(), accepted.id());
        assertThat(doors(another).get("ledger")).containsExactly(accepted.id());
        assertThat(doors(another).get("matter")).containsExactly(accepted.id());
        assertThat(doors(town.actor("office-clerk", LIUHE)).get("matter")).isEmpty();
    }

    /** What is withheld is still counted, and only how many records it is, is told. */
    @ParameterizedTest
    @ValueSource(strings = {"publicity-clerk", "auditor", "governance-centre"})
    void figures_are_the_same_for_everybody(String role) {
        var actor = who(role);
        var place = PlaceCode.of(SHIQIAO);
        Function<Actor, Map<String, String>> told = one -> {
            var words = new LinkedHashMap<String, String>();
            town.figures.ofYear(one.scope(), place, 2026).forEach((id, figure) -> words.put(id, figure.inWords()));
            return words;
        };
        assertThat(told.apply(actor)).isEqualTo(told.apply(Actor.program(COUNTY)));
        var first = LocalDate.of(2026, 1, 1);
        for (Measure.Counted measure : town.law.countedFrom("petition")) {
            var whole = town.figures.behind(Actor.program(COUNTY).scope(), place, measure, first, DAY, 50);
            var seen = town.figures.behind(actor.scope(), place, measure, first, DAY, 50);
            assertThat(seen.size() + town.figures.withheldBehind(actor.scope(), place, measure, first, DAY, 50))
                    .as(measure.id())
                    .isEqualTo(whole.size());
        }
        var law = town.law.inForce("petition", DAY).orElseThrow();
        var ledgers = new Ledgers(town.store.transactions());
        assertThat(ledgers.page(actor, law, EVERYTHING, DAY).count() + ledgers.withheld(actor, law))
                .isEqualTo(2);
        assertThat(new WorkList(town.store.transactions(), town.law)
                        .lengths(actor, List.of(), DAY.plusYears(1))
                        .late())
                .isEqualTo(new WorkList(town.store.transactions(), town.law)
                        .late(actor, DAY.plusYears(1), 100, 0)
                        .size());
    }

    /** The task is seen by all; the petition it came of is one of which no more is known. */
    @Test
    void a_matter_that_holds_it_says_no_more_than_that_there_is_one() {
        var auditor = who("auditor");
        assertThat(town.matters.find(auditor, COUNTY, task.id()).orElseThrow().withheld())
                .containsExactly(waiting.id().toString());
        assertThat(town.matters
                        .find(governance, COUNTY, task.id())
                        .orElseThrow()
                        .withheld())
                .isEmpty();
        var relations = new Relations(town.store.transactions());
        var tasks = town.law.inForce("task-supervision", DAY).orElseThrow();
        assertThat(relations.withheldOf(auditor, tasks))
                .containsExactly(waiting.id().toString());
        assertThat(relations.withheldOf(governance, tasks)).isEmpty();
    }

    @Test
    void the_audit_trail_tells_an_auditor_that_it_was_looked_into_but_not_its_number() {
        var trail = new AuditTrail(town.store.transactions(), town.watch);
        assertThat(trail.about(who("auditor"), waiting.id().toString()))
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).isEqualTo("查看一件不公开查阅的事项的当事人信息"));
        assertThat(trail.about(governance, waiting.id().toString()))
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).contains(waiting.number()));
    }

    /** Judging reads on: what a matter holds decides whoever acts, and the program's own work sees all. */
    @Test
    void what_is_withheld_is_still_ruled_by_and_verified() {
        assertThat(town.recount.recount(Scope.everything(), _ -> {}).isEqual()).isTrue();
        assertThat(town.verification.verify(Scope.everything(), _ -> {}).findings())
                .isEmpty();
    }
}
