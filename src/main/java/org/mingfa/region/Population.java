package org.mingfa.region;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mingfa.law.PlaceCode;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many people live in a place, by year, each number with who told it. */
public final class Population {

    /** @param source who told the number: 第七次全国人口普查, 县统计年鉴 */
    public record Count(String place, int year, int people, String source) {}

    /** How many numbers were new, took the place of another, or were there already. */
    public record Entered(int added, int changed, int same) {}

    private static final String PUT = """
            insert into population (county, place, year, people, source)
            values (:county, :place, :year, :people, :source)
            on conflict (county, place, year) do update set people = excluded.people, source = excluded.source
            """;

    private static final String KNOWN = """
            select place, year, people, source from population where county = any (:counties)
            """;

    private static final String LATEST = """
            select distinct on (place) place, people from population
            where county = :county and starts_with(place, :prefix) and year <= :year
            order by place, year desc
            """;

    private final ScopedTransactions transactions;

    public Population(ScopedTransactions transactions) {
        this.transactions = transactions;
    }

    /** Enters numbers, in place of those of the same place and year; all of them or none. */
    public Entered put(Scope scope, List<Count> counts) {
        return transactions.within(scope, client -> {
            var known = known(client, counts);
            int added = 0;
            int same = 0;
            for (var count : new LinkedHashSet<>(counts)) {
                var before = known.get(key(count));
                if (before == null) {
                    added++;
                } else if (before.equals(count)) {
                    same++;
                    continue;
                }
                write(client, count);
            }
            return new Entered(added, (int) counts.stream().distinct().count() - added - same, same);
        });
    }

    private static Map<String, Count> known(JdbcClient client, List<Count> counts) {
        var counties =
                counts.stream().map(count -> Place.read(count.place()).county()).distinct();
        return client
                .sql(KNOWN)
                .param("counties", counties.toArray(String[]::new))
                .query((row, _) -> new Count(
                        row.getString("place"), row.getInt("year"), row.getInt("people"), row.getString("source")))
                .list()
                .stream()
                .collect(toMap(Population::key, Function.identity()));
    }

    private static String key(Count count) {
        return count.place() + " " + count.year();
    }

    private static void write(JdbcClient client, Count count) {
        client.sql(PUT)
                .param("county", Place.read(count.place()).county())
                .param("place", count.place())
                .param("year", count.year())
                .param("people", count.people())
                .param("source", count.source())
                .update();
    }

    /** The people of each place in another, by code: the newest number up to that year. */
    public Map<String, Integer> of(Scope scope, PlaceCode within, int year) {
        var people = new HashMap<String, Integer>();
        transactions.reading(
                scope,
                client -> client.sql(LATEST)
                        .param("county", within.county())
                        .param("prefix", within.digits())
                        .param("year", year)
                        .query((row, _) -> people.put(row.getString("place"), row.getInt("people")))
                        .list());
        return people;
    }
}
