package org.mingfa.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.region.Place;
import org.mingfa.region.Places;

/** Makes figures out of tallies. */
final class Reckoner {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final LawLibrary law;
    private final Places places;

    Reckoner(LawLibrary law, Places places) {
        this.law = law;
        this.places = places;
    }

    /** The counted measures whose tallies must be told apart by village. */
    Set<String> byVillage() {
        return law.measures().stream()
                .filter(measure -> measure instanceof Measure.Least
                        || measure instanceof Measure.Reached
                        || measure instanceof Measure.Share)
                .flatMap(measure -> measure.parts().stream())
                .collect(Collectors.toSet());
    }

    /** The counted measures that must be read from the beginning of records. */
    Set<String> eversince() {
        return law.measures().stream()
                .filter(Measure.Stock.class::isInstance)
                .flatMap(measure -> measure.parts().stream())
                .collect(Collectors.toSet());
    }

    /** @param ever the tallies of {@link #eversince} up to the end of the period */
    Figure figure(Measure measure, Tallies sums, Tallies ever, String place) {
        return switch (measure) {
            case Measure.Least least ->
                Figure.of(
                        least,
                        villages(place, least.over()).stream()
                                .map(village -> sums.at(least.of(), village.code()))
                                .min(BigDecimal::compareTo)
                                .orElse(BigDecimal.ZERO));
            case Measure.Reached reached -> Figure.of(reached, reached(sums, reached.of(), place, reached.over()));
            case Measure.Share share ->
                ratio(
                        share,
                        reached(sums, share.of(), place, share.over()),
                        BigDecimal.valueOf(villages(place, share.over()).size()));
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

    private List<Place> villages(String place, Level level) {
        return places.under(place, level);
    }

    private BigDecimal reached(Tallies sums, String measure, String place, Level over) {
        return BigDecimal.valueOf(villages(place, over).stream()
                .filter(village -> sums.at(measure, village.code()).signum() > 0)
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
