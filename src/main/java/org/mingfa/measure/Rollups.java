package org.mingfa.measure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What lies above a county: sums of its counties' years, each rolled up once a day. A county's own figures stay exact to the
 * act; those above it are as of the last roll-up.
 */
final class Rollups {

    private static final String OUT_OF = "of";

    private static final String YEAR = """
            select measure, part, sum(value) as value, min(value) as least from county_year
            where year = :year and county >= :first and county <= :last
            group by measure, part
            """;

    private static final String EVER = """
            select measure, sum(value) as value from county_year
            where year <= :year and county >= :first and county <= :last and measure = any (:stocks)
            group by measure
            """;

    private static final String REFRESH_SUMS = """
            insert into county_year (county, year, measure, part, value)
            select county, year, measure, part, sum(value) from tally
            where county = :county and year = :year and measure <> all (:ahead)
            group by county, year, measure, part
            on conflict (county, year, measure, part) do update set value = excluded.value
            where county_year.value <> excluded.value
            """;

    private static final String REFRESH_ONE = """
            insert into county_year (county, year, measure, part, value) values (:county, :year, :measure, :part, :value)
            on conflict (county, year, measure, part) do update set value = excluded.value
            where county_year.value <> excluded.value
            """;

    /** Steps from county to county along the index instead of reading every tally. */
    private static final String COUNTIES = """
            with recursive step as (
                (select county from tally order by county limit 1)
                union all
                select (select t.county from tally t where t.county > s.county order by t.county limit 1)
                from step s where s.county is not null
            )
            select county from step where county is not null
            """;

    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final Reckoner reckoner;

    Rollups(ScopedTransactions transactions, LawLibrary law, Reckoner reckoner) {
        this.reckoner = reckoner;
        this.transactions = transactions;
        this.law = law;
    }

    List<String> counties() {
        return transactions.reading(
                Scope.everything(),
                client -> client.sql(COUNTIES).query(String.class).list());
    }

    /** @param figures the county's own, of that year */
    void refresh(String county, int year, Map<String, Figure> figures) {
        transactions.within(Scope.of(county), client -> {
            client.sql(REFRESH_SUMS)
                    .param("county", county)
                    .param("year", year)
                    .param("ahead", reckoner.lookingAhead().toArray(String[]::new))
                    .update();
            figures.values().forEach(figure -> keep(client, county, year, figure));
            return null;
        });
    }

    /** What is told apart by village, or read only as far as today, is kept as the county worked it out. */
    private void keep(JdbcClient client, String county, int year, Figure figure) {
        var id = figure.measure().id();
        switch (figure.measure()) {
            case Measure.Least _, Measure.Reached _ -> keep(client, county, year, id, "", figure.orZero());
            case Measure.Share _ -> share(client, county, year, figure);
            case Measure.Round round -> {
                if (round.which() == Measure.Which.SHARE) {
                    share(client, county, year, figure);
                } else {
                    keep(client, county, year, id, "", figure.orZero());
                }
            }
            case Measure.Counted counted -> {
                if (counted.looksAhead()) {
                    keep(client, county, year, id, "", figure.orZero());
                }
            }
            case Measure.Sum _, Measure.Ratio _, Measure.Distinct _, Measure.Percentile _, Measure.Stock _ -> {}
        }
    }

    private static void share(JdbcClient client, String county, int year, Figure figure) {
        var id = figure.measure().id();
        keep(client, county, year, id, "", zeroIfNone(figure.numerator()));
        keep(client, county, year, id, OUT_OF, zeroIfNone(figure.denominator()));
    }

    private static void keep(
            JdbcClient client, String county, int year, String measure, String part, BigDecimal value) {
        client.sql(REFRESH_ONE)
                .param("county", county)
                .param("year", year)
                .param("measure", measure)
                .param("part", part)
                .param("value", value)
                .update();
    }

    private static BigDecimal zeroIfNone(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    Map<String, Figure> ofYear(Scope scope, PlaceCode place, int year) {
        var first = place.filledTo(Level.COUNTY);
        var last = PlaceRange.last(place);
        var sums = new Sums();
        var least = new HashMap<String, BigDecimal>();
        transactions.reading(scope, client -> {
            client.sql(YEAR)
                    .param("year", year)
                    .param("first", first)
                    .param("last", last)
                    .query(row -> {
                        var measure = row.getString("measure");
                        sums.inYear().add(measure, "", row.getString("part"), row.getBigDecimal("value"));
                        if (reckoner.lasting().contains(measure)) {
                            sums.ever().add(measure, "", "", row.getBigDecimal("value"));
                        }
                        least.put(measure, row.getBigDecimal("least"));
                    });
            client.sql(EVER)
                    .param("year", year)
                    .param("first", first)
                    .param("last", last)
                    .param("stocks", reckoner.eversince().toArray(String[]::new))
                    .query(row -> {
                        sums.ever().add(row.getString("measure"), "", "", row.getBigDecimal("value"));
                    });
            return null;
        });
        var figures = new HashMap<String, Figure>();
        law.measures().forEach(measure -> figures.put(measure.id(), figure(measure, sums, least)));
        return figures;
    }

    private Figure figure(Measure measure, Sums sums, Map<String, BigDecimal> least) {
        return switch (measure) {
            case Measure.Least one -> Figure.of(one, least.getOrDefault(one.id(), BigDecimal.ZERO));
            case Measure.Reached one -> Figure.of(one, sums.inYear().total(one.id()));
            case Measure.Share one -> share(one, sums.inYear());
            case Measure.Round one ->
                one.which() == Measure.Which.SHARE
                        ? share(one, sums.inYear())
                        : Figure.of(one, sums.inYear().total(one.id()));
            case Measure.Counted _,
                    Measure.Sum _,
                    Measure.Ratio _,
                    Measure.Distinct _,
                    Measure.Percentile _,
                    Measure.Stock _ -> Reckoner.summed(measure, sums, reckoner.lasting());
        };
    }

    private static Figure share(Measure measure, Tallies sums) {
        var parts = sums.parts(measure.id());
        return Reckoner.ratio(
                measure, parts.getOrDefault("", BigDecimal.ZERO), parts.getOrDefault(OUT_OF, BigDecimal.ZERO));
    }
}
