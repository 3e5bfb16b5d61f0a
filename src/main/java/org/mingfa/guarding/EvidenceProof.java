package org.mingfa.guarding;

import java.util.function.Consumer;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/** Proves that every file an act names is kept, and is what it was when it was taken. */
final class EvidenceProof implements Proving {

    private static final String UNKNOWN = """
            select m.number, left(a.place, 9) as place, a.seq, file ->> 'name' as name
            from act a
            join matter m on m.county = a.county and m.id = a.matter
            cross join lateral jsonb_array_elements(a.evidence) as file
            where jsonb_typeof(a.evidence) = 'array' and a.evidence <> '[]'
              and not exists (select 1 from evidence e where e.county = a.county and e.digest = file ->> 'digest')
            order by a.county, m.number, a.seq
            """;

    private final EvidenceStore evidence;
    private final ScopedTransactions transactions;

    EvidenceProof(EvidenceStore evidence, ScopedTransactions transactions) {
        this.evidence = evidence;
        this.transactions = transactions;
    }

    @Override
    public String what() {
        return "材料文件";
    }

    @Override
    public long prove(Scope scope, Consumer<String> findings) {
        var unknown = transactions.reading(
                scope,
                client -> client.sql(UNKNOWN)
                        .query((row, _) -> row.getString("number") + "（" + row.getString("place") + "）第"
                                + row.getInt("seq") + "条行为的材料“" + row.getString("name") + "”没有登记")
                        .list());
        unknown.forEach(findings);
        return evidence.verify(scope, damage -> findings.accept(damage.message()));
    }
}
