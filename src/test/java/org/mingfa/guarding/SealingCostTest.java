package org.mingfa.guarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.COUNTY;
import static org.mingfa.matter.TestTownship.SHIQIAO;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Proposal;
import org.mingfa.matter.TestTownship;
import org.mingfa.store.Scope;

/** A day is sealed by what was recorded on it: years of records before it cost nothing. */
@Tag("slow")
class SealingCostTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 3);

    /** Longer than the database keeps back what a connection has read. */
    private static final int COUNTED_AFTER = 1_100;

    private static final List<String> HISTORY = List.of("""
            insert into matter (county, place, id, procedure, version, number, title, began, carried_over, acts, head, fields,
                                closing, changed, words)
            select '990101', '990101001', gen_random_uuid(), 'x', '2024-01-01', 'X-' || n, '某事', '2024-01-01', false, 1, '', '{}',
                   'completed', now(), '' from generate_series(1, :rows) n
            """, """
            insert into act (county, place, matter, seq, kind, step, fields, evidence, persons, post, happened, recorded,
                             carried_over, findings, algorithm, link)
            select county, place, id, 1, 'doing', 's', '{}', '[]', '{}', 'p', began,
                   timestamptz '2024-01-01' + make_interval(hours => substr(number, 3)::int), false, '[]', 'x', ''
            from matter where procedure = 'x'
            """, """
            insert into audit (county, place, id, at, doing, detail)
            select '990101', '990101001', gen_random_uuid(), timestamptz '2024-01-01' + make_interval(hours => n), 'SIGN_IN', '登录'
            from generate_series(1, :rows) n
            """, """
            insert into notice (county, place, id, roles, text, created)
            select '990101', '990101001', gen_random_uuid(), '{}', '通知', timestamptz '2024-01-01' + make_interval(hours => n)
            from generate_series(1, :rows) n
            """);

    @TempDir
    private Path folder;

    @Test
    void what_is_read_for_a_day_does_not_grow_with_the_years_before_it() throws Exception {
        long young = read(0);
        long old = read(20_000);
        assertThat(young).isPositive();
        assertThat(old).isLessThan(young + 100);
    }

    @Test
    void what_has_been_sealed_is_not_read_again_in_the_same_night() throws Exception {
        try (var town = worked(0)) {
            var sealing = new Sealing(town.store.transactions(), folder.resolve("again"));
            assertThat(sealing.sealBefore(DAY.plusDays(1)).days()).isPositive();
            long before = counted(town);
            assertThat(sealing.sealBefore(DAY.plusDays(1)).days()).isZero();
            assertThat(counted(town) - before).isLessThan(100);
        }
    }

    private long read(int history) throws Exception {
        try (var town = worked(history)) {
            long before = counted(town);
            var sealed = new Sealing(town.store.transactions(), folder.resolve("seals-" + history))
                    .sealBefore(DAY.plusDays(1));
            assertThat(sealed.stalls()).isEmpty();
            assertThat(sealed.days()).isPositive();
            return counted(town) - before;
        }
    }

    /** Everything before the day is sealed already; on the day itself a task is registered. */
    private static TestTownship worked(int history) throws Exception {
        var town = new TestTownship();
        var owner = town.store.owner();
        HISTORY.forEach(rows -> owner.sql(rows).param("rows", history).update());
        owner.sql("insert into sealed_through (county, day) values (:county, :day)")
                .param("county", COUNTY)
                .param("day", DAY.minusDays(1))
                .update();
        for (var table : List.of("matter", "act", "audit", "notice")) {
            owner.sql("analyze " + table).update();
        }
        town.watch.set(DAY);
        var task = Proposal.opening(
                "task-supervision",
                "register",
                Entered.all(Map.of("title", "案卷评查", "source", "county-task", "standard", "完成", "due", "2026-10-20")),
                List.of(new Act.Evidence("source-document", "ab".repeat(32), "a.pdf", "application/pdf", 9)),
                DAY);
        assertThat(town.matters.take(town.actor("party-government-office", SHIQIAO), task))
                .isInstanceOf(Answer.Taken.class);
        town.watch.set(DAY.plusDays(1));
        return town;
    }

    /** How many rows have been read of the tables that grow with history. */
    private static long counted(TestTownship town) throws Exception {
        Thread.sleep(COUNTED_AFTER);
        town.store
                .transactions()
                .reading(
                        Scope.everything(),
                        client -> client.sql("select 1").query(Integer.class).single());
        return town.store.owner().sql("""
                        select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) from pg_stat_user_tables
                        where relname in ('matter', 'act', 'audit', 'notice', 'refusal', 'evidence', 'deadline_move')
                        """).query(Long.class).single();
    }
}
