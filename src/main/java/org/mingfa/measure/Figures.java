package org.mingfa.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads figures from tallies, and the records behind a figure from facts. Never scans matters. */
public final class Figures {

    /** A record behind a figure: what one matter adds to it at one place. */
    public record Contribution(
            UUID matter, String number, String title, String place, String part, LocalDate day, BigDecimal value) {}

    /** Digits sort alike everywhere, so a place and all below it lie between its code and this behind its code. */
    private static final String LAST = "999999999999";

    private static final String TALLIES = """
            select left(place, :digits) as at, measure, part, case when measure = any (:apart) then place else '' end as village,
                   sum(value) as value
            from tally
            where county = :county and place >= :place and place <= :last and month >= :first and month <= :last_month
                and (:every or measure = any (:measures))
            group by 1, 2, 3, 4
            """;

    private static final String CONTRIBUTIONS = """
            select f.matter, m.number, m.title, f.place, f.part, f.day, f.value
            from fact f join matter m on m.county = f.county and m.id = f.matter
            where f.county = ? and f.measure = any (?) and starts_with(f.place, ?) and f.day >= ? and f.day <= ? and f.value <> 0
            order by f.day, m.number, f.place limit ?
            """;

    private static final String BELOW = """
            select left(place, ?) as below, sum(value) as value from tally
            where county = ? and measure = ? and starts_with(place, ?) and month >= ? and month <= ?
            group by 1
            """;

    private static final String MONTHLY = """
            select measure, extract(month from month)::int as month, sum(value) as value from tally
            where county = ? and place >= ? and place <= ? and month >= ? and month <= ? and measure = any (?)
            group by 1, 2
            """;

    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final Places places;
    private final Reckoner reckoner;
    private final Rollups rollups;

    public Figures(ScopedTransactions transactions, LawLibrary law, Places places) {
        this.transactions = transactions;
        this.law = law;
        this.places = places;
        this.reckoner = new Reckoner(law, places);
        this.rollups = new Rollups(transactions, law);
    }

