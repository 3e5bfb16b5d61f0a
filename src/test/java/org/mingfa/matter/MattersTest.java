package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.LIUHE;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.file;
import static org.mingfa.matter.TestTownship.taken;
import static org.mingfa.matter.TestTownship.village;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingfa.finding.LedgerOrder;
import org.mingfa.finding.LedgerQuery;
import org.mingfa.finding.LedgerState;
import org.mingfa.finding.Ledgers;
import org.mingfa.finding.WorkList;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.value.Binding;
import org.mingfa.matter.value.Intake;
import org.mingfa.matter.value.PersonalData;
import org.mingfa.matter.value.ValueJson;
import org.mingfa.store.Scope;

/** One transaction per act: what is taken is whole, what is refused leaves nothing but the record of it. */
class MattersTest {

    private static final LedgerOrder MOST_FIRST = new LedgerOrder(new LedgerOrder.Column("quantity"), true);

    private static TestTownship town;

    @BeforeAll
    static void found() throws Exception {
        town = new TestTownship();
    }

    @BeforeEach
    void setTheDay() {
        town.watch.set(LocalDate.of(2026, 9, 14));
    }

    private static Proposal task(String title) {
        return Proposal.opening(
                "task-supervision",
                "register",
                Entered.all(Map.of("title", title, "source", "county-task", "standard", "完成", "due", "2026-10-20")),
                List.of(file("source-document")),
                LocalDate.of(2026, 9, 14));
    }

