package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.taken;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.finding.WorkList;
import org.mingfa.judging.Bound;
import org.mingfa.law.Step;
import org.mingfa.staff.Actor;
import org.mingfa.staff.HandoverWish;
import org.mingfa.staff.HandoverWish.Posts;
import org.mingfa.staff.HandoverWish.Wished;
import org.mingfa.staff.StaffRefusal;

/** A clerk leaves; a task that only the clerk might answer for is somebody's from the day on. */
@Tag("slow")
class HandoversTest {

    private static final LocalDate ASSIGNED = LocalDate.of(2026, 9, 14);
    private static final LocalDate LEFT = LocalDate.of(2026, 9, 21);

    @AutoClose
    private final TestTownship town;

    private final Handovers handovers;
    private final Actor office;
    private final Actor leaver;
    private final Actor successor;
    private final Actor supervisor;

    HandoversTest() throws Exception {
        town = new TestTownship();
        handovers = new Handovers(town.store.transactions(), town.law, town.staff, town.matters);
        office = town.actor("party-government-office", SHIQIAO);
        leaver = town.actor("office-clerk", SHIQIAO, "甲");
        successor = town.actor("office-clerk", SHIQIAO, "乙");
        supervisor = town.actor("supervisor", SHIQIAO);
    }

    @BeforeEach
    void setTheDay() {
        town.watch.set(ASSIGNED);
    }

    private Matter task(String title, Actor owner) {
        return new AssignedTask(town, office, ASSIGNED, LocalDate.of(2026, 10, 20)).to(owner, title);
    }

    private Answer report(Actor by, Matter matter) {
        return town.matters.take(by, town.step(matter, "progress", null, Map.of("state", "已经动工", "percent", "40")));
    }

    private HandoverWish leaving(Posts posts, LocalDate day, Actor to) {
        var shares = handovers.open(office, leaver.person()).stream()
                .map(open -> new Wished(open, to.person()))
                .toList();
        return new HandoverWish(leaver.person(), to.person(), day, posts, shares);
    }

    @Test
    void who_takes_over_answers_for_the_task_and_who_left_no_longer_does() {
        var matter = task("占道经营整治", leaver);
        assertThat(report(successor, matter)).isInstanceOf(Answer.Refused.class);

        town.watch.set(LEFT);
        var handed = handovers.hand(office, leaving(Posts.SUCCEEDED, LEFT, successor));

        assertThat(handed.shares()).hasSize(2);
        town.watch.set(LEFT.plusDays(1));
        assertThat(report(leaver, matter)).isInstanceOf(Answer.Refused.class);
        taken(report(successor, matter));
        town.nothingIsAmiss();
    }

    @Test
    void the_work_list_of_who_takes_over_shows_it_at_once() {
        var matter = task("占道经营整治", leaver);
        town.watch.set(LEFT);
        handovers.hand(office, leaving(Posts.SUCCEEDED, LEFT, successor));

        var worklist = new WorkList(town.store.transactions(), town.law);
        assertThat(worklist.mine(successor, List.of(successor.role()), LEFT, 50, 0))
                .anySatisfy(item -> {
                    assertThat(item.matter()).isEqualTo(matter.id());
                    assertThat(item.onlyFor()).containsExactly(successor.person());
                });
        town.nothingIsAmiss();
    }

    @Test
    void what_was_late_when_it_was_handed_over_stays_the_givers() {
        task("占道经营整治", leaver);
        var late = LocalDate.of(2026, 11, 2);
        town.watch.set(late);
        var handed = handovers.hand(office, leaving(Posts.ENDED, late, successor));

        assertThat(handed.shares())
                .filteredOn(share -> share.matter() != null)
                .singleElement()
                .satisfies(share -> assertThat(
                                Objects.requireNonNull(share.matter()).late())
                        .isTrue());
    }

    @Test
    void a_day_ahead_is_handed_over_only_when_it_comes() {
        var matter = task("占道经营整治", leaver);
        town.watch.set(LEFT.minusDays(3));
        handovers.hand(office, leaving(Posts.SUCCEEDED, LEFT, successor));

        taken(report(leaver, matter));
        assertThat(report(successor, matter)).isInstanceOf(Answer.Refused.class);

        town.watch.set(LEFT);
        new Tending(town.store.transactions(), town.law, town.staff, town.matters).tend(LEFT);
        taken(report(successor, matter));
        town.nothingIsAmiss();
    }

    @Test
    void what_comes_to_the_leaver_before_the_day_is_the_successors_from_it() {
        town.watch.set(LEFT.minusDays(3));
        handovers.hand(office, leaving(Posts.SUCCEEDED, LEFT, successor));
        town.watch.set(LEFT.minusDays(2));
        task("占道经营整治", leaver);
        assertThat(handovers.open(office, successor.person())).isEmpty();

        town.watch.set(LEFT);
        new Tending(town.store.transactions(), town.law, town.staff, town.matters).tend(LEFT);
        assertThat(handovers.open(office, successor.person())).hasSize(1);
        assertThat(handovers.open(office, leaver.person())).isEmpty();
        town.nothingIsAmiss();
    }

    @Test
    void what_is_handed_on_is_the_last_ones() {
        var matter = task("占道经营整治", leaver);
        var third = town.actor("office-clerk", SHIQIAO, "丙");
        town.watch.set(LEFT);
        handovers.hand(office, leaving(Posts.SUCCEEDED, LEFT, successor));
        town.watch.set(LEFT.plusDays(7));
        handovers.hand(
                office,
                new HandoverWish(
                        successor.person(),
                        third.person(),
                        LEFT.plusDays(7),
                        Posts.ENDED,
                        handovers.open(office, successor.person()).stream()
                                .map(open -> new Wished(open, third.person()))
                                .toList()));
        taken(report(third, matter));
    }

