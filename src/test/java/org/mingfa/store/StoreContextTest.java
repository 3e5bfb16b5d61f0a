package org.mingfa.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
@SpringBootTest(classes = StoreContextTest.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class StoreContextTest {

    @EnableAutoConfiguration
    @Import(StoreConfiguration.class)
    static class Application {}

    @Autowired
    private ScopedTransactions transactions;

    @Autowired
    private JdbcClient client;

    @Test
    void an_application_context_gets_a_migrated_database_and_scoped_transactions_on_the_same_pool() {
        String inside = transactions.within(
                Scope.of("990101"),
                ignored ->
                        client.sql("select scope_prefix()").query(String.class).single());
        assertThat(inside).isEqualTo("990101");
        assertThat(client.sql("select scope_prefix() is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
