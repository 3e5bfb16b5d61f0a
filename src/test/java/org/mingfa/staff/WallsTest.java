package org.mingfa.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingfa.staff.TestCounty.COUNTY;
import static org.mingfa.staff.TestCounty.GAOQIAO;
import static org.mingfa.staff.TestCounty.PROGRAM;
import static org.mingfa.staff.TestCounty.SHIQIAO;
import static org.mingfa.staff.TestCounty.TODAY;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.law.PlaceCode;
import org.mingfa.store.Ids;
import org.mingfa.store.Scope;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself keeps apart and keeps unchanged, whatever the code would like to do. */
class WallsTest {

    private static final TestCounty TOWN = new TestCounty();
    private static final Actor ZHOU = TOWN.appoint("周岚", "judicial-office", SHIQIAO);
    private static final Actor GAO = TOWN.appoint("高远", "judicial-office", GAOQIAO);
    private static final Actor GU = TOWN.appoint("顾清", "county-law-office", COUNTY);

    @AfterAll
    static void drop() {
        TOWN.close();
    }

    private static List<String> places(Actor actor, String table) {
        return TOWN.store
                .transactions()
                .reading(
                        actor.scope(),
                        client -> client.sql("select distinct place from " + table + " order by place")
                                .query((row, number) -> row.getString(1))
                                .list());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "person", "post", "audit", "account", "token", "qualification"})
    void a_township_sees_its_own_rows_and_the_county_those_of_all(String table) {
        aRowOfEachKind(ZHOU);
        aRowOfEachKind(GAO);
        assertThat(places(ZHOU, table)).containsExactly(SHIQIAO);
        assertThat(places(GAO, table)).containsExactly(GAOQIAO);
        assertThat(places(GU, table)).contains(SHIQIAO, GAOQIAO);
    }

    /** An account, a token and a qualification, unless they are there. */
    private static void aRowOfEachKind(Actor actor) {
        Person person = TOWN.staff.roster(COUNTY).person(actor.person()).orElseThrow();
        if (person.login() == null) {
            TOWN.accounts.open(PROGRAM, actor.person(), "u" + actor.place(), "Yunxi-2026");
            TOWN.tokens.make(actor, actor.post(), "数据对接", TODAY);
            TOWN.staff.grantQualification(PROGRAM, actor.person(), "legal-qualification", "99-1", TODAY, null);
        }
    }

    @Test
    void a_post_cannot_be_written_into_another_township() {
        assertThatThrownBy(() -> TOWN.store.transactions().within(ZHOU.scope(), client -> {
                    Post post = new Post(
                            Ids.next().toString(),
                            PlaceCode.of(GAOQIAO),
                            GAO.person(),
                            GAO.unit(),
                            "drafter",
                            TODAY,
                            null);
                    StaffWriter.add(client, post);
                    return true;
                }))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit set detail = '没有看过'", "delete from audit", "truncate audit"})
    void nobody_changes_the_audit_trail_through_the_application(String sql) {
        TOWN.audit.write(ZHOU, Audited.UNMASK, "99", "查看当事人联系电话");
        assertThatThrownBy(() -> TOWN.store
                        .transactions()
                        .within(Scope.everything(), client -> client.sql(sql).update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied for table audit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update post set role = 'township-head'",
                "update post set person = null",
                "update person set name = '某某'",
                "update qualification set number = '1'",
                "update token set expires = now()",
                "update account set login = 'root'",
                "delete from person",
                "delete from post"
            })
    void what_history_rests_on_is_neither_changed_nor_removed_through_the_application(String sql) {
        assertThatThrownBy(() -> TOWN.store
                        .transactions()
                        .within(Scope.everything(), client -> client.sql(sql).update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void without_a_scope_no_person_is_visible() {
        assertThat(JdbcClient.create(TOWN.store.dataSource())
                        .sql("select count(*) from person")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void every_key_begins_with_the_county() {
        List<String> others = TOWN.store
                .owner()
                .sql("""
                        select c.relname || ': ' || pg_get_indexdef(i.indexrelid) from pg_index i
                        join pg_class c on c.oid = i.indrelid
                        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                        where i.indisunique and c.relname not like 'flyway%'
                          and pg_get_indexdef(i.indexrelid, 1, false) <> 'county'
                        """)
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(others).isEmpty();
    }

    @Test
    void the_trail_of_a_day_is_told_latest_first_and_only_of_ones_own_place() {
        String about = UUID.randomUUID().toString();
        TOWN.audit.write(ZHOU, Audited.UNMASK, about, "查看当事人身份证号");
        assertThat(TOWN.audit.between(ZHOU, TODAY, TODAY, 1))
                .extracting(AuditEntry::about)
                .containsExactly(about);
        assertThat(TOWN.audit.between(GAO, TODAY, TODAY, 1000)).noneMatch(entry -> about.equals(entry.about()));
        assertThat(TOWN.audit.between(ZHOU, TODAY.plusDays(1), TODAY.plusDays(1), 1))
                .isEmpty();
    }
}
