package org.mingfa.store;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Whether the program can serve: its database answers, and has the tables of this program's version. */
public final class Readiness {

    private final ScopedTransactions transactions;

    public Readiness(ScopedTransactions transactions) {
        this.transactions = transactions;
    }

    /** Asks the database anew each time; false also where it cannot be asked. */
    public boolean isReady() {
        try {
            var schema = transactions.reading(Scope.everything(), LiveDatabase::schema);
            return schema.equals(LiveDatabase.newestSchema());
        } catch (DataAccessException | TransactionException unreachable) {
            return false;
        }
    }
}
