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

    private static final String TO_READ = """
            select set_config('mingfa.scope', :scope, true), set_config('mingfa.withheld', :withheld, true),
                   set_config('mingfa.person', :person, true), set_config('mingfa.role', :role, true)
            """;

    private static final String TO_RETURN = """
            select set_config('mingfa.scope', :scope, true), set_config('mingfa.withheld', :withheld, true),
                   set_config('mingfa.person', :person, true)
            """;

    /** Rows to be written are found by key: planning that anew for each value would cost as much as doing it. */
    private static final String TO_WRITE = """
            select set_config('mingfa.scope', :scope, true), set_config('plan_cache_mode', 'force_generic_plan', true)
            """;

    /** A scope that is as wide already stays. Where nobody reads, nothing is withheld. */
    private static final String TO_WIDEN = """
            with before as materialized (
                select current_setting('mingfa.scope') as own, coalesce(current_setting('mingfa.withheld', true), '') as withheld,
                       coalesce(current_setting('mingfa.person', true), '') as person
            )
            select own, withheld, person,
                   case when own <> '' and starts_with(:scope, own) then own else set_config('mingfa.scope', :scope, true) end,
                   case when :lifted then set_config('mingfa.withheld', '', true) end,
                   case when :lifted then set_config('mingfa.person', '', true) end
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
     * Runs the work in one read-committed transaction, committed when the work returns and undone when it throws. It sees
     * everything of its places, whoever reads: what is written must not depend on that.
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

    /**
     * Like {@link #within}, but the database refuses to change anything, and shows the scope's {@linkplain Scope#reader()
     * reader} nothing that is withheld.
     */
    public <T extends @Nullable Object, E extends Exception> T reading(Scope scope, TransactionWork<T, E> work)
            throws E {
        var enter = scope.reader() == null ? TO_ENTER : TO_READ;
        return run(READING, enter, scope, client -> Conclusion.keeping(work.run(client)));
    }

    /**
     * Reads within a transaction what lies beyond its scope and what is withheld from who reads: what a ruling rests on,
     * wherever it is. Nothing of it may be shown that the scope does not allow.
     */
    public static <T> T widened(JdbcClient client, Scope wider, Function<JdbcClient, T> work) {
        return widened(client, wider, true, work);
    }

    /** Reads what lies beyond a transaction's places, for somebody to see: what is withheld stays so. */
    public static <T> T widenedForReader(JdbcClient client, Scope wider, Function<JdbcClient, T> work) {
        return widened(client, wider, false, work);
    }

    private static <T> T widened(JdbcClient client, Scope wider, boolean lifted, Function<JdbcClient, T> work) {
        var scope = "in:" + wider.prefix();
        var before = client.sql(TO_WIDEN)
                .param("scope", scope)
                .param("lifted", lifted)
                .query((row, _) -> new Before(row.getString("own"), row.getString("withheld"), row.getString("person")))
                .single();
        boolean wide = !before.own.isEmpty() && scope.startsWith(before.own);
        boolean free = !lifted || before.person.isEmpty();
        return wide && free ? work.apply(client) : returning(client, before, work);
    }

    /** Reads within a transaction that sees everything of its places as the scope's reader does: what somebody asks for by name. */
    public static <T> T asReader(JdbcClient client, Scope scope, Function<JdbcClient, T> work) {
        if (scope.reader() == null) {
            return work.apply(client);
        }
        enter(client, TO_READ, scope);
        return returning(client, new Before("in:" + scope.prefix(), "", ""), work);
    }

    private record Before(String own, String withheld, String person) {}

    private static <T> T returning(JdbcClient client, Before before, Function<JdbcClient, T> work) {
        boolean broken = false;
        try {
            return work.apply(client);
        } catch (DataAccessException e) {
            broken = true;
            throw e;
        } finally {
            if (!broken) {
                client.sql(TO_RETURN)
                        .param("scope", before.own)
                        .param("withheld", before.withheld)
                        .param("person", before.person)
                        .query((row, _) -> row.getString(1))
                        .single();
            }
        }
    }

    private static void enter(JdbcClient client, String enter, Scope scope) {
        var statement = client.sql(enter).param("scope", "in:" + scope.prefix());
        var reader = scope.reader();
        if (enter.equals(TO_READ) && reader != null) {
            statement = statement
                    .param("withheld", String.join(",", reader.withheld()))
                    .param("person", reader.person())
                    .param("role", reader.role());
        }
        statement.query((row, _) -> row.getString(1)).single();
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
            enter(client, enter, scope);
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