    /** Every measure of a place in a calendar year, by id. */
    public Map<String, Figure> ofYear(Scope scope, String place, int year) {
        return isAboveCounties(place)
                ? rollups.ofYear(scope, place, year)
                : between(scope, place, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 1));
    }

    private static boolean isAboveCounties(String place) {
        return place.length() < Level.COUNTY.digits();
    }

    /** Every measure of a place, in a county or the county itself, over whole months, by id. */
    public Map<String, Figure> between(Scope scope, String place, LocalDate firstMonth, LocalDate lastMonth) {
        return sideBySide(scope, place, place.length(), law.measures(), firstMonth, lastMonth)
                .computeIfAbsent(place, _ -> figures(law.measures(), new Tallies(), new Tallies(), place));
    }

    /**
     * Measures of each township of a county over whole months: by the township's code, then by id.
     *
     * @param measures those wanted
     */
    public Map<String, Map<String, Figure>> byTownship(
            Scope scope, String county, Collection<Measure> measures, LocalDate firstMonth, LocalDate lastMonth) {
        var found = sideBySide(scope, county, Level.TOWNSHIP.digits(), measures, firstMonth, lastMonth);
        var all = new LinkedHashMap<String, Map<String, Figure>>();
        for (var township : places.under(county, Level.TOWNSHIP)) {
            var code = township.code();
            var known = found.get(code);
            all.put(code, known != null ? known : figures(measures, new Tallies(), new Tallies(), code));
        }
        return all;
    }

    private Map<String, Map<String, Figure>> sideBySide(
            Scope scope,
            String place,
            int digits,
            Collection<Measure> measures,
            LocalDate firstMonth,
            LocalDate lastMonth) {
        var read = transactions.reading(scope, client -> {
            var counted = counted(measures);
            var stocks = new TreeSet<>(reckoner.eversince());
            stocks.retainAll(counted);
            var in = read(client, place, digits, counted, firstMonth, lastMonth);
            var ever = stocks.isEmpty()
                    ? Map.<String, Tallies>of()
                    : read(client, place, digits, stocks, LocalDate.of(1949, 10, 1), lastMonth);
            return List.of(in, ever);
        });
        var at = new TreeSet<>(read.getFirst().keySet());
        at.addAll(read.getLast().keySet());
        var figures = new HashMap<String, Map<String, Figure>>();
        at.forEach(one -> figures.put(
                one,
                figures(
                        measures,
                        read.getFirst().getOrDefault(one, new Tallies()),
                        read.getLast().getOrDefault(one, new Tallies()),
                        one)));
        return figures;
    }

    private Map<String, Figure> figures(Collection<Measure> measures, Tallies sums, Tallies ever, String place) {
        var figures = new HashMap<String, Figure>();
        measures.forEach(measure -> figures.put(measure.id(), reckoner.figure(measure, sums, ever, place)));
        return figures;
    }

    /** The counted measures that these come down to. */
    private static Set<String> counted(Collection<Measure> measures) {
        var counted = new TreeSet<String>();
        for (var measure : measures) {
            counted.addAll(measure instanceof Measure.Counted ? List.of(measure.id()) : measure.parts());
        }
        return counted;
    }

    private Map<String, Tallies> read(
            JdbcClient client, String place, int digits, Set<String> measures, LocalDate first, LocalDate last) {
        Map<String, Tallies> tallies = new HashMap<>();
        client.sql(TALLIES)
                .param("digits", digits)
                .param("apart", reckoner.byVillage().toArray(String[]::new))
                .param("county", Place.countyOf(place))
                .param("place", place)
                .param("last", place + LAST)
                .param("first", first)
                .param("last_month", last)
                .param("every", measures.size() == law.countedMeasures())
                .param("measures", measures.toArray(String[]::new))
                .query(row -> {
                    tallies.computeIfAbsent(row.getString("at"), _ -> new Tallies())
                            .add(
                                    row.getString("measure"),
                                    row.getString("village"),
                                    row.getString("part"),
                                    row.getBigDecimal("value"));
                });
        return tallies;
    }

    /** The counties that have any figures. */
    public List<String> counties() {
        return rollups.counties();
    }

    /** Brings what is read above the counties up to a county's present year. */
    public void rollUp(String county, int year) {
        rollups.refresh(county, year, ofYear(Scope.of(county), county, year));
    }

    /** Counted measures of a place by month of a year, January first; zero where nothing was counted. */
    public Map<String, List<BigDecimal>> monthly(Scope scope, String place, List<String> measures, int year) {
        var months = new LinkedHashMap<String, List<BigDecimal>>();
        measures.forEach(id -> months.put(id, new ArrayList<>(Collections.nCopies(12, BigDecimal.ZERO))));
        transactions.reading(scope, client -> {
            client.sql(MONTHLY)
                    .params(Place.countyOf(place), place, place + LAST, LocalDate.of(year, 1, 1))
                    .param(LocalDate.of(year, 12, 1))
                    .param(measures.toArray(String[]::new))
                    .query(row -> {
                        var of = months.get(row.getString("measure"));
                        if (of != null) {
                            of.set(row.getInt("month") - 1, row.getBigDecimal("value"));
                        }
                    });
            return null;
        });
        return months;
    }

    /** Into what parts a measure of a place falls in a year: by part, those that came to nothing left out. */
    public Map<String, BigDecimal> parts(Scope scope, String place, String measure, int year) {
        return transactions
                .reading(
                        scope,
                        client -> read(
                                client,
                                place,
                                place.length(),
                                Set.of(measure),
                                LocalDate.of(year, 1, 1),
                                LocalDate.of(year, 12, 1)))
                .getOrDefault(place, new Tallies())
                .parts(measure);
    }

    /** The value of a counted measure at each place of a level below a place, places with none included, in order of codes. */
    public Map<Place, BigDecimal> below(Scope scope, String place, String measure, Level level, int year) {
        var sums = new HashMap<String, BigDecimal>();
        transactions.reading(
                scope,
                client -> client.sql(BELOW)
                        .param(level.digits())
                        .param(Place.countyOf(place))
                        .param(measure)
                        .param(place)
                        .param(LocalDate.of(year, 1, 1))
                        .param(LocalDate.of(year, 12, 1))
                        .query((row, _) -> sums.put(row.getString("below"), row.getBigDecimal("value")))
                        .list());
        var below = new LinkedHashMap<Place, BigDecimal>();
        places.under(place, level).forEach(one -> below.put(one, sums.getOrDefault(one.code(), BigDecimal.ZERO)));
        return below;
    }

    /** The records behind a figure, oldest first, at most {@code limit}. */
    public List<Contribution> behind(
            Scope scope, String place, Measure measure, LocalDate from, LocalDate to, int limit) {
        var ids = new ArrayList<String>();
        if (measure instanceof Measure.Counted) {
            ids.add(measure.id());
        } else {
            ids.addAll(measure.parts());
        }
        return transactions.reading(
                scope,
                client -> client.sql(CONTRIBUTIONS)
                        .param(Place.countyOf(place))
                        .param(ids.toArray(String[]::new))
                        .param(place)
                        .param(from)
                        .param(to)
                        .param(limit)
                        .query((row, _) -> new Contribution(
                                row.getObject("matter", UUID.class),
                                row.getString("number"),
                                row.getString("title"),
                                row.getString("place"),
                                row.getString("part"),
                                row.getObject("day", LocalDate.class),
                                row.getBigDecimal("value")))
                        .list());
    }
}
