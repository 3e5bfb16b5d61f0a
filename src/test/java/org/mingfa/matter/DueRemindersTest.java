package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.taken;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.finding.Notice;
import org.mingfa.finding.NoticeReader;
import org.mingfa.staff.Actor;

/** A task is to be answered for by 29 September 2026, a Tuesday; the ladder is the law folder's. */
@Tag("slow")
class DueRemindersTest {

    private static final LocalDate ASSIGNED = LocalDate.of(2026, 9, 14);
    private static final LocalDate DUE = LocalDate.of(2026, 9, 29);

    @AutoClose
    private final TestTownship town;

    private final DueReminders reminders;
    private final Actor office;
    private final Actor owner;
    private final Actor colleague;
    private final Actor supervisor;
    private final Actor leader;
    private final Actor head;

    DueRemindersTest() throws Exception {
        town = new TestTownship();
        reminders = new DueReminders(town.store.transactions(), town.law);
        office = town.actor("party-government-office", SHIQIAO);
        owner = town.actor("office-clerk", SHIQIAO, "甲");
        colleague = town.actor("office-clerk", SHIQIAO, "乙");
        supervisor = town.actor("supervisor", SHIQIAO);
        leader = town.actor("township-leader", SHIQIAO);
        head = town.actor("township-head", SHIQIAO);
    }

    @BeforeEach
    void setTheDay() {
        town.watch.set(ASSIGNED);
    }

    private void task(String title) {
        new AssignedTask(town, office, ASSIGNED, LocalDate.of(2026, 12, 20)).to(owner, title);
    }

    private List<String> told(Actor actor) {
        return new NoticeReader(town.store.transactions(), town.watch)
                .newest(actor, 50, 0).stream()
                        .map(Notice::text)
                        .filter(text -> text.contains("到期") || text.contains("逾期"))
                        .toList();
    }

    @Test
    void the_owner_is_told_three_working_days_ahead_and_nobody_else() {
        task("占道经营整治");
        reminders.remind(LocalDate.of(2026, 9, 22));
        assertThat(told(owner))
                .as("the 25th is a holiday, so that four working days are left")
                .isEmpty();
        reminders.remind(LocalDate.of(2026, 9, 23));
        assertThat(told(owner)).containsExactly("“占道经营整治”的“进度反馈”将于2026年9月29日到期");
        assertThat(told(colleague)).isEmpty();
        assertThat(told(supervisor)).isEmpty();
    }

    @Test
    void what_is_told_is_told_once_however_often_the_round_is_made() {
        task("占道经营整治");
        assertThat(reminders.remind(DUE)).isEqualTo(1);
        assertThat(reminders.remind(DUE)).isZero();
        assertThat(told(owner)).containsExactly("“占道经营整治”的“进度反馈”今天到期");
    }

    @Test
    void overdue_it_climbs_to_those_who_answer_for_it() {
        task("占道经营整治");
        reminders.remind(LocalDate.of(2026, 9, 30));
        assertThat(told(supervisor)).containsExactly("“占道经营整治”的“进度反馈”已逾期1天，请尽快办理（2026年9月29日到期）");
        assertThat(told(leader)).isEmpty();
        reminders.remind(LocalDate.of(2026, 10, 13));
        assertThat(told(leader)).hasSize(1);
        assertThat(told(head)).isEmpty();
        reminders.remind(LocalDate.of(2026, 10, 20));
        assertThat(told(head)).hasSize(1);
    }

    @Test
    void after_days_without_a_round_the_highest_rung_alone_is_told() {
        task("占道经营整治");
        reminders.remind(LocalDate.of(2026, 11, 20));
        assertThat(told(owner)).hasSize(1);
        assertThat(told(head)).hasSize(1);
        assertThat(told(leader)).isEmpty();
    }

    @Test
    void what_was_done_is_told_of_no_more() {
        task("占道经营整治");
        var matter = town.store
                .owner()
                .sql("select id from matter")
                .query(UUID.class)
                .single();
        town.watch.set(LocalDate.of(2026, 9, 21));
        taken(town.matters.take(
                owner,
                town.step(
                        town.matters
                                .find(owner, TestTownship.COUNTY, matter)
                                .orElseThrow()
                                .matter(),
                        "progress",
                        null,
                        Map.of("state", "已经动工", "percent", "40"))));
        reminders.remind(DUE);
        assertThat(told(owner))
                .as("the next report is due on 6 October")
                .containsExactly("“占道经营整治”的“进度反馈”将于2026年10月6日到期");
    }

    @Test
    void a_thousand_are_told_in_seconds() {
        for (int i = 1; i <= 1000; i++) {
            task("第" + i + "项任务");
        }
        long began = System.nanoTime();
        assertThat(reminders.remind(DUE)).isEqualTo(1000);
        var took = Duration.ofNanos(System.nanoTime() - began);
        System.out.println("DueRemindersTest: 1,000 told in " + took.toMillis() + " ms");
        assertThat(took).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void a_turn_is_told_once_however_many_acts_leave_it_as_it_is() {
        task("占道经营整治");
        var id = town.store
                .owner()
                .sql("select id from matter")
                .query(UUID.class)
                .single();
        for (int i = 1; i <= 3; i++) {
            town.watch.set(ASSIGNED.plusDays(i));
            taken(town.matters.take(
                    owner,
                    town.step(
                            town.matters
                                    .find(owner, TestTownship.COUNTY, id)
                                    .orElseThrow()
                                    .matter(),
                            "progress",
                            null,
                            Map.of("state", "第" + i + "次反馈", "percent", "40"))));
        }
        assertThat(new NoticeReader(town.store.transactions(), town.watch).newest(supervisor, 50, 0))
                .extracting(Notice::text)
                .filteredOn(text -> text.contains("轮到办理：核查办结"))
                .hasSize(1);
    }
}
