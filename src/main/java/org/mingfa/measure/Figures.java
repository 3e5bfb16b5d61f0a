package org.mingfa.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/** Reads figures from tallies, and the records behind a figure from facts. Never scans matters. */
public final class Figures {

    /** A record behind a figure: what one matter adds to it at one place. */
    public record Contribution(
            UUID matter, String number, String title, String place, LocalDate day, BigDecimal value) {}

    private static final String TALLIES = """
            select measure, place, sum(value) as value from tally
            where county = ? and starts_with(place, ?) and month >= ? and month <= ?
            group by measure, place
            """;

    private static final String CONTRIBUTIONS = """
            select f.matter, m.number, m.title, f.place, f.day, f.value
            from fact f join matter m on m.county = f.county and m.id = f.matter
            where f.county = ? and f.measure = any (?) and starts_with(f.place, ?) and f.day >= ? and f.day <= ? and f.value <> 0
            order by f.day, m.number, f.place limit ?
            """;

    private static final String BELOW = """
            select left(place, ?) as below, sum(value) as value from tally
            where county = ? and measure = ? and starts_with(place, ?) and month >= ? and month <= ?
            group by 1
            """;

    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final Places places;

    public Figures(ScopedTransactions transactions, LawLibrary law, Places places) {
        this.transactions = transactions;
        this.law = law;
        this.places = places;
    }

    /** Every measure of a place in a calendar year, by id. */
    public Map<String, Figure> ofYear(Scope scope, String place, int year) {
        return between(scope, place, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 1));
    }

    /** Every measure of a place over whole months, by id. */
    public Map<String, Figure> between(Scope scope, String place, LocalDate firstMonth, LocalDate lastMonth) {
        Map<String, Map<String, BigDecimal>> sums = new HashMap<>();
        transactions.reading(scope, client -> {
            client.sql(TALLIES)
                    .param(Place.countyOf(place))
                    .param(place)
                    .param(firstMonth)
                    .param(lastMonth)
                    .query((row, _) -> sums.computeIfAbsent(row.getString("measure"), _ -> new HashMap<>())
                            .put(row.getString("place"), row.getBigDecimal("value")))
                    .list();
            return null;
        });
        var figures = new HashMap<String, Figure>();
        for (var measure : law.measures()) {
            figures.put(measure.id(), figure(measure, sums, place));
        }
        return figures;
    }

    private Figure figure(Measure measure, Map<String, Map<String, BigDecimal>> sums, String place) {
        return switch (measure) {
            case Measure.Counted counted -> Figure.of(counted, total(sums, counted.id()));
            case Measure.Least least ->
                Figure.of(
                        least,
                        places.under(place, least.over()).stream()
                                .map(village -> at(sums, least.of(), village.code()))
                                .min(BigDecimal::compareTo)
                                .orElse(BigDecimal.ZERO));
            case Measure.Reached reached ->
                Figure.of(
                        reached,
                        BigDecimal.valueOf(places.under(place, reached.over()).stream()
                                .filter(village ->
                                        at(sums, reached.of(), village.code()).signum() > 0)
                                .count()));
            case Measure.Ratio ratio -> ratio(ratio, total(sums, ratio.numerator()), total(sums, ratio.denominator()));
        };
    }

    private static Figure ratio(Measure.Ratio measure, BigDecimal numerator, BigDecimal denominator) {
        var value = denominator.signum() == 0
                ? null
                : numerator.multiply(BigDecimal.valueOf(100)).divide(denominator, 1, RoundingMode.HALF_UP);
        return new Figure(measure, value, numerator, denominator);
    }

    private static BigDecimal total(Map<String, Map<String, BigDecimal>> sums, String measure) {
        return sums.getOrDefault(measure, Map.of()).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal at(Map<String, Map<String, BigDecimal>> sums, String measure, String place) {
        return sums.getOrDefault(measure, Map.of()).getOrDefault(place, BigDecimal.ZERO);
    }

    /** The value of a counted measure at each village of a place, villages with none included, in order of their codes. */
    public Map<Place, BigDecimal> byVillage(Scope scope, String place, String measure, int year) {
        var sums = new HashMap<String, BigDecimal>();
        transactions.reading(scope, client -> {
            client.sql(TALLIES)
                    .param(Place.countyOf(place))
                    .param(place)
                    .param(LocalDate.of(year, 1, 1))
                    .param(LocalDate.of(year, 12, 1))
                    .query((row, _) -> row.getString("measure").equals(measure)
                            ? sums.merge(row.getString("place"), row.getBigDecimal("value"), BigDecimal::add)
                            : BigDecimal.ZERO)
                    .list();
            return null;
        });
        var byVillage = new java.util.LinkedHashMap<Place, BigDecimal>();
        places.under(place, org.mingfa.law.Level.VILLAGE)
                .forEach(village -> byVillage.put(village, sums.getOrDefault(village.code(), BigDecimal.ZERO)));
        return byVillage;
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
                                row.getObject("day", LocalDate.class),
                                row.getBigDecimal("value")))
                        .list());
    }
}