    private static List<String> rules(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer)
                .breaches().stream().map(breach -> breach.rule().toString()).toList();
    }

    private static Proposal next(Matter matter, String step, Map<String, Object> entries) {
        return Proposal.doing(
                Proposal.Target.of(matter), step, Entered.all(entries), List.of(), LocalDate.of(2026, 9, 15));
    }

    private static Proposal leaflets(String village, int copies) {
        return Publicity.leaflets(unit(), "发放宣传单", village, copies, LocalDate.of(2026, 9, 14));
    }

    private static String unit() {
        return town.staff.roster(COUNTY).units().iterator().next().id();
    }

    @Test
    void anActTakenIsChainedAndOpensTheNextStep() {
        var office = town.actor("party-government-office", SHIQIAO);
        var answer = taken(town.matters.take(office, task("案卷评查")));
        assertThat(answer.matter().number()).startsWith("DB-2026-");
        assertThat(answer.standing().step("assign").mayBeDone()).isTrue();
        var docket = town.matters.find(office, COUNTY, answer.matter().id()).orElseThrow();
        assertThat(docket.acts()).hasSize(1);
        assertThat(docket.acts().getFirst()).isEqualTo(answer.act());
        assertThat(docket.matter()).isEqualTo(answer.matter());
    }

    @Test
    void aRefusalIsRecordedAndNothingElse() {
        var clerk = town.actor("publicity-clerk", SHIQIAO);
        long mattersBefore = count("matter");
        long refusalsBefore = count("refusal");
        assertThat(rules(town.matters.take(clerk, task("越权登记")))).containsExactly("register.actor");
        assertThat(count("matter")).isEqualTo(mattersBefore);
        assertThat(count("refusal")).isEqualTo(refusalsBefore + 1);
    }

    @Test
    void aRefusedActGivesItsNumberBack() {
        var office = town.actor("party-government-office", SHIQIAO);
        var first = taken(town.matters.take(office, task("甲"))).matter().number();
        rules(town.matters.take(office, task("")));
        var second = taken(town.matters.take(office, task("乙"))).matter().number();
        assertThat(serial(second)).isEqualTo(serial(first) + 1);
    }

    private static int serial(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }

    @Test
    void ofTwoWhoActAtOnceOneWinsAndTheOtherIsToldWhatChanged() throws Exception {
        var office = town.actor("party-government-office", SHIQIAO);
        var owner = town.actor("office-clerk", SHIQIAO);
        for (int round = 0; round < 10; round++) {
            var matter = taken(town.matters.take(office, task("同时交办" + round))).matter();
            town.watch.set(LocalDate.of(2026, 9, 15));
            var assign = next(matter, "assign", Map.of("owner", owner.person(), "project", "办理"));
            var start = new CountDownLatch(1);
            try (var pool = Executors.newFixedThreadPool(2)) {
                var answers = new ArrayList<Future<Answer>>();
                for (int i = 0; i < 2; i++) {
                    answers.add(pool.submit(() -> {
                        start.await();
                        return town.matters.take(office, assign);
                    }));
                }
                start.countDown();
                var one = answers.get(0).get();
                var two = answers.get(1).get();
                var loser = one instanceof Answer.Taken ? two : one;
                assertThat(List.of(one, two)).hasAtLeastOneElementOfType(Answer.Taken.class);
                assertThat(loser).isInstanceOf(Answer.Overtaken.class);
                assertThat(((Answer.Overtaken) loser).unseen()).hasSize(1);
            }
        }
    }

    @Test
    void correctingAndVoidingMoveTheFiguresByTheDifference() {
        var clerk = town.actor("publicity-clerk", SHIQIAO);
        long before = leafletsCounted();
        var matter = taken(town.matters.take(clerk, leaflets(village(SHIQIAO, 1), 300)))
                .matter();
        assertThat(leafletsCounted()).isEqualTo(before + 300);
        var correction = Proposal.doing(
                        new Proposal.Target(matter.procedure(), matter.id(), 1),
                        "record",
                        Entered.all(Map.of("quantity", "30")),
                        List.of(),
                        LocalDate.of(2026, 9, 14))
                .as(new Act.Kind.Correcting(1, "多写了一个零"));
        var corrected = taken(town.matters.take(clerk, correction)).matter();
        assertThat(leafletsCounted()).isEqualTo(before + 30);
        var voiding = Proposal.doing(
                        new Proposal.Target(matter.procedure(), matter.id(), 2),
                        "record",
                        Map.of(),
                        List.of(),
                        LocalDate.of(2026, 9, 14))
                .as(new Act.Kind.Voiding("重复登记"));
        taken(town.matters.take(clerk, voiding));
        assertThat(leafletsCounted()).isEqualTo(before);
        assertThat(corrected.acts()).isEqualTo(2);
        var recounted = town.recount.recount(Scope.everything(), _ -> {});
        assertThat(recounted.differences()).noneMatch(difference -> difference.contains("leaflets"));
    }

    private static long leafletsCounted() {
        return Objects.requireNonNull(town.figures
                        .ofYear(Scope.of(SHIQIAO), PlaceCode.of(SHIQIAO), 2026)
                        .get("leaflets"))
                .orZero()
                .longValueExact();
    }

    @Test
    void nobodySeesMattersOfAnotherTownship() {
        var office = town.actor("party-government-office", SHIQIAO);
        var other = town.actor("party-government-office", LIUHE);
        var matter = taken(town.matters.take(office, task("本镇的事"))).matter();
        assertThat(town.matters.find(other, COUNTY, matter.id())).isEmpty();
        var answer = town.matters.take(other, next(matter, "assign", Map.of("owner", other.person(), "project", "办理")));
        assertThat(answer).isInstanceOf(Answer.Unknown.class);
    }

    @Test
    void theDatabaseItselfRefusesToChangeAnAct() {
        var client = org.springframework.jdbc.core.simple.JdbcClient.create(town.store.dataSource());
        for (var statement : List.of(
                "update act set step = 'x'",
                "delete from act",
                "delete from seal",
                "update seal set digest = 'x'",
                "delete from refusal",
                "delete from matter")) {
            assertThatThrownBy(() -> client.sql(statement).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void personalDataIsSealedInTheDatabaseAndOpensAgain() throws Exception {
        var mediator = town.actor("village-mediator", village(SHIQIAO, 1));
        var procedure = town.law.inForce("dispute", LocalDate.of(2026, 9, 14)).orElseThrow();
        var sealed = new Intake(
                        town.places,
                        PersonalData.withKeyIn(java.nio.file.Path.of("target", "test-keys", "personal-data.key")))
                .read(
                        procedure,
                        procedure.opening(),
                        Entered.all(Map.of(
                                "parties", List.of(Map.of("name", "赵某某", "phone", "13812345678", "kind", "person")))),
                        PlaceCode.of(SHIQIAO),
                        town.staff.roster(COUNTY),
                        Binding.NONE);
        var json = ValueJson.write(sealed);
        assertThat(json).doesNotContain("赵某某", "13812345678").contains("赵**", "138****5678", "SM4-GCM");
        assertThat(ValueJson.read(json)).isEqualTo(sealed);
        assertThat(mediator.place()).isEqualTo(PlaceCode.of(village(SHIQIAO, 1)));
    }

    @Test
    void timeAloneOpensAndLapsesStepsOnceTended() {
        var office = town.actor("party-government-office", SHIQIAO);
        var matter = taken(town.matters.take(office, task("到期提醒"))).matter();
        var tending = new Tending(town.store.transactions(), town.law, town.staff, town.matters);
        tending.tend(LocalDate.of(2026, 11, 30));
        var worklist = new WorkList(town.store.transactions(), town.law);
        assertThat(worklist.late(office, LocalDate.of(2026, 11, 30), 100, 0))
                .anySatisfy(item -> assertThat(item.matter()).isEqualTo(matter.id()));
    }

    @Test
    void aLedgerFiltersSortsAndAddsUp() {
        var clerk = town.actor("publicity-clerk", LIUHE);
        for (int i = 1; i <= 3; i++) {
            taken(town.matters.take(clerk, leaflets(village(LIUHE, i), 10 * i)));
        }
        var procedure = town.law
                .inForce("publicity-activity", LocalDate.of(2026, 9, 14))
                .orElseThrow();
        var query = new LedgerQuery(
                PlaceCode.COUNTRY,
                "",
                null,
                null,
                LedgerState.ALIVE,
                Map.of("villages", village(LIUHE, 2)),
                MOST_FIRST,
                0);
        var ledgers = new Ledgers(town.store.transactions());
        var page = ledgers.page(clerk, procedure, query, LocalDate.of(2026, 9, 14));
        assertThat(page.count()).isEqualTo(1);
        var all = ledgers.page(
                clerk,
                procedure,
                new LedgerQuery(PlaceCode.COUNTRY, "宣传单", null, null, LedgerState.ALIVE, Map.of(), MOST_FIRST, 0),
                LocalDate.of(2026, 9, 14));
        assertThat(all.matters()).hasSize(3);
        assertThat(all.totals())
                .hasEntrySatisfying("quantity", sum -> assertThat(sum).isEqualByComparingTo(BigDecimal.valueOf(60)));
    }

    private static long count(String table) {
        return town.store
                .owner()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
