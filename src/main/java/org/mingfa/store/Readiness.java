package org.mingfa.store;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Whether the program can serve: its database answers, and has the tables of this program's version. */
public final class Readiness {

    private static final String SCHEMA =
            "select coalesce(max(version::int), 0)::text from flyway_schema_history where success and version is not null";

    private final ScopedTransactions transactions;

    public Readiness(ScopedTransactions transactions) {
        this.transactions = transactions;
    }

    /** Asks the database anew each time; false also where it cannot be asked. */
    public boolean isReady() {
        try {
            var schema = transactions.reading(
                    Scope.everything(),
                    client -> client.sql(SCHEMA).query(String.class).single());
            return schema.equals(LiveDatabase.newestSchema());
        } catch (DataAccessException | TransactionException unreachable) {
            return false;
        }
    }
}
