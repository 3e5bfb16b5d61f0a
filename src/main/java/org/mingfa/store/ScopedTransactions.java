package org.mingfa.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Transactions that see one {@link Scope}. The database itself enforces it: row-level security asks {@code scope_prefix()},
 * and outside of such a transaction no row of a protected table is visible. The scope costs one round trip, which also
 * carries the {@code BEGIN}.
 *
 * <p>Everything that uses the application's data source on the same thread takes part, for example a {@code JdbcTemplate}
 * for batches.
 */
public final class ScopedTransactions {

    private static final String TO_ENTER = "select set_config('mingfa.scope', :scope, true)";

    /** Rows to be written are found by key: planning that anew for each value would cost as much as doing it. */
    private static final String TO_WRITE = """
            select set_config('mingfa.scope', :scope, true), set_config('plan_cache_mode', 'force_generic_plan', true)
            """;

    /** A scope that is as wide already stays. */
    private static final String TO_WIDEN = """
            with before as materialized (select current_setting('mingfa.scope') as own)
            select own, case when own <> '' and starts_with(:scope, own) then own else set_config('mingfa.scope', :scope, true) end
            from before
            """;

    private static final DefaultTransactionDefinition WRITING = new DefaultTransactionDefinition();
    private static final DefaultTransactionDefinition READING = new DefaultTransactionDefinition();

    static {
        READING.setReadOnly(true);
    }

    private final PlatformTransactionManager manager;
    private final JdbcClient client;

    ScopedTransactions(PlatformTransactionManager manager, JdbcClient client) {
        this.manager = manager;
        this.client = client;
    }

    /**
     * Runs the work in one read-committed transaction, committed when the work returns and undone when it throws.
     *
     * @return what the work answers
     * @throws IllegalStateException within another transaction: a scope does not change half-way
     */
    public <T extends @Nullable Object, E extends Exception> T within(Scope scope, TransactionWork<T, E> work)
            throws E {
        return run(WRITING, TO_WRITE, scope, client -> Conclusion.keeping(work.run(client)));
    }

    /** Like {@link #within}, but the work itself says whether what it wrote is kept; an exception undoes it all the same. */
    public <T extends @Nullable Object, E extends Exception> T concluding(
            Scope scope, TransactionWork<Conclusion<T>, E> work) throws E {
        return run(WRITING, TO_WRITE, scope, work);
    }

    /** Like {@link #within}, but the database refuses to change anything. */
    public <T extends @Nullable Object, E extends Exception> T reading(Scope scope, TransactionWork<T, E> work)
            throws E {
        return run(READING, TO_ENTER, scope, client -> Conclusion.keeping(work.run(client)));
    }

    /**
     * Reads within a transaction what lies beyond its scope: what a ruling rests on, wherever it is. Nothing of it may be
     * shown that the scope does not allow.
     */
    public static <T> T widened(JdbcClient client, Scope wider, Function<JdbcClient, T> work) {
        var scope = "in:" + wider.prefix();
        var own = client.sql(TO_WIDEN)
                .param("scope", scope)
                .query((row, _) -> row.getString("own"))
                .single();
        if (!own.isEmpty() && scope.startsWith(own)) {
            return work.apply(client);
        }
        boolean broken = false;
        try {
            return work.apply(client);
        } catch (DataAccessException e) {
            broken = true;
            throw e;
        } finally {
            if (!broken) {
                client.sql(TO_ENTER).param("scope", own).query(String.class).single();
            }
        }
    }

    private <T extends @Nullable Object, E extends Exception> T run(
            TransactionDefinition definition, String enter, Scope scope, TransactionWork<Conclusion<T>, E> work)
            throws E {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("already in a transaction: pass its client on instead of opening another");
        }
        TransactionStatus status = manager.getTransaction(definition);
        boolean kept = false;
        try {
            client.sql(enter)
                    .param("scope", "in:" + scope.prefix())
                    .query((row, _) -> row.getString(1))
                    .single();
            var conclusion = work.run(client);
            kept = conclusion.kept();
            return conclusion.answer();
        } finally {
            if (kept) {
                manager.commit(status);
            } else {
                manager.rollback(status);
            }
        }
    }
}
