package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.SHIQIAO;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.judging.Act;
import org.mingfa.judging.State;
import org.mingfa.law.Closing;
import org.mingfa.law.Entered;
import org.mingfa.law.LawLibrary;
import org.mingfa.staff.Actor;

/** A plan opens a task for each of its rows; a circular opens as many as are needed and does not wait for them. */
@Tag("slow")
class SeveralMattersTest {

    private static final LawLibrary LAW = LawLibrary.load(Path.of("src/test/resources/several"));
    private static final LocalDate DRAFTED = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAPSED = LocalDate.of(2026, 9, 12);

    @AutoClose
    private final TestTownship town = new TestTownship(LAW);

    private final Actor clerk = town.actor("clerk", SHIQIAO);
    private final Actor host = town.actor("host", SHIQIAO);
    private final Actor head = town.actor("head", SHIQIAO);

    SeveralMattersTest() throws IOException {
        town.watch.set(DRAFTED);
    }

    private Matter opened(String procedure, String step, Map<String, ?> entries) {
        return taken(town.matters.take(
                clerk, Proposal.opening(procedure, step, Entered.all(entries), List.of(), town.today())));
    }

    private static Matter taken(Answer answer) {
        return TestTownship.taken(answer).matter();
    }

    private Matter plan(String... tasks) {
        var rows = List.of(tasks).stream()
                .map(task -> Map.of("what", task, "by", "2026-09-20"))
                .toList();
        return opened("plan", "draft", Map.of("subject", "九月计划", "tasks", rows));
    }

    private Matter task(Matter plan, String what) {
        return opened("task", "register", Map.of("what", what, "plan", plan.number(), "kind", "planned"));
    }

    private Answer take(Actor actor, Matter matter, String step, Map<String, ?> entries) {
        return town.matters.take(actor, town.step(matter, step, null, entries));
    }

    private Docket docket(Matter matter) {
        return town.matters.find(clerk, matter.county(), matter.id()).orElseThrow();
    }

    private State state(Matter plan) {
        return town.matters.standing(docket(plan)).step("hand-out").state();
    }

    private int unopened(Matter plan) {
        return town.matters.standing(docket(plan)).step("hand-out").unopened().size();
    }

    private boolean isSomebodys(Matter plan) {
        return town.store
                .owner()
                .sql("select only_for is null from open_step where matter = :matter and step = 'hand-out'")
                .param("matter", plan.id())
                .query(Boolean.class)
                .single();
    }

    @Test
    void the_step_is_done_when_the_task_of_each_row_has_ended() {
        var plan = plan("清理台账", "走访农户");
        assertThat(unopened(plan)).isEqualTo(2);
        var first = task(plan, "清理台账");
        assertThat(unopened(plan)).isEqualTo(1);
        assertThat(isSomebodys(plan)).isTrue();
        var second = task(plan, "走访农户");
        assertThat(isSomebodys(plan)).isFalse();
        taken(take(host, first, "do", Map.of("finished", "2026-09-01")));
        assertThat(state(plan)).isEqualTo(State.OPEN);
        taken(take(host, second, "do", Map.of("finished", "2026-09-01")));
        assertThat(state(plan)).isEqualTo(State.DONE);
        var reviewed = taken(take(head, plan, "review", Map.of()));
        assertThat(reviewed.closing()).isEqualTo(Closing.COMPLETED);
        assertThat(docket(plan).acts().getLast().values().get("finished")).hasToString("Amount[number=2]");
        town.nothingIsAmiss();
    }

    private Proposal registering(Matter plan, String what) {
        return Proposal.opening(
                "task",
                "register",
                Entered.all(Map.of("what", what, "plan", plan.number(), "kind", "planned")),
                List.of(),
                town.today());
    }

    @Test
    void tasks_are_opened_together_all_or_none_and_the_one_that_is_refused_is_named() {
        var plan = plan("清理台账", "走访农户");
        var none = town.matters.takeTogether(
                clerk, List.of(registering(plan, "清理台账"), registering(plan, "走".repeat(300))));
        assertThat(none).isInstanceOfSatisfying(Together.Stopped.class, stopped -> {
            assertThat(stopped.at()).isEqualTo(1);
            assertThat(stopped.answer()).isInstanceOf(Answer.Refused.class);
        });
        assertThat(unopened(plan)).as("the first is not stored either").isEqualTo(2);

        var both = town.matters.takeTogether(clerk, List.of(registering(plan, "清理台账"), registering(plan, "走访农户")));
        assertThat(both)
                .isInstanceOfSatisfying(
                        Together.Taken.class,
                        taken -> assertThat(taken.answers())
                                .extracting(one -> one.matter().number())
                                .doesNotHaveDuplicates()
                                .hasSize(2));
        assertThat(unopened(plan)).isZero();
        town.nothingIsAmiss();
    }

    @Test
    void a_task_of_another_name_is_the_task_of_no_row() {
        var plan = plan("清理台账");
        taken(take(host, task(plan, "别的事"), "do", Map.of("finished", "2026-09-01")));
        assertThat(state(plan)).isEqualTo(State.OPEN);
        assertThat(unopened(plan)).isEqualTo(1);
    }

    @Test
    void a_task_declared_void_leaves_its_row_to_be_opened_again() {
        var plan = plan("清理台账");
        var task = task(plan, "清理台账");
        taken(town.matters.take(
                clerk,
                Proposal.doing(
                                new Proposal.Target("task", task.id(), null),
                                "register",
                                Map.of(),
                                List.of(),
                                town.today())
                        .as(new Act.Kind.Voiding("登记错了"))));
        assertThat(unopened(plan)).isEqualTo(1);
        assertThat(isSomebodys(plan)).isTrue();
        taken(take(host, task(plan, "清理台账"), "do", Map.of("finished", "2026-09-01")));
        assertThat(state(plan)).isEqualTo(State.DONE);
        town.nothingIsAmiss();
    }

    @Test
    void a_task_that_time_alone_has_ended_says_so_in_the_plan() {
        var plan = plan("清理台账");
        var task = task(plan, "清理台账");
        town.watch.set(LAPSED);
        var tending = new Tending(town.store.transactions(), LAW, town.staff, town.matters);
        assertThat(tending.tend(LAPSED).stalls()).isEmpty();
        assertThat(docket(task).matter().closing()).isEqualTo(Closing.COMPLETED);
        var result = docket(plan).acts().getLast();
        assertThat(result.kind()).isEqualTo(new Act.Kind.Resulting(task.id().toString(), true));
        assertThat(result.happened()).isEqualTo(LAPSED);
        assertThat(result.persons()).containsExactly(clerk.person());
        assertThat(state(plan)).isEqualTo(State.DONE);
        assertThat(tending.tend(LAPSED).stalls()).isEmpty();
        assertThat(docket(plan).acts()).hasSize(2);
        town.nothingIsAmiss();
    }

    @Test
    void what_is_not_waited_for_settles_the_step_by_being_opened() {
        var circular = opened("circular", "issue", Map.of("subject", "检查通报"));
        var fields = new LinkedHashMap<String, Object>(Map.of("what", "整改", "kind", "other"));
        fields.put("circular", circular.number());
        var task = opened("task", "register", fields);
        assertThat(state(circular)).isEqualTo(State.DONE);
        var filed = taken(take(clerk, circular, "file", Map.of()));
        assertThat(filed.closing()).isEqualTo(Closing.COMPLETED);
        taken(take(host, task, "do", Map.of("finished", "2026-09-01")));
        assertThat(docket(circular).acts()).hasSize(3);
        town.nothingIsAmiss();
    }
}
