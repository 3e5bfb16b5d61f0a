package org.mingfa.matter;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * right has lapsed, work has been handed over. Only what follows from the acts is written, never an act. A matter that cannot
 * be read, or whose law is gone, is told and stops no other.
 */
public final class Tending {

    /**
     * What came of it.
     *
     * @param looked how many matters were looked at again
     * @param stalls what could not be brought up to the day, with why
     */
    public record Tended(int looked, List<Stall> stalls) {}

    /** A matter to be looked at; nothing that may be unreadable is read for the list. */
    private record Turn(String county, String place, UUID id, String procedure, LocalDate version) {

        Stall stall(RuntimeException why) {
            return Stall.of(county, place, id, why);
        }
    }

    private static final int BATCH = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String OPEN = """
            select county, place, id, procedure, version from matter
            where county = :county and closing is null and id > :after
              and (:all or revisit <= :today)
            order by id limit :batch
            """;

    private static final String HOLD = "select " + Register.COLUMNS + """
             from matter where county = :county and id = any (:matters) and closing is null
            order by id for no key update
            """;

    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final Staff staff;
    private final Matters matters;

    public Tending(ScopedTransactions transactions, LawLibrary law, Staff staff, Matters matters) {
        this.transactions = transactions;
        this.law = law;
        this.staff = staff;
        this.matters = matters;
    }

    /** Brings every matter up to a day whose turn has come. */
    public Tended tend(LocalDate today) {
        return sweep(new Restanding(law, today, "按现行节假日安排计算", matters::lapsed), today, false);
    }

    /** Computes every open deadline again, after the law folder has changed; owners are told of moves. */
    public Tended recompute(LocalDate today) {
        return sweep(new Restanding(law, today, "法规制度库有更新", matters::lapsed), today, true);
    }

    private Tended sweep(Restanding again, LocalDate today, boolean all) {
        var stalls = new ArrayList<>(new LostLaw(transactions, law).stalls());
        int looked = 0;
        for (var county = next(""); county != null; county = next(county)) {
            var after = FIRST;
            for (var turns = turns(county, after, today, all);
                    !turns.isEmpty();
                    turns = turns(county, after, today, all)) {
                stalls.addAll(
                        Apart.work(turns, some -> within(again, some), (turn, why) -> stalls.add(turn.stall(why))));
                looked += turns.size();
                after = turns.getLast().id();
            }
        }
        return new Tended(looked, stalls);
    }

    private List<Turn> turns(String county, UUID after, LocalDate today, boolean all) {
        return transactions.reading(
                Scope.everything(),
                client -> client.sql(OPEN)
                        .param("county", county)
                        .param("after", after)
                        .param("all", all)
                        .param("today", today)
                        .param("batch", BATCH)
                        .query((row, _) -> new Turn(
                                row.getString("county"),
                                row.getString("place"),
                                row.getObject("id", UUID.class),
                                row.getString("procedure"),
                                row.getObject("version", LocalDate.class)))
                        .list());
    }

    /** In one transaction. */
    private List<Stall> within(Restanding again, List<Turn> turns) {
        var county = turns.getFirst().county();
        var roster = staff.roster(county);
        var failed = transactions.within(Scope.everything(), client -> {
            var held = client.sql(HOLD)
                    .param("county", county)
                    .param("matters", turns.stream().map(Turn::id).toArray(UUID[]::new))
                    .query(Register::matter)
                    .list();
            return again.again(client, held, roster).failed();
        });
        var stalls = new ArrayList<Stall>();
        for (var turn : turns) {
            var why = failed.get(turn.id());
            if (why != null && isLawKnown(turn)) {
                stalls.add(turn.stall(why));
            }
        }
        return stalls;
    }

    /** Those whose law is gone are told together. */
    private boolean isLawKnown(Turn turn) {
        return law.version(turn.procedure(), turn.version()).isPresent();
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
