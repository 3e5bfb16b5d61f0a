package org.mingfa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An installation full of data is brought up to date without losing any. */
@Tag("slow")
class MigrationTest {

    private static final List<String> FULL = List.of("""
            insert into sign_in_attempt (login_digest, tries, last)
            select 'digest-' || n, n % 6, now() from generate_series(1, 2000) n
            """, """
            insert into audit (county, place, id, at, doing, detail)
            select '990101', '990101001', gen_random_uuid(), now() - make_interval(hours => n), 'SIGN_IN', '登录'
            from generate_series(1, 2000) n
            """, """
            insert into holiday_notice (place, year, version, number, published, source, extension, days, entered_by, post, entered)
            select '990101', 2027, n, '演练', current_date, '演练', false, '', '某', gen_random_uuid(), now()
            from generate_series(1, 2000) n
            """, """
            insert into matter (county, place, id, procedure, version, number, title, began, carried_over, acts, head, fields,
                                changed, words)
            select '990101', '990101001', gen_random_uuid(), 'x', current_date, 'X-' || n, '某事', current_date, false, 0, '',
                   '{}', now(), '' from generate_series(1, 2000) n
            """, """
            insert into deadline_move (county, place, id, matter, step, cause, moved)
            select county, place, gen_random_uuid(), id, 's', '演练', now() from matter
            """);

    @Test
    void tallies_of_months_become_the_months_of_a_year() {
        try (var store = TestStore.asOf("8")) {
            store.owner().sql("""
                    insert into tally (county, place, measure, part, month, value)
                    select '990101', '990101' || lpad(p::text, 3, '0'), 'm-' || n, 'part-' || n % 3,
                           date '2024-01-01' + make_interval(months => m), p * 1000 + n * 100 + m - 40
                    from generate_series(1, 20) p, generate_series(1, 30) n, generate_series(0, 30) m
                    where (p + n + m) % 4 <> 0
                    """).update();
            var months = "select sum(value * extract(month from month) * extract(year from month)) from tally";
            var before = store.owner().sql(months).query(BigDecimal.class).single();
            store.upgrade();
            var after = store.owner().sql("""
                    select sum(year * (m1 + 2 * m2 + 3 * m3 + 4 * m4 + 5 * m5 + 6 * m6 + 7 * m7 + 8 * m8 + 9 * m9
                                       + 10 * m10 + 11 * m11 + 12 * m12)) from tally
                    """).query(BigDecimal.class).single();
            assertThat(after).isEqualByComparingTo(before);
            var may =
                    "select m5 from tally where place = '990101007' and measure = 'm-2' and part = 'part-2' and year = 2025";
            assertThat(store.owner().sql(may).query(BigDecimal.class).single()).isEqualByComparingTo("7176");
            assertThat(seen(store, "990101007")).isEqualTo(90);
            assertThat(seen(store, "990102")).isZero();
        }
    }

    @Test
    void a_program_older_than_the_tables_does_not_touch_them() {
        try (var store = TestStore.fresh()) {
            store.owner().sql("""
                    insert into flyway_schema_history
                        (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    values (9999, '9999', 'of a later program', 'SQL', 'V9999__later.sql', 'someone', 1, true)
                    """).update();
            assertThatThrownBy(store::upgrade)
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("更新的程序升级过（表结构第9999号）")
                    .hasMessageContaining("换成那个更新的程序");
        }
    }

    @Test
    void tries_to_sign_in_and_records_of_holidays_and_deadlines_outlive_what_guards_them() {
        try (var store = TestStore.asOf("13")) {
            for (var rows : FULL) {
                store.owner().sql(rows).update();
            }
            store.upgrade();
            for (var kept : List.of("sign_in_attempt", "audit", "holiday_notice", "matter", "deadline_move")) {
                assertThat(store.owner()
                                .sql("select count(*) from " + kept)
                                .query(Long.class)
                                .single())
                        .as(kept)
                        .isEqualTo(2_000);
            }
            assertThat(store.owner()
                            .sql("select count(*) from sign_in_attempt where login is null and locks = 0")
                            .query(Long.class)
                            .single())
                    .isEqualTo(2_000);
        }
    }

    @Test
    void open_steps_outlive_the_index_of_roles_that_nothing_asks() {
        try (var store = TestStore.asOf("14")) {
            store.owner().sql(FULL.get(3)).update();
            store.owner().sql("""
                    insert into open_step (county, place, matter, step, procedure, roles, optional)
                    select county, place, id, 's', procedure, array['clerk'], false from matter
                    """).update();
            store.upgrade();
            assertThat(store.owner()
                            .sql("select indexname from pg_indexes where tablename = 'open_step' order by 1")
                            .query(String.class)
                            .list())
                    .doesNotContain("open_step_roles")
                    .contains("open_step_due");
            assertThat(store.owner()
                            .sql("select count(*) from open_step where roles && array['clerk']")
                            .query(Long.class)
                            .single())
                    .isEqualTo(2_000);
        }
    }

