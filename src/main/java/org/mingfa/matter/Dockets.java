package org.mingfa.matter;

import java.util.List;
import java.util.UUID;
import org.mingfa.law.LawLibrary;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/** Goes through all matters of a scope with their acts, in batches, so that memory stays flat. */
public final class Dockets {

    private static final int BATCH = 200;

    private static final String NEXT = "select " + Register.COLUMNS
            + " from matter where (county, id) > (:county, :id) order by county, id limit :batch";

    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final Scope scope;
    private String county = "";
    private UUID id = new UUID(0, 0);

    public Dockets(ScopedTransactions transactions, LawLibrary law, Scope scope) {
        this.transactions = transactions;
        this.law = law;
        this.scope = scope;
    }

    /** The next matters in order of county and id; empty when all have been given. */
    public List<Docket> next() {
        var batch = transactions.reading(
                scope,
                client -> LinkedMatters.dockets(
                        client,
                        law,
                        client.sql(NEXT)
                                .param("county", county)
                                .param("id", id)
                                .param("batch", BATCH)
                                .query(Register::matter)
                                .list()));
        if (!batch.isEmpty()) {
            county = batch.getLast().matter().county();
            id = batch.getLast().matter().id();
        }
        return batch;
    }
}
