package org.mingfa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class RolesTest {

    private static final TestStore STORE = TestStore.fresh();

    @BeforeAll
    static void aTableAsAnyMigrationMakesOne() {
        STORE.owner().sql("create table any_act (n int)").update();
    }

    @AfterAll
    static void drop() {
        STORE.close();
    }

    @Test
    void the_application_adds_and_reads() {
        JdbcClient application = JdbcClient.create(STORE.dataSource());
        application.sql("insert into any_act values (1)").update();
        assertThat(application
                        .sql("select count(*) from any_act")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(application.sql("select current_user").query(String.class).single())
                .isEqualTo("mingfa_app");
        assertThat(application.sql("show timezone").query(String.class).single())
                .isEqualTo("Asia/Shanghai");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update any_act set n = 2",
                "delete from any_act",
                "truncate any_act",
                "drop table any_act",
                "alter table any_act disable row level security",
                "create table own (n int)",
                "delete from flyway_schema_history",
                "set role mingfa_owner"
            })
    void the_application_changes_and_deletes_nothing_unless_a_migration_allows_it(String sql) {
        assertThatThrownBy(() -> JdbcClient.create(STORE.dataSource()).sql(sql).update())
                .hasRootCauseInstanceOf(SQLException.class)
                .rootCause()
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("42501");
    }

    @Test
    void an_application_role_that_owns_the_tables_is_refused() throws SQLException {
        Object url = STORE.properties().get("mingfa.database.url");
        Object password = STORE.properties().get("mingfa.database.owner-password");
        Access owner = new Access(String.valueOf(url), Roles.OWNER, String.valueOf(password));
        try (Connection connection = owner.connect()) {
            Roles.requireHarmless(connection, Roles.APPLICATION);
            assertThatThrownBy(() -> Roles.requireHarmless(connection, Roles.OWNER))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("应用账号是数据库的超级用户或所有者");
        }
    }

    @Test
    void an_owner_who_may_not_create_roles_is_told_what_to_ask_for() throws SQLException {
        Object url = STORE.properties().get("mingfa.database.url");
        Object password = STORE.properties().get("mingfa.database.owner-password");
        Access owner = new Access(String.valueOf(url), Roles.OWNER, String.valueOf(password));
        try (Connection connection = owner.connect()) {
            assertThatThrownBy(() -> Roles.ensureExternal(connection, "somebody_new", "secret"))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("create role");
        }
    }
}
