package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.LIUHE;
import static org.mingfa.matter.TestTownship.SHIQIAO;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mingfa.guarding.RoundBook;
import org.mingfa.guarding.RoundBook.Round;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;

/** One bad matter stops no other, is told, and is forgotten once it moves again. */
@Tag("slow")
class TendingTest {

    private static final LocalDate LATER = LocalDate.of(2026, 11, 30);

    @AutoClose
    private TestTownship town;

    private Tending tending;
    private RoundBook book;
    private Matter bad;
    private Matter good;

    @BeforeEach
    void registerTwoTasks() throws Exception {
        town = new TestTownship();
        tending = new Tending(town.store.transactions(), town.law, town.staff, town.matters);
        book = new RoundBook(town.store.transactions(), town.watch);
        town.watch.set(LocalDate.of(2026, 9, 3));
        bad = task("甲");
        good = task("乙");
        town.watch.set(LATER);
        town.store.owner().sql("update matter set revisit = '2026-10-01'").update();
    }

    private Matter task(String title) {
        var proposal = Proposal.opening(
                "task-supervision",
                "register",
                Entered.all(Map.of("title", title, "source", "county-task", "standard", "完成", "due", "2026-10-20")),
                List.of(new Act.Evidence("source-document", "ab".repeat(32), "a.pdf", "application/pdf", 9)),
                LocalDate.of(2026, 9, 3));
        return ((Answer.Taken) town.matters.take(town.actor("party-government-office", SHIQIAO), proposal)).matter();
    }

    private boolean waits(Matter matter) {
        return town.store
                .owner()
                .sql("select revisit is not null and revisit <= :today from matter where id = :id")
                .param("today", LATER)
                .param("id", matter.id())
                .query(Boolean.class)
                .single();
    }

    private void change(String sql, Matter matter) {
        town.store.owner().sql(sql).param("id", matter.id()).update();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_matter_that_cannot_be_read_is_told_and_the_others_are_tended() {
        change("update act set fields = '{\"title\": {\"day\": \"never\"}}' where matter = :id", bad);
        var tended = tending.tend(LATER);
        assertThat(tended.looked()).isEqualTo(2);
        assertThat(tended.stalls()).singleElement().satisfies(stall -> {
            assertThat(stall.about()).isEqualTo(bad.id().toString());
            assertThat(stall.reason()).contains("读不出来");
            assertThat(stall.cause()).isNotNull();
        });
        assertThat(waits(bad)).isTrue();
        assertThat(waits(good)).isFalse();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_matter_whose_register_cannot_be_read_stops_no_other_either() {
        change("update matter set fields = '{\"title\": {\"day\": \"never\"}}' where id = :id", bad);
        assertThat(tending.tend(LATER).stalls()).hasSize(1);
        assertThat(waits(good)).isFalse();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_matter_whose_law_version_is_gone_is_told_once_for_its_township() {
        change("update matter set version = '2001-01-01' where id = :id", bad);
        assertThat(tending.tend(LATER).stalls()).singleElement().satisfies(stall -> {
            assertThat(stall.place()).isEqualTo(SHIQIAO);
            assertThat(stall.reason()).contains("1件未结事项", "task-supervision", "2001-01-01", "请系统管理员补回");
        });
        assertThat(waits(good)).isFalse();
    }

    @Test
    void what_stands_still_is_shown_where_it_stands_until_it_moves_again() {
        change("update matter set version = '2001-01-01' where id = :id", bad);
        assertThat(book.ended(Round.TENDING, tending.tend(LATER).stalls())).hasSize(1);
        assertThat(book.ended(Round.TENDING, tending.tend(LATER).stalls()))
                .as("told once")
                .isEmpty();
        assertThat(book.told(town.actor("party-government-office", SHIQIAO), 10))
                .singleElement()
                .asString()
                .contains("不在法规库中", "11月30日发现");
        assertThat(book.told(town.actor("party-government-office", LIUHE), 10)).isEmpty();
        change("update matter set version = '" + good.version() + "' where id = :id", bad);
        book.ended(Round.TENDING, tending.tend(LATER).stalls());
        assertThat(book.told(town.actor("party-government-office", SHIQIAO), 10))
                .isEmpty();
    }

    @Test
    void a_round_that_has_not_ended_for_a_day_is_shown_with_its_last_end() {
        book.ended(Round.SEALING, List.of());
        town.watch.set(LATER.plusDays(2));
        book.failed(Round.SEALING);
        book.failed(Round.FIGURES);
        assertThat(book.told(town.actor("party-government-office", SHIQIAO), 10))
                .containsExactlyInAnyOrder("“每日封存”上次完成是在11月30日，以后没有完成，请系统管理员查看日志。", "“汇总数据”还没有完成过，请系统管理员查看日志。");
        assertThat(book.states())
                .anySatisfy(state -> assertThat(state.round()).isEqualTo(Round.SEALING))
                .allSatisfy(state -> assertThat(state.tried()).isEqualTo(town.watch.instant()));
    }
}
