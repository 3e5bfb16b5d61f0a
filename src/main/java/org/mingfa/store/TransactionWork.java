package org.mingfa.store;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is done within one transaction.
 *
 * @param <T> what it answers
 * @param <E> the checked exception it may throw, if any
 */
@FunctionalInterface
public interface TransactionWork<T extends @Nullable Object, E extends Exception> {

    /** Any exception thrown here undoes the transaction. The client is good for this transaction and this thread only. */
    T run(JdbcClient client) throws E;
}
