package org.mingfa.guarding;

import java.time.Duration;
import java.util.UUID;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whose turn it is, among the programs that share a database, to do what is to be done once. Time is the database's, so that
 * the clocks of two machines need not agree. A program that is killed while it has the turn loses it after a quarter of an
 * hour; what goes on for longer may meet another at the same work, so work must bear that.
 */
public final class RoundTurns {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final String TAKE = """
            insert into turn (county, name, holder, until)
            values ('000000', :name, :me, now() + make_interval(secs => :seconds))
            on conflict (county, name) do update set holder = excluded.holder, until = excluded.until
            where turn.until <= now()
            """;

    private static final String GIVE_BACK = """
            update turn set until = now() where county = '000000' and name = :name and holder = :me
            """;

    private final ScopedTransactions transactions;
    private final UUID me = UUID.randomUUID();

    public RoundTurns(ScopedTransactions transactions) {
        this.transactions = transactions;
    }

    /** Does the work unless another has the turn; returns whether it was done. */
    public boolean take(String name, Runnable work) {
        if (!taken(name)) {
            return false;
        }
        try {
            work.run();
            return true;
        } finally {
            transactions.within(
                    Scope.everything(),
                    client -> statement(client, GIVE_BACK, name).update());
        }
    }

    private boolean taken(String name) {
        return transactions.within(
                Scope.everything(),
                client -> statement(client, TAKE, name)
                                .param("seconds", LONGEST.toSeconds())
                                .update()
                        > 0);
    }

    private JdbcClient.StatementSpec statement(JdbcClient client, String sql, String name) {
        return client.sql(sql).param("name", name).param("me", me);
    }
}
