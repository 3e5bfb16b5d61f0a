package org.mingfa.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** It says it can serve when it can, and only then. */
class ReadinessTest {

    @Test
    void a_database_of_this_programs_version_is_ready_and_one_half_migrated_or_gone_is_not() {
        var store = TestStore.fresh();
        var readiness = new Readiness(store.transactions());
        assertThat(readiness.isReady()).isTrue();
        store.owner()
                .sql("update flyway_schema_history set success = false where version = ?")
                .param(LiveDatabase.newestSchema())
                .update();
        assertThat(readiness.isReady()).isFalse();
        store.close();
        assertThat(readiness.isReady()).isFalse();
    }
}
