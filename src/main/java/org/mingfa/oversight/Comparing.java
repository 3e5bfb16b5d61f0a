package org.mingfa.oversight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.measure.Figure;
import org.mingfa.measure.Figures;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.region.Population;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets a county's townships side by side. Reads tallies and what is open; never matters, but for the one report of a year. */
public final class Comparing {

    private static final String OPEN = """
            select left(place, 9) as township,
                   count(*) filter (where not optional and late_after < :today) as late,
                   count(*) filter (where procedure || '.' || step = any (:reviews)) as reviews
            from open_step where county = :county group by 1
            """;

    private static final String REPORTS = """
            select place, bool_or(closing = 'completed') as done from matter
            where county = :county and procedure = :procedure and fields->'year'->>'number' = :year and closing is distinct from 'void'
            group by place
            """;

    private record Open(int late, int reviews) {}

    private final ScopedTransactions transactions;
    private final Figures figures;
    private final Places places;
    private final Population population;
    private final OversightLaw law;

    public Comparing(
            ScopedTransactions transactions, Figures figures, Places places, Population population, OversightLaw law) {
        this.transactions = transactions;
        this.figures = figures;
        this.places = places;
        this.population = population;
        this.law = law;
    }

    /** @param county one within the scope */
    public Comparison of(Scope scope, PlaceCode county, int year, LocalDate today) {
        var edition = law.edition(county, year).orElse(null);
        var indicators = edition == null ? List.<Indicator>of() : edition.indicators();
        var values = figures.byTownship(
                scope,
                county,
                indicators.stream().map(Indicator::measure).distinct().toList(),
                year);
        var people = population.of(scope, county, year);
        var open = new HashMap<String, Open>();
        var reports = new HashMap<String, Boolean>();
        transactions.reading(scope, client -> {
            readOpen(client, county.digits(), today, open);
            readReports(client, county.digits(), year, reports);
            return null;
        });
        var townships = places.under(county, Level.TOWNSHIP).stream()
                .map(place -> township(place, indicators, values, people, open, reports))
                .toList();
        return new Comparison(places.find(county).orElseThrow(), year, edition, townships);
    }

    private ComparedTownship township(
            Place place,
            List<Indicator> indicators,
            Map<String, Map<String, Figure>> values,
            Map<String, Integer> people,
            Map<String, Open> open,
            Map<String, Boolean> reports) {
        int villages = places.under(place.placeCode(), Level.VILLAGE).size();
        int inhabitants = people.getOrDefault(place.code(), 0);
        var own = values.getOrDefault(place.code(), Map.of());
        var waiting = open.getOrDefault(place.code(), new Open(0, 0));
        var done = reports.get(place.code());
        return new ComparedTownship(
                place,
                inhabitants,
                villages,
                waiting.late(),
                waiting.reviews(),
                done == null ? Comparison.Report.NONE : done ? Comparison.Report.DONE : Comparison.Report.RUNNING,
                indicators.stream()
                        .map(indicator -> Scored.of(indicator, figure(own, indicator.measure()), villages, inhabitants))
                        .toList());
    }

    private static Figure figure(Map<String, Figure> figures, Measure measure) {
        return Objects.requireNonNull(figures.get(measure.id()), measure.id());
    }

    private void readOpen(JdbcClient client, String county, LocalDate today, Map<String, Open> open) {
        var reviews = law.overview().reviews().stream()
                .map(review -> review.procedure() + "." + review.step())
                .toArray(String[]::new);
        client.sql(OPEN)
                .param("today", today)
                .param("reviews", reviews)
                .param("county", county)
                .query((row, _) ->
                        open.put(row.getString("township"), new Open(row.getInt("late"), row.getInt("reviews"))))
                .list();
    }

    private void readReports(JdbcClient client, String county, int year, Map<String, Boolean> reports) {
        client.sql(REPORTS)
                .param("county", county)
                .param("procedure", law.overview().report())
                .param("year", String.valueOf(year))
                .query((row, _) -> reports.put(row.getString("place"), row.getBoolean("done")))
                .list();
    }
}
