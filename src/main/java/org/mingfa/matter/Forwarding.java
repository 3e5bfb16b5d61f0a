package org.mingfa.matter;

import java.util.List;
import java.util.TreeSet;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings forward from year to year what tallies of all years hold of what lasts, wherever that differs from what stands. */
public final class Forwarding {

    private static final String KNOWN = "select measures from forwarded where county = '000000'";

    private static final String REMEMBER = """
            insert into forwarded (county, measures, made) values ('000000', :measures, now())
            on conflict (county) do update set measures = excluded.measures, made = excluded.made
            """;

    private static final String COUNTIES = "select distinct county from tally order by county";

    /** Two programs that start at once would each bring forward the same. */
    private static final String ALONE =
            "select 1 from pg_advisory_xact_lock(hashtextextended('forward ' || :county, 0))";

    /** One statement sees the years and what is brought forward at one moment; by what they differ then they must differ no more. */
    private static final String MEND = """
            insert into tally (county, place, year, measure, part, forward)
            select :county, place, year, measure, part, sum(value)
            from (select place, measure, part, later as year, value
                  from tally, generate_series(year + 1, (year / 10 + 1) * 10) later
                  where county = :county and place >= :place and place <= :last and measure = any (:measures) and value <> 0
                  union all
                  select place, measure, part, year, -forward
                  from tally where county = :county and place >= :place and place <= :last and forward <> 0) differing
            group by place, year, measure, part having sum(value) <> 0 order by place, year, measure, part
            on conflict (county, measure, year, place, part) do update set forward = tally.forward + excluded.forward
            returning year
            """;

    private Forwarding() {}

    /**
     * For all counties, unless it was done for just what lasts by this law. What it did before it was interrupted it does again.
     *
     * @return how many rows it mended
     */
    public static long fill(ScopedTransactions transactions, LawLibrary law) {
        var measures = lasting(law);
        var known = transactions.reading(
                Scope.everything(),
                client -> client.sql(KNOWN)
                        .query((row, _) -> List.of((String[]) row.getArray(1).getArray()))
                        .optional());
        if (known.isPresent() && known.get().equals(List.of(measures))) {
            return 0;
        }
        long mended = 0;
        for (var county : transactions.reading(
                Scope.everything(),
                client -> client.sql(COUNTIES).query(String.class).list())) {
            mended += transactions
                    .within(Scope.of(county), client -> mend(client, law, county, county))
                    .size();
        }
        transactions.within(
                Scope.everything(),
                client -> client.sql(REMEMBER).param("measures", measures).update());
        return mended;
    }

    /**
     * For a place and all below it.
     *
     * @return the year of each row that was mended
     */
    static List<Integer> mend(JdbcClient client, LawLibrary law, String county, String place) {
        client.sql(ALONE).param("county", county).query(Integer.class).single();
        return client.sql(MEND)
                .param("county", county)
                .param("place", place)
                .param("last", place + "999999999999")
                .param("measures", lasting(law))
                .query((row, _) -> row.getInt("year"))
                .list();
    }

    private static String[] lasting(LawLibrary law) {
        var ids = new TreeSet<String>();
        for (var measure : law.measures()) {
            if (measure instanceof Measure.Counted counted && counted.isLasting()) {
                ids.add(counted.id());
            }
        }
        return ids.toArray(String[]::new);
    }
}
