package org.mingfa.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.region.Place;
import org.mingfa.region.Places;

/** Makes figures out of tallies. */
final class Reckoner {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Places places;
    private final Set<String> byVillage;
    private final Set<String> eversince;

    Reckoner(LawLibrary law, Places places) {
        this.places = places;
        this.byVillage = counted(law.measures().stream()
                .filter(measure -> measure instanceof Measure.Least
                        || measure instanceof Measure.Reached
                        || measure instanceof Measure.Share)
                .toList());
        this.eversince = counted(
                law.measures().stream().filter(Measure.Stock.class::isInstance).toList());
    }

    /** The counted measures that these come down to. */
    static Set<String> counted(Collection<? extends Measure> measures) {
        var counted = new TreeSet<String>();
        for (var measure : measures) {
            counted.addAll(measure instanceof Measure.Counted ? List.of(measure.id()) : measure.parts());
        }
        return Collections.unmodifiableSet(counted);
    }

    /** The counted measures whose tallies must be told apart by village. */
    Set<String> byVillage() {
        return byVillage;
    }

    /** The counted measures that must be read from the beginning of records. */
    Set<String> eversince() {
        return eversince;
    }

    /** @param ever the tallies of {@link #eversince} up to the end of the period */
    Map<String, Figure> figures(Collection<Measure> measures, Tallies sums, Tallies ever, String place) {
        var below = new EnumMap<Level, List<Place>>(Level.class);
        var figures = new HashMap<String, Figure>();
        measures.forEach(measure -> figures.put(
                measure.id(),
                figure(measure, sums, ever, level -> below.computeIfAbsent(level, _ -> places.under(place, level)))));
        return figures;
    }

    private static Figure figure(Measure measure, Tallies sums, Tallies ever, Function<Level, List<Place>> below) {
        return switch (measure) {
            case Measure.Least least ->
                Figure.of(
                        least,
                        below.apply(least.over()).stream()
                                .map(village -> sums.at(least.of(), village.code()))
                                .min(BigDecimal::compareTo)
                                .orElse(BigDecimal.ZERO));
            case Measure.Reached reached ->
                Figure.of(reached, reached(sums, reached.of(), below.apply(reached.over())));
            case Measure.Share share ->
                ratio(
                        share,
                        reached(sums, share.of(), below.apply(share.over())),
                        BigDecimal.valueOf(below.apply(share.over()).size()));
            case Measure.Counted _, Measure.Ratio _, Measure.Distinct _, Measure.Percentile _, Measure.Stock _ ->
                summed(measure, sums, ever);
        };
    }

    /** A figure that needs nothing but sums: whatever is not told apart by village. */
    static Figure summed(Measure measure, Tallies sums, Tallies ever) {
        return switch (measure) {
            case Measure.Counted counted -> Figure.of(counted, sums.total(counted.id()));
            case Measure.Ratio ratio -> ratio(ratio, sums.total(ratio.numerator()), sums.total(ratio.denominator()));
            case Measure.Distinct distinct ->
                Figure.of(distinct, BigDecimal.valueOf(sums.parts(distinct.of()).size()));
            case Measure.Percentile percentile ->
                new Figure(
                        percentile,
                        sums.percentile(percentile.of(), percentile.hundredths()),
                        null,
                        sums.total(percentile.of()));
            case Measure.Stock stock ->
                Figure.of(stock, ever.total(stock.begun()).subtract(ever.total(stock.ended())));
            case Measure.Least _, Measure.Reached _, Measure.Share _ ->
                throw new IllegalArgumentException(measure.id() + " is told apart by village");
        };
    }

    private static BigDecimal reached(Tallies sums, String measure, List<Place> among) {
        return BigDecimal.valueOf(among.stream()
                .filter(place -> sums.at(measure, place.code()).signum() > 0)
                .count());
    }

    /** A share of a hundred where the unit says so; otherwise so much for each. */
    static Figure ratio(Measure measure, BigDecimal numerator, BigDecimal denominator) {
        var times = measure.unit().equals("%") ? HUNDRED : BigDecimal.ONE;
        var value = denominator.signum() == 0
                ? null
                : numerator.multiply(times).divide(denominator, 1, RoundingMode.HALF_UP);
        return new Figure(measure, value, numerator, denominator);
    }
}
