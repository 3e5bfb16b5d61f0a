package org.mingfa.matter;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.mingfa.law.LawLibrary;
import org.mingfa.staff.Actor;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which matters are withheld from somebody, by the role or because they are about the person, and not only out of reach: of those
 * not even the number is told where another matter holds them.
 */
public final class Withheld {

    private static final String SEEN = "select id from matter where county = :county and id = any (:ids)";

    private static final String WITHHELD = """
            select id::text from matter
            where county = :county and id = any (:ids) and (procedure = any (:procedures) or :concerned = any (privy))
            """;

    private Withheld() {}

    /** Whether a matter of a procedure may be withheld from the actor at all; no other need be looked up. */
    static boolean isPossible(LawLibrary law, Actor actor, String procedure) {
        return actor.withheld().contains(procedure) || law.hidesFromConcerned(procedure);
    }

    /** Those of the ids whose matters the transaction's reader may see. */
    public static Set<UUID> seen(JdbcClient client, String county, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(client.sql(SEEN)
                        .param("county", county)
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** Those of the ids whose matters are withheld from the actor; in a transaction of the actor's scope. */
    public static Set<String> among(JdbcClient client, Actor actor, Collection<UUID> ids) {
        var unseen = new HashSet<>(ids);
        unseen.removeAll(seen(client, actor.county(), ids));
        return unseen.isEmpty()
                ? Set.of()
                : ScopedTransactions.widened(
                        client,
                        Scope.of(actor.county()),
                        wide -> Set.copyOf(wide.sql(WITHHELD)
                                .param("county", actor.county())
                                .param("ids", unseen.toArray(UUID[]::new))
                                .param("procedures", actor.withheld().toArray(String[]::new))
                                .param("concerned", Privy.concerned(actor.person()))
                                .query(String.class)
                                .list()));
    }
}
