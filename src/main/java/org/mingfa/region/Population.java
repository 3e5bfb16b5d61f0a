package org.mingfa.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/** How many people live in a place, by year, each number with who told it. */
public final class Population {

    /** @param source who told the number: 第七次全国人口普查, 县统计年鉴 */
    public record Count(String place, int year, int people, String source) {}

    private static final String PUT = """
            insert into population (county, place, year, people, source) values (?, ?, ?, ?, ?)
            on conflict (county, place, year) do update set people = excluded.people, source = excluded.source
            """;

    private static final String LATEST = """
            select distinct on (place) place, people from population
            where county = ? and starts_with(place, ?) and year <= ?
            order by place, year desc
            """;

    private final ScopedTransactions transactions;

    public Population(ScopedTransactions transactions) {
        this.transactions = transactions;
    }

    /** Enters numbers, in place of those of the same place and year; all of them or none. */
    public void put(Scope scope, List<Count> counts) {
        transactions.within(scope, client -> {
            counts.forEach(count -> client.sql(PUT)
                    .params(Place.countyOf(count.place()), count.place(), count.year(), count.people(), count.source())
                    .update());
            return null;
        });
    }

    /** The people of each place below a prefix, by code: the newest number up to that year. */
    public Map<String, Integer> of(Scope scope, String prefix, int year) {
        var people = new HashMap<String, Integer>();
        transactions.reading(
                scope,
                client -> client.sql(LATEST)
                        .params(Place.countyOf(prefix), prefix, year)
                        .query((row, _) -> people.put(row.getString("place"), row.getInt("people")))
                        .list());
        return people;
    }
}
