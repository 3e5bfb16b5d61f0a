package org.mingfa.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.finding.Search;
import org.mingfa.finding.WorkList;
import org.mingfa.guarding.Verification;
import org.mingfa.judging.Act;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.measure.Figures;
import org.mingfa.measure.Recount;
import org.mingfa.staff.Accounts;
import org.mingfa.staff.Actor;
import org.mingfa.staff.DemoLogins;
import org.mingfa.staff.Entrance;
import org.mingfa.staff.Staff;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration as a whole: a county at work whose records are sound, in which everybody has something to do. */
class DemoCountyTest extends SeededCounty {

    private static final Scope CAPITAL = Scope.of("990101001");

    /** People without a step of their own in the procedures: they look at everything, or direct. */
    private static final List<String> LOOK_ON = List.of("guyan", "yanzheng", "gaoshan");

    @Autowired
    private DemoCounty county;

    @Autowired
    private DemoCounty.Services services;

    @Autowired
    private DemoLogins logins;

    @Autowired
    private ScopedTransactions transactions;

    @Autowired
    private LawLibrary law;

    /** The procedures the demonstration tells stories of its own about; the others show their worked cases. */
    private static final List<String> SCRIPTED = List.of(
            "dispute", "law-study", "normative-document", "ordinary-penalty", "publicity-activity", "task-supervision");

    @Autowired
    private Staff staff;

    @Autowired
    private Accounts accounts;

    @Autowired
    private WorkList workList;

    @Autowired
    private Verification verification;

    @Autowired
    private Recount recount;

    @Autowired
    private EvidenceStore evidence;

    @Test
    void a_county_of_three_townships_and_fifty_villages_has_hundreds_of_matters() {
        assertThat(services.places().fullName(PlaceCode.of("990101001001"))).isEqualTo("云溪县石桥镇柳树村");
        assertThat(services.places().villagesOf(PlaceCode.of("990101001"))).hasSize(20);
        assertThat(services.places().villagesOf(PlaceCode.of("990101002"))).hasSize(14);
        assertThat(services.places().villagesOf(PlaceCode.of("990101003"))).hasSize(16);
        assertThat(count("select count(*) from matter where not carried_over")).isBetween(400, 2000);
        assertThat(count("select count(*) from matter where carried_over")).isPositive();
    }

    @Test
    void nothing_in_it_was_changed_and_the_figures_equal_a_recount() {
        var verified = verification.verify(Scope.everything(), _ -> {});
        assertThat(verified.findings()).isEmpty();
        assertThat(verified.seals()).isGreaterThan(500);
        var counted = recount.recount(Scope.everything(), _ -> {});
        assertThat(counted.differences()).isEmpty();
        assertThat(counted.tallies()).isGreaterThan(500);
    }

    @Test
    void every_piece_of_evidence_is_what_it_was() {
        var damages = new ArrayList<>();
        assertThat(evidence.verify(Scope.everything(), damages::add)).isGreaterThan(1000);
        assertThat(damages).isEmpty();
    }

    @Test
    void every_procedure_has_matters_in_the_capital_and_the_long_ones_both_open_and_closed() {
        var closed = countByProcedure("closing is not null");
        var open = countByProcedure("closing is null");
        for (var procedure : settledIn()) {
            assertThat(closed.containsKey(procedure.id()) || open.containsKey(procedure.id()))
                    .as(procedure.id())
                    .isTrue();
        }
        SCRIPTED.forEach(procedure -> assertThat(closed).containsKey(procedure));
        assertThat(open).containsKeys("dispute", "normative-document", "ordinary-penalty", "task-supervision");
    }

    /** Two months: a law that has just come into force has its first matters before it has one of every kind. */
    private static final int SETTLING_IN = 60;

    /** The versions that have been in force for long enough for the demonstration to show them. */
    private List<Procedure> settledIn() {
        var since = LocalDate.now(Act.ZONE).minusDays(SETTLING_IN);
        return law.procedures().stream()
                .filter(procedure -> !procedure.head().inForce().isAfter(since))
                .toList();
    }

    /** The demonstration's study sessions are entered by the sheet. */
    private static final String BY_SHEET = "law-study.sign-in";

    /** What is done in a case that turns out otherwise than most: worked cases tell of it. */
    private static final Set<String> MISHAPS = Set.of(
            "hearing-withdraw",
            "change-host",
            "tell-anew",
            "change-of-hands",
            "recusal",
            "suspend",
            "resume",
            "end-case",
            "transfer-out",
            "withdraw");

    @Test
    void almost_every_step_of_the_procedures_with_stories_has_been_taken_somewhere() {
        var taken = transactions.reading(
                Scope.everything(),
                client -> client.sql(
                                "select distinct m.procedure || '.' || a.step from act a join matter m on m.county = a.county and m.id = a.matter")
                        .query(String.class)
                        .list());
        var never = settledIn().stream()
                .filter(procedure -> SCRIPTED.contains(procedure.id()))
                .flatMap(procedure -> procedure.steps().stream()
                        .filter(step ->
                                !procedure.isFollowUp(step) && step.reopens() == null && !MISHAPS.contains(step.id()))
                        .map(step -> procedure.id() + "." + step.id()))
                .filter(step -> !taken.contains(step) && !step.equals(BY_SHEET))
                .toList();
        assertThat(never)
                .containsOnly(
                        "dispute.recurrence",
                        "dispute.organ-notice",
                        "dispute.risk-change",
                        "dispute.extend",
                        "normative-document.unit-consult",
                        "ordinary-penalty.extend-decision",
                        "ordinary-penalty.defer");
    }

