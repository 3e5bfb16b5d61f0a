package org.mingfa.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.mingfa.judging.Fact;
import org.mingfa.law.LawLibrary;
import org.mingfa.staff.Roster;
import org.mingfa.staff.Staff;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells the facts of every matter again from its acts and mends what is kept: a measure that was added or changed knows
 * nothing of the matters before it. Each township is one transaction, mended wholly or not at all; what is recorded meanwhile
 * is neither lost nor counted twice, because only differences are written.
 */
public final class Retelling {

    /**
     * What was mended.
     *
     * @param matters those looked at
     * @param mended those whose facts were not what their acts say
     * @param years of each county in which figures have changed
     * @param stalls the matters that could not be read, whose facts stay as they are
     */
    public record Retold(long matters, long mended, Map<String, TreeSet<Integer>> years, List<Stall> stalls) {}

    private record Township(String county, String place) {}

    private static final int BATCH = 200;

    private static final String TOWNSHIPS =
            "select distinct county, left(place, 9) as place from matter order by county, place";

    private static final String LISTED = """
            select county, place, id from matter
            where county = :county and left(place, 9) = :place and id > :after order by id limit :batch for no key update
            """;

    private static final String MATTERS =
            "select " + Register.COLUMNS + " from matter where county = :county and id = any (:ids) order by id";

    /** One statement sees facts and tallies at one moment; by what they differ then they must differ no more. */
    private static final String TALLIES = """
            with changes as (
                select place, measure, part, extract(year from day)::int as year, extract(month from day)::int as month,
                       sum(value) as value from (
                    select place, measure, part, date_trunc('month', day)::date as day, value from fact
                    where county = :county and left(place, 9) = :place
                    union all
                    select t.place, t.measure, t.part, make_date(t.year, m.month, 1), -m.value
                    from tally t cross join lateral (values
                        (1, m1), (2, m2), (3, m3), (4, m4), (5, m5), (6, m6),
                        (7, m7), (8, m8), (9, m9), (10, m10), (11, m11), (12, m12)) m (month, value)
                    where t.county = :county and left(t.place, 9) = :place
                ) kept
                group by 1, 2, 3, 4, 5 having sum(value) <> 0
            )
            """ + Tallying.SQL + "returning year";

    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final Staff staff;

    public Retelling(ScopedTransactions transactions, LawLibrary law, Staff staff) {
        this.transactions = transactions;
        this.law = law;
        this.staff = staff;
    }

    /** @param progress told how many matters have been looked at, township by township */
    public Retold retell(Consumer<Long> progress) {
        var years = new TreeMap<String, TreeSet<Integer>>();
        var stalls = new ArrayList<Stall>();
        long matters = 0;
        long mended = 0;
        for (var township : townships()) {
            var roster = staff.roster(township.county());
            var one = transactions.within(Scope.everything(), client -> retell(client, township, roster));
            matters += one.matters();
            mended += one.mended();
            one.years()
                    .forEach((county, of) ->
                            years.computeIfAbsent(county, _ -> new TreeSet<>()).addAll(of));
            stalls.addAll(one.stalls());
            progress.accept(matters);
        }
        return new Retold(matters, mended, years, List.copyOf(stalls));
    }

    private List<Township> townships() {
        return transactions.reading(
                Scope.everything(),
                client -> client.sql(TOWNSHIPS)
                        .query((row, _) -> new Township(row.getString("county"), row.getString("place")))
                        .list());
    }

    private Retold retell(JdbcClient client, Township township, Roster roster) {
        var years = new TreeSet<Integer>();
        var stalls = new ArrayList<Stall>();
        long matters = 0;
        long mended = 0;
        order(client, township, roster);
        var after = new UUID(0, 0);
        for (var batch = listed(client, township, after); !batch.isEmpty(); batch = listed(client, township, after)) {
            var told = Apart.work(batch, some -> tellAnew(client, township, some, roster), (one, why) -> {
                rethrowOfDatabase(why);
                stalls.add(one.uncounted(why));
            });
            for (var added : told) {
                added.forEach(fact -> years.add(fact.day().getYear()));
                mended += added.isEmpty() ? 0 : 1;
            }
            matters += batch.size();
            after = batch.getLast().id();
        }
        client.sql(TALLIES)
                .param("county", township.county())
                .param("place", township.place())
                .query(Integer.class)
                .list()
                .forEach(years::add);
        years.addAll(Forwarding.mend(client, law, township.county(), township.place()));
        return new Retold(
                matters, mended, years.isEmpty() ? Map.of() : Map.of(township.county(), years), List.copyOf(stalls));
    }

    private List<List<Fact>> tellAnew(JdbcClient client, Township township, List<Unread> some, Roster roster) {
        var dockets = LinkedMatters.dockets(client, law, matters(client, township, some));
        return KeptFacts.tellAnew(client, law, township.county(), dockets, roster);
    }

    /** Which record is in force since when, of all of them before any facts are told; what cannot be read is named later. */
    private void order(JdbcClient client, Township township, Roster roster) {
        var tenures = new Tenures(law, roster);
        var after = new UUID(0, 0);
        for (var batch = listed(client, township, after); !batch.isEmpty(); batch = listed(client, township, after)) {
            Apart.work(
                    batch,
                    some -> {
                        tenures.keep(client, matters(client, township, some));
                        return List.of();
                    },
                    (_, why) -> rethrowOfDatabase(why));
            after = batch.getLast().id();
        }
    }

    /** After what the database refuses, the transaction is lost for all others too. */
    private static void rethrowOfDatabase(RuntimeException why) {
        if (why instanceof DataAccessException) {
            throw why;
        }
    }

    private static List<Unread> listed(JdbcClient client, Township township, UUID after) {
        return client.sql(LISTED)
                .param("county", township.county())
                .param("place", township.place())
                .param("after", after)
                .param("batch", BATCH)
                .query(Unread::read)
                .list();
    }

    private static List<Matter> matters(JdbcClient client, Township township, List<Unread> listed) {
        return client.sql(MATTERS)
                .param("county", township.county())
                .param("ids", listed.stream().map(Unread::id).toArray(UUID[]::new))
                .query(Register::matter)
                .list();
    }
}
