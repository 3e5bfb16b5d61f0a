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
import java.util.function.Predicate;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Place;
import org.mingfa.region.Places;

/** Makes figures out of tallies. */
final class Reckoner {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Places places;
    private final Set<String> byVillage;
    private final Set<String> eversince;
    private final Set<String> lookingAhead;
    private final Set<String> lasting;
    private final Set<String> onAnyDay;

    Reckoner(LawLibrary law, Places places) {
        this.places = places;
        this.byVillage = counted(law.measures().stream()
                .filter(measure -> measure instanceof Measure.Least
                        || measure instanceof Measure.Reached
                        || measure instanceof Measure.Share)
                .toList());
        this.eversince = counted(
                law.measures().stream().filter(Measure.Stock.class::isInstance).toList());
        this.lookingAhead = counted(law, Measure.Counted::looksAhead);
        this.lasting = counted(law, Measure.Counted::isLasting);
        this.onAnyDay = counted(law.measures().stream()
                .filter(measure -> (measure instanceof Measure.Reached reached && reached.anyDay())
                        || (measure instanceof Measure.Share share && share.anyDay()))
                .toList());
    }

    /** The counted measures of which days that lie ahead are told already: read only as far as today. */
    Set<String> lookingAhead() {
        return lookingAhead;
    }

    /** Those of them that last. */
    Set<String> lasting() {
        return lasting;
    }

    /** Those of them that are asked for on any day of a year. */
    Set<String> onAnyDay() {
        return onAnyDay;
    }

    private static Set<String> counted(LawLibrary law, Predicate<Measure.Counted> which) {
        var found = new TreeSet<String>();
        for (var measure : law.measures()) {
            if (measure instanceof Measure.Counted counted && which.test(counted)) {
                found.add(counted.id());
            }
        }
        return Collections.unmodifiableSet(found);
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

    Map<String, Figure> figures(Collection<Measure> measures, Sums sums, PlaceCode place) {
        var below = new EnumMap<Level, List<Place>>(Level.class);
        var figures = new HashMap<String, Figure>();
        measures.forEach(measure -> figures.put(
                measure.id(),
                figure(measure, sums, level -> below.computeIfAbsent(level, _ -> places.under(place, level)))));
        return figures;
    }

    private Figure figure(Measure measure, Sums all, Function<Level, List<Place>> below) {
        var sums = all.inYear();
        return switch (measure) {
            case Measure.Least least ->
                Figure.of(
                        least,
                        below.apply(least.over()).stream()
                                .map(village -> has(all, least.of(), village, false))
                                .min(BigDecimal::compareTo)
                                .orElse(BigDecimal.ZERO));
            case Measure.Reached reached ->
                Figure.of(
                        reached,
                        reached(all, reached.of(), below.apply(reached.over()), reached.atLeast(), reached.anyDay()));
            case Measure.Share share ->
                ratio(
                        share,
                        reached(all, share.of(), below.apply(share.over()), share.atLeast(), share.anyDay()),
                        BigDecimal.valueOf(below.apply(share.over()).size()));
            case Measure.Counted _, Measure.Ratio _, Measure.Distinct _, Measure.Percentile _, Measure.Stock _ ->
                summed(measure, sums, all.ever(), lasting);
        };
    }

    /** A figure that needs nothing but sums: whatever is not told apart by village. */
    static Figure summed(Measure measure, Tallies sums, Tallies ever, Set<String> lasting) {
        Function<String, BigDecimal> total = id -> lasting.contains(id) ? ever.total(id) : sums.total(id);
        return switch (measure) {
            case Measure.Counted counted -> Figure.of(counted, total.apply(counted.id()));
            case Measure.Ratio ratio -> ratio(ratio, total.apply(ratio.numerator()), total.apply(ratio.denominator()));
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

    private BigDecimal reached(Sums sums, String measure, List<Place> among, int atLeast, boolean anyDay) {
        var enough = BigDecimal.valueOf(atLeast);
        return BigDecimal.valueOf(among.stream()
                .map(place -> has(sums, measure, place, anyDay))
                .filter(has -> atLeast == 1 ? has.signum() > 0 : has.compareTo(enough) >= 0)
                .count());
    }

    /** What a village has; of what lasts, at the end of the period or, on any day, what it began with and what began in it. */
    private BigDecimal has(Sums sums, String measure, Place village, boolean anyDay) {
        if (!lasting.contains(measure)) {
            return sums.inYear().at(measure, village.code());
        }
        return anyDay
                ? sums.before().at(measure, village.code()).add(sums.inYear().at(measure, village.code(), ""))
                : sums.ever().at(measure, village.code());
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