    /** The head approves a referral within hours: a case that names them would be refused at another hour and stop there. */
    @Test
    void a_case_that_names_its_hours_goes_on_at_them() {
        assertThat(count("select count(*) from matter where procedure = 'crime-referral'"))
                .isPositive();
        assertThat(count("""
                        select count(*) from matter m where m.procedure = 'crime-referral' and not exists (
                            select from act a where a.county = m.county and a.matter = m.id
                            and a.step in ('approve', 'transfer-out'))
                        """)).isZero();
    }

    @Test
    void there_are_late_steps_refusals_corrections_and_a_voiding() {
        var today = LocalDate.now(Clock.system(Act.ZONE));
        var late = transactions.reading(
                CAPITAL,
                client -> client.sql("select count(*) from open_step where not optional and due < ?")
                        .param(today)
                        .query(Integer.class)
                        .single());
        assertThat(late).isPositive();
        assertThat(count("select count(*) from refusal")).isGreaterThan(10);
        assertThat(count("select count(*) from act where kind = 'correcting'")).isEqualTo(3);
        assertThat(count("select count(*) from matter where closing = 'void'")).isEqualTo(3);
    }

    @Test
    void a_document_is_found_by_its_number() {
        var number = transactions.reading(
                CAPITAL,
                client -> client.sql(
                                "select fields->>'register-number.number' from matter where jsonb_exists(fields, 'register-number.number') limit 1")
                        .query(String.class)
                        .single());
        var reader = staff.roster("990101").persons().stream()
                .flatMap(person -> staff.actors("990101", person.id(), LocalDate.now(Act.ZONE)).stream())
                .filter(actor -> actor.place().equals(PlaceCode.of("990101")))
                .findFirst()
                .orElseThrow();
        assertThat(number).contains("〔");
        assertThat(new Search(transactions).find(reader, number, 5))
                .anySatisfy(matter -> assertThat(matter.procedure()).isEqualTo("normative-document"));
    }

    @Test
    void the_parking_rules_wait_for_their_legality_review() {
        var waiting = transactions.reading(
                CAPITAL,
                client -> client.sql(
                                "select m.title from open_step o join matter m on m.county = o.county and m.id = o.matter where o.step = 'legality-review' and o.earliest is null")
                        .query(String.class)
                        .list());
        assertThat(waiting).contains("石桥镇农村公共停车管理办法");
    }

    @Test
    void everybody_offered_can_sign_in_and_has_something_to_do_or_to_look_at() {
        assertThat(logins.all()).hasSizeBetween(10, 14);
        for (var login : logins.all()) {
            assertThat(login.name()).isNotEmpty();
            var entrance = accounts.enter(login.login(), DemoCounty.PASSWORD);
            assertThat(entrance).isInstanceOf(Entrance.Entered.class);
            var work = work(((Entrance.Entered) entrance).person());
            if (LOOK_ON.contains(login.login())) {
                assertThat(login.role()).isNotEmpty();
            } else {
                assertThat(work).as(login.login()).isNotEmpty();
            }
        }
    }

    private List<WorkList.Item> work(String person) {
        var today = LocalDate.now(Clock.system(Act.ZONE));
        var actors = staff.actors(Foundation.COUNTY, person, today);
        var roles = actors.stream().map(Actor::role).toList();
        return workList.mine(actors.getFirst(), roles, today, 50, 0);
    }

    @Test
    void some_villages_stay_without_publicity_for_months() {
        var figures =
                new Figures(transactions, law, services.places(), services.staff()::roster, java.time.LocalDate::now);
        assertThat(figures).isNotNull();
        var reached = transactions.reading(
                CAPITAL,
                client -> client.sql(
                                "select count(distinct place) from tally where measure = 'publicity-in-villages' and year = 2026 and m3 > 0")
                        .query(Integer.class)
                        .single());
        assertThat(reached).isBetween(1, 19);
    }

    @Test
    void seeding_again_does_nothing() {
        int before = count("select count(*) from act");
        assertThat(county.seedIfEmpty(System.out)).isFalse();
        assertThat(count("select count(*) from act")).isEqualTo(before);
    }

    @Test
    void a_seeding_that_was_cut_off_is_not_continued() throws IOException {
        var mark = Files.writeString(DATA.resolve("demo-unfinished"), "");
        assertThatThrownBy(() -> county.seedIfEmpty(System.out))
                .isInstanceOf(DemoCounty.HalfSeeded.class)
                .hasMessageContaining("删除数据目录")
                .hasMessageContaining(DATA.toString());
        Files.delete(mark);
    }

    private int count(String sql) {
        return transactions.reading(
                Scope.everything(),
                client -> client.sql(sql).query(Integer.class).single());
    }

    private Map<String, Integer> countByProcedure(String which) {
        return transactions
                .reading(
                        CAPITAL,
                        client -> client.sql("select procedure from matter where " + which)
                                .query(String.class)
                                .list())
                .stream()
                .collect(Collectors.toMap(procedure -> procedure, _ -> 1, Integer::sum));
    }
}
