package org.mingfa.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.LawLibrary;
import org.mingfa.staff.Staff;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks again at matters whose standing may have changed by the passing of time, or with the law: a floor has been reached, a
 * right has lapsed. Only what follows from the acts is written, never an act; a matter that cannot be worked out is passed by.
 */
public final class Tending {

    private static final int BATCH = 200;
    private static final UUID FIRST = new UUID(0, 0);
    private static final String OPEN =
            "select " + Register.COLUMNS + " from matter where county = :county and closing is null and id > :after ";
    private static final String NEXT = " order by id limit :batch for no key update";

    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final Staff staff;

    public Tending(ScopedTransactions transactions, LawLibrary law, Staff staff) {
        this.transactions = transactions;
        this.law = law;
        this.staff = staff;
    }

    /** Brings every matter up to a day whose turn has come; returns how many. */
    public int tend(LocalDate today) {
        return sweep(OPEN + "and revisit <= :today" + NEXT, new Restanding(law, today, "按现行节假日安排计算"), today);
    }

    /** Computes every open deadline again, after the law folder has changed; owners are told of moves. Returns how many. */
    public int recompute(LocalDate today) {
        return sweep(OPEN + "and :today = :today" + NEXT, new Restanding(law, today, "法规制度库有更新"), today);
    }

    private int sweep(String matters, Restanding again, LocalDate today) {
        int seen = 0;
        for (var county = next(""); county != null; county = next(county)) {
            seen += sweep(matters, again, today, county);
        }
        return seen;
    }

    private int sweep(String matters, Restanding again, LocalDate today, String county) {
        int seen = 0;
        var after = FIRST;
        while (true) {
            var roster = staff.roster(county);
            var from = after;
            List<Matter> batch = transactions.within(Scope.everything(), client -> {
                var held = client.sql(matters)
                        .param("county", county)
                        .param("after", from)
                        .param("today", today)
                        .param("batch", BATCH)
                        .query(Register::matter)
                        .list();
                if (!held.isEmpty()) {
                    again.again(client, held, roster);
                }
                return held;
            });
            if (batch.isEmpty()) {
                return seen;
            }
            seen += batch.size();
            after = batch.getLast().id();
        }
    }

    private @Nullable String next(String county) {
        return transactions.reading(Scope.everything(), client -> nextCounty(client, county));
    }

    /** The first county after another that has matters, or null. */
    static @Nullable String nextCounty(JdbcClient client, String county) {
        return client.sql("select county from matter where county > :county order by county limit 1")
                .param("county", county)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