    @Test
    void parties_may_be_known_again_in_matters_that_were_there_before() {
        try (var store = TestStore.asOf("37")) {
            store.owner().sql(FULL.get(3)).update();
            store.upgrade();
            store.owner().sql("""
                    insert into party (county, place, digest, matter)
                    select county, place, repeat('a', 64), id from matter
                    """).update();
            assertThat(store.owner()
                            .sql("select count(*) = (select count(*) from matter) from party where digest like 'aaa%'")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }

    /** Of 2,000 matters each second one waits for a clerk, each third one for one person in another role. */
    @Test
    void whoever_acted_and_whose_turn_it_is_know_of_a_matter_that_was_there_before() {
        try (var store = TestStore.asOf("31")) {
            store.owner().sql(FULL.get(3)).update();
            store.owner().sql("""
                    insert into act (county, place, matter, seq, kind, step, fields, evidence, persons, post, happened, recorded,
                                     carried_over, findings, algorithm, link)
                    select county, place, id, 1, 'doing', 's', '{}', '[]', array['wang', 'li'], 'p', began, now(), false, '[]',
                           'x', '' from matter
                    """).update();
            store.owner().sql("""
                    insert into open_step (county, place, matter, step, procedure, roles, only_for, optional)
                    select county, place, id, 's', procedure, array['clerk'], null, false from matter
                    where substr(number, 3)::int % 2 = 0
                    union all
                    select county, place, id, 't', procedure, array['lead'], array['zhao', 'qian'], false from matter
                    where substr(number, 3)::int % 3 = 0
                    """).update();
            var before = List.of(known(store, "li", "x"), known(store, "x", "clerk"), known(store, "zhao", "lead"));
            store.upgrade();
            assertThat(before).containsExactly(2_000L, 1_000L, 666L);
            assertThat(List.of(known(store, "li", "x"), known(store, "x", "clerk"), known(store, "zhao", "lead")))
                    .isEqualTo(before);
            assertThat(known(store, "sun", "lead") + known(store, "zhao", "x")).isZero();
            assertThat(store.owner()
                            .sql("select array_to_string(privy, ' ') from matter where number = 'X-6'")
                            .query(String.class)
                            .single())
                    .isEqualTo("p/li p/wang r/clerk r/lead/qian r/lead/zhao");
            assertThat(store.owner()
                            .sql("select qual from pg_policies where tablename = 'matter' and policyname = 'known'")
                            .query(String.class)
                            .single())
                    .as("what is asked for each matter looks into no other table")
                    .doesNotContain("open_step", "act ");
        }
    }

    /** Two matters of a procedure that is withheld from nobody, of which the first is about sun; something was refused in both. */
    @Test
    void what_was_refused_before_is_told_only_to_who_sees_the_matter() {
        try (var store = TestStore.asOf("37")) {
            store.owner().sql(FULL.get(3)).update();
            store.owner().sql("""
                    update matter set privy = case number when 'X-1' then array['p/wang', 'x/sun'] else array['p/wang'] end
                    """).update();
            store.owner().sql("""
                    insert into refusal (county, place, id, procedure, matter, step, person, post, happened, asked, breaches)
                    select county, place, gen_random_uuid(), procedure, id, 's', 'li', 'p', began, now(), '[]'::jsonb from matter
                    union all
                    select '990101', '990101001', gen_random_uuid(), 'x', null, 's', 'li', 'p', current_date, now(), '[]'
                    """).update();
            store.upgrade();
            assertThat(refused(store, "wang", "y")).isEqualTo(2_001);
            assertThat(refused(store, "sun", "y")).as("what was refused in X-1").isEqualTo(2_000);
            assertThat(refused(store, "sun", "x")).as("withheld from the role").isZero();
            assertThat(refused(store, "wang", "x")).as("in what he acts in").isEqualTo(2_000);
            assertThat(refused(store, "li", "x")).as("what he asked for").isEqualTo(2_001);
            assertThat(refused(store, Scope.of("990101")))
                    .as("the program itself")
                    .isEqualTo(2_001);
        }
    }

    private static long refused(TestStore store, String person, String withheld) {
        return refused(store, Scope.of("990101").readBy(new Scope.Reader(person, "clerk", Set.of(withheld))));
    }

    private static long refused(TestStore store, Scope scope) {
        return store.transactions()
                .reading(
                        scope,
                        client -> client.sql("select count(*) from refusal")
                                .query(Long.class)
                                .single());
    }

    private static long known(TestStore store, String person, String role) {
        return store.transactions()
                .reading(
                        Scope.of("990101").readBy(new Scope.Reader(person, role, Set.of("x"))),
                        client -> client.sql("select count(*) from matter")
                                .query(Long.class)
                                .single());
    }

    /** Whoever sees one township sees its rows and no others, as before. */
    private static long seen(TestStore store, String scope) {
        return store.transactions()
                .reading(
                        Scope.of(scope),
                        client -> client.sql("select count(*) from tally")
                                .query(Long.class)
                                .single());
    }
}
