package org.mingfa.matter;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.mingfa.law.LawLibrary;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/** Goes through all matters of a scope with their acts, in batches, so that memory stays flat. */
public final class Dockets {

    private static final int BATCH = 200;

    /** Nothing that may be unreadable is read for the list. */
    private static final String NEXT = """
            select county, place, id from matter where (county, id) > (:county, :id) order by county, id limit :batch
            """;

    private static final String WHOLE = "select " + Register.COLUMNS
            + " from matter where county = any (:counties) and id = any (:ids) order by county, id";

    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final Scope scope;
    private final Consumer<Stall> stalls;
    private Unread last = new Unread("", "", new UUID(0, 0));

    /** @param stalls told each matter that cannot be read; those after it are given all the same */
    public Dockets(ScopedTransactions transactions, LawLibrary law, Scope scope, Consumer<Stall> stalls) {
        this.transactions = transactions;
        this.law = law;
        this.scope = scope;
        this.stalls = stalls;
    }

    /** Hands on the next matters in order of county and id; false when all have been given. */
    public boolean next(Consumer<List<Docket>> use) {
        var listed = transactions.reading(
                scope,
                client -> client.sql(NEXT)
                        .param("county", last.county())
                        .param("id", last.id())
                        .param("batch", BATCH)
                        .query(Unread::read)
                        .list());
        if (listed.isEmpty()) {
            return false;
        }
        last = listed.getLast();
        use.accept(Apart.work(listed, this::read, (one, why) -> stalls.accept(one.uncounted(why))));
        return true;
    }

    /** Matters of one county with their acts; one that cannot be read is left out. */
    public static List<Docket> of(
            ScopedTransactions transactions, LawLibrary law, Scope scope, String county, Collection<UUID> ids) {
        var dockets = new Dockets(transactions, law, scope, _ -> {});
        var wanted = ids.stream().map(id -> new Unread(county, county, id)).toList();
        return wanted.isEmpty() ? List.of() : Apart.work(wanted, dockets::read, (_, _) -> {});
    }

    private List<Docket> read(List<Unread> listed) {
        return transactions.reading(
                scope,
                client -> LinkedMatters.dockets(
                        client,
                        law,
                        client.sql(WHOLE)
                                .param(
                                        "counties",
                                        listed.stream()
                                                .map(Unread::county)
                                                .distinct()
                                                .toArray(String[]::new))
                                .param("ids", listed.stream().map(Unread::id).toArray(UUID[]::new))
                                .query(Register::matter)
                                .list()));
    }
}
