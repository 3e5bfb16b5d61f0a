package org.mingfa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** County 990101 has the townships 990101001 and 990101002; township 990102001 lies in the county next to it. */
class ScopedTransactionsTest {

    private static final TestStore STORE = TestStore.fresh();

    @BeforeAll
    static void threePlacesEachWithOneNote() {
        JdbcClient owner = STORE.owner();
        owner.sql(
                        "create table note (place text, said text, words tsvector generated always as (to_tsvector('simple', said)) stored)")
                .update();
        owner.sql("create policy scope on note using (starts_with(place, (select scope_prefix())))")
                .update();
        owner.sql("alter table note enable row level security").update();
        owner.sql("insert into note values ('990101001000','甲'), ('990101002000','乙'), ('990102001000','丙')")
                .update();
    }

    @AfterAll
    static void drop() {
        STORE.close();
    }

    private static List<@Nullable String> notes(JdbcClient client) {
        return client.sql("select said from note order by place")
                .query(String.class)
                .list();
    }

    @Test
    void a_transaction_sees_the_places_of_its_scope_only() {
        ScopedTransactions transactions = STORE.transactions();
        assertThat(transactions.reading(Scope.of("990101001"), ScopedTransactionsTest::notes))
                .containsExactly("甲");
        assertThat(transactions.reading(Scope.of("990101"), ScopedTransactionsTest::notes))
                .containsExactly("甲", "乙");
        assertThat(transactions.reading(Scope.everything(), ScopedTransactionsTest::notes))
                .containsExactly("甲", "乙", "丙");
        assertThat(transactions.reading(Scope.of("98"), ScopedTransactionsTest::notes))
                .isEmpty();
    }

    @Test
    void without_a_scope_nothing_is_visible_not_even_on_a_connection_that_had_one() {
        JdbcClient unscoped = JdbcClient.create(STORE.dataSource());
        assertThat(notes(unscoped)).isEmpty();
        for (int i = 0; i < 20; i++) {
            STORE.transactions().within(Scope.everything(), ScopedTransactionsTest::notes);
            assertThat(notes(unscoped)).isEmpty();
        }
    }

    @Test
    void a_row_outside_the_scope_cannot_be_added() {
        assertThatThrownBy(() -> STORE.transactions()
                        .within(
                                Scope.of("990101"),
                                client -> client.sql("insert into note values ('990102001000', '丁')")
                                        .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void work_that_throws_is_undone_and_its_exception_arrives_as_it_is() {
        assertThatThrownBy(() -> STORE.transactions().within(Scope.of("990101"), client -> {
                    client.sql("insert into note values ('990101001000', '戊')").update();
                    throw new IOException("no paper left");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no paper left");
        assertThat(STORE.transactions().reading(Scope.everything(), ScopedTransactionsTest::notes))
                .doesNotContain("戊");
    }

    @Test
    void a_reading_transaction_changes_nothing() {
        assertThatThrownBy(() -> STORE.transactions()
                        .reading(
                                Scope.of("990101"),
                                client -> client.sql("insert into note values ('990101001000', '己')")
                                        .update()))
                .hasMessageContaining("read-only transaction");
    }

    @Test
    void a_transaction_within_a_transaction_is_refused() {
        ScopedTransactions transactions = STORE.transactions();
        assertThatThrownBy(() -> transactions.within(
                        Scope.of("990101001"),
                        client -> transactions.within(Scope.everything(), ScopedTransactionsTest::notes)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void full_text_search_within_a_scope_uses_its_index() {
        STORE.owner().sql("create index on note using gin (words)").update();
        String plan = STORE.transactions().reading(Scope.of("990101"), client -> {
            client.sql("set local enable_seqscan = off").update();
            return client.sql("explain select * from note where words @@ '甲'::tsquery")
                    .query(String.class)
                    .list()
                    .toString();
        });
        assertThat(plan).contains("Bitmap Index Scan").contains("starts_with(place");
    }

    @Test
    void only_the_beginning_of_a_place_code_is_a_scope() {
        for (String wrong : List.of("9", "990", "99010", "9901011", "99%", "'", "全国", "9901010010001")) {
            assertThatThrownBy(() -> Scope.of(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Scope.of("990101").contains("990101001000")).isTrue();
        assertThat(Scope.of("990101").contains("990102001000")).isFalse();
    }
}