    @Test
    void a_task_assigned_after_the_hand_over_is_not_handed_over() {
        town.watch.set(LEFT.minusDays(1));
        task("先交办的", leaver);
        town.watch.set(LEFT);
        handovers.hand(office, leaving(Posts.KEPT, LEFT, successor));
        town.watch.set(LEFT.plusDays(1));
        var later = task("后交办的", leaver);
        taken(report(leaver, later));
        assertThat(report(successor, later)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void nobody_takes_over_what_the_law_keeps_from_them() {
        task("占道经营整治", leaver);
        town.watch.set(LEFT);
        assertThatThrownBy(() -> handovers.hand(office, leaving(Posts.ENDED, LEFT, supervisor)))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("不能接手“占道经营整治”：没有办理“进度反馈”的岗位")
                .hasMessageContaining("另选接手人");
        assertThat(town.staff.roster(TestTownship.COUNTY).postsOf(leaver.person(), LEFT))
                .as("nothing is handed over by halves")
                .hasSize(1);
    }

    @Test
    void who_has_acted_today_leaves_tomorrow_at_the_earliest() {
        var matter = task("占道经营整治", leaver);
        town.watch.set(LEFT);
        taken(report(leaver, matter));
        assertThatThrownBy(() -> handovers.hand(office, leaving(Posts.SUCCEEDED, LEFT, successor)))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("请把交接日定为明天");
        handovers.hand(office, leaving(Posts.SUCCEEDED, LEFT.plusDays(1), successor));
        town.nothingIsAmiss();
    }

    @Test
    void days_that_are_over_are_not_handed_over() {
        task("占道经营整治", leaver);
        town.watch.set(LEFT);
        assertThatThrownBy(() -> handovers.hand(office, leaving(Posts.SUCCEEDED, LEFT.minusDays(1), successor)))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("不能早于今天");
    }

    /** Some five hundred take a second or two; the bound is wide for machines that are busy. */
    @Test
    void five_hundred_open_tasks_are_handed_over_in_one_go() {
        for (int i = 1; i <= 500; i++) {
            task("第" + i + "项任务", leaver);
        }
        town.watch.set(LEFT);
        var wish = leaving(Posts.SUCCEEDED, LEFT, successor);
        long began = System.nanoTime();
        var handed = handovers.hand(office, wish);
        var took = Duration.ofNanos(System.nanoTime() - began);
        System.out.println("HandoversTest: 500 open tasks handed over in " + took.toMillis() + " ms");
        assertThat(handed.shares()).hasSize(501);
        assertThat(handovers.open(office, leaver.person())).isEmpty();
        assertThat(handovers.open(office, successor.person())).hasSize(500);
        assertThat(took).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void what_is_anothers_already_is_not_handed_over_again() {
        task("占道经营整治", leaver);
        var third = town.actor("office-clerk", SHIQIAO, "丙");
        town.watch.set(LEFT);
        var once = leaving(Posts.KEPT, LEFT, successor);
        var again = leaving(Posts.KEPT, LEFT, third);
        handovers.hand(office, once);
        assertThat(handovers.open(office, leaver.person())).isEmpty();
        assertThatThrownBy(() -> handovers.hand(office, again))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("刚刚已经办理或者移交");
    }

    @Test
    void what_is_to_be_anothers_on_a_day_ahead_is_not_handed_over_again() {
        task("占道经营整治", leaver);
        var third = town.actor("office-clerk", SHIQIAO, "丙");
        town.watch.set(LEFT);
        handovers.hand(office, leaving(Posts.SUCCEEDED, LEFT.plusDays(3), successor));
        assertThatThrownBy(() -> handovers.hand(office, leaving(Posts.ENDED, LEFT.plusDays(1), third)))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("已经定于2026年9月24日移交" + successor.name());
    }

    @Test
    void who_administers_takes_nothing_over_and_nobody_from_elsewhere_does() {
        task("占道经营整治", leaver);
        town.watch.set(LEFT);
        assertThatThrownBy(() -> handovers.hand(office, leaving(Posts.ENDED, LEFT, office)))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("接手人是您自己的");
        var elsewhere = town.actor("office-clerk", TestTownship.LIUHE);
        assertThatThrownBy(() -> handovers.hand(office, leaving(Posts.ENDED, LEFT, elsewhere)))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("不归您现在的岗位管理");
    }

    @Test
    void whose_post_is_given_from_above_hands_over_by_those_above() {
        var head = town.actor("township-head", SHIQIAO);
        town.watch.set(LEFT);
        var wish = new HandoverWish(head.person(), successor.person(), LEFT, Posts.SUCCEEDED, List.of());
        assertThatThrownBy(() -> handovers.hand(office, wish))
                .isInstanceOf(StaffRefusal.class)
                .hasMessageContaining("由上一级管理");
        handovers.hand(town.actor("county-law-office", TestTownship.COUNTY), wish);
        town.nothingIsAmiss();
    }

    @Test
    void a_case_changes_hands_by_its_own_step() {
        assertThat(town.law.procedures().stream()
                        .filter(procedure -> procedure.id().equals("ordinary-penalty"))
                        .flatMap(procedure -> procedure.steps().stream()
                                .flatMap(step -> step.onlyBy().who().stream())
                                .distinct()
                                .flatMap(who -> Bound.changing(procedure, who).stream()))
                        .map(Step::id))
                .contains("change-of-hands");
    }
}
