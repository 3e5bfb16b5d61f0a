package org.mingfa.guarding;

import java.util.Optional;
import java.util.UUID;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which database this is: a number that goes with it wherever it is restored. */
public final class Installation {

    private static final String MAKE = """
            insert into installation (county, id, made) values ('000000', :id, now()) on conflict (county) do nothing
            """;

    private Installation() {}

    /** The number, made when it is first asked for. */
    static UUID of(ScopedTransactions transactions) {
        return transactions
                .reading(Scope.everything(), Installation::known)
                .orElseGet(() -> transactions.within(Scope.everything(), Installation::of));
    }

    /** The number, asked for by a client that may see and write all. */
    public static UUID of(JdbcClient client) {
        return known(client).orElseGet(() -> {
            client.sql(MAKE).param("id", UUID.randomUUID()).update();
            return known(client).orElseThrow();
        });
    }

    private static Optional<UUID> known(JdbcClient client) {
        return client.sql("select id from installation where county = '000000'")
                .query(UUID.class)
                .optional();
    }
}
