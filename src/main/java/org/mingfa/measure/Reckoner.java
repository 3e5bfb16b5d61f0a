package org.mingfa.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.mingfa.law.Covers;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Place;
import org.mingfa.region.Places;

/** Makes figures out of tallies. */
final class Reckoner {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final LawLibrary law;
    private final Places places;
    private final Answerables subjects;
    private final TurnFigures rounds;
    private final Set<String> byVillage;
    private final Set<String> eversince;
    private final Set<String> lookingAhead;
    private final Set<String> lasting;
    private final Set<String> parted;
    private final Set<String> onAnyDay;
    private final Set<String> onEveryDay;

    Reckoner(LawLibrary law, Places places, Answerables subjects) {
        this.places = places;
        this.subjects = subjects;
        this.law = law;
        this.rounds = new TurnFigures(law, places);
        this.byVillage = counted(law.measures().stream()
                .filter(measure -> measure instanceof Measure.Least
                        || measure instanceof Measure.Round
                        || among(measure)
                                .filter(one -> one.over() instanceof Covers.Places)
                                .isPresent())
                .toList());
        this.eversince = counted(
                law.measures().stream().filter(Measure.Stock.class::isInstance).toList());
        this.lookingAhead = counted(law, Measure.Counted::looksAhead);
        this.lasting = counted(law, Measure.Counted::isLasting);
        this.parted = counted(law, measure -> measure.spread() != null);
        this.onAnyDay = asked(law, Measure.On.ANY);
        this.onEveryDay = asked(law, Measure.On.EVERY);
    }

    private static Set<String> asked(LawLibrary law, Measure.On on) {
        return counted(law.measures().stream()
                .filter(measure -> among(measure).filter(one -> one.on() == on).isPresent())
                .toList());
    }

    /** Of whom a measure is asked; empty of one that is asked of nobody by name. */
    static Optional<Measure.Among> among(Measure measure) {
        return switch (measure) {
            case Measure.Reached(var _, var among) -> Optional.of(among);
            case Measure.Share(var _, var among) -> Optional.of(among);
            case Measure.Counted _,
                    Measure.Least _,
                    Measure.Round _,
                    Measure.Sum _,
                    Measure.Ratio _,
                    Measure.Distinct _,
                    Measure.Percentile _,
                    Measure.Stock _ -> Optional.empty();
        };
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

    /** Those that are asked for on every day of a year. */
    Set<String> onEveryDay() {
        return onEveryDay;
    }

    /** Those that fall into parts. */
    Set<String> parted() {
        return parted;
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

    /**
     * What figures come to.
     *
     * @param through the last day of the period, or today in one that runs
     * @param today the day whose villages and townships are asked
     */
    Map<String, Figure> figures(
            Collection<Measure> measures, Sums sums, PlaceCode place, LocalDate through, LocalDate today) {
        var villages = new EnumMap<Level, List<Place>>(Level.class);
        var asked = new HashMap<Covers, List<Answerable>>();
        var period = new Period(place, through, today, asked);
        var figures = new HashMap<String, Figure>();
        measures.forEach(measure -> figures.put(
                measure.id(),
                figure(
                        measure,
                        sums,
                        period,
                        level -> villages.computeIfAbsent(level, _ -> places.under(place, level)))));
        return figures;
    }

    /**
     * A place through a day.
     *
     * @param asked those found there so far
     */
    private record Period(PlaceCode place, LocalDate through, LocalDate today, Map<Covers, List<Answerable>> asked) {}

    private Figure figure(Measure measure, Sums all, Period period, Function<Level, List<Place>> below) {
        return switch (measure) {
            case Measure.Least least ->
                Figure.of(
                        least,
                        below.apply(least.over()).stream()
                                .map(village -> atEnd(all, least.of(), village.code(), false))
                                .min(BigDecimal::compareTo)
                                .orElse(BigDecimal.ZERO));
            case Measure.Reached(var _, var among) ->
                Figure.of(measure, reached(all, among, asked(among, period), period));
            case Measure.Share(var _, var among) -> {
                var asked = asked(among, period);
                yield ratio(measure, reached(all, among, asked, period), BigDecimal.valueOf(asked.size()));
            }
            case Measure.Round round ->
                rounds.figure(round, all.inYear(), period.place(), period.through(), period.today());
            case Measure.Counted _,
                    Measure.Sum _,
                    Measure.Ratio _,
                    Measure.Distinct _,
                    Measure.Percentile _,
                    Measure.Stock _ -> summed(measure, all, lasting);
        };
    }

    private List<Answerable> asked(Measure.Among among, Period period) {
        return period.asked().computeIfAbsent(among.over(), over -> {
            var on = over instanceof Covers.Places ? period.today() : period.through();
            return subjects.of(over, counted(among), period.place(), on, on);
        });
    }

    private Measure.Counted counted(Measure.Among among) {
        return (Measure.Counted) law.measure(among.of()).orElseThrow();
    }

    /** Of whom a measure is asked, with how much each has and whether that is enough. */
    List<Had> each(Measure.Among among, Sums sums, PlaceCode place, LocalDate through, LocalDate today) {
        var period = new Period(place, through, today, new HashMap<>());
        return asked(among, period).stream()
                .map(subject -> {
                    var has = has(sums, among, subject, period);
                    return new Had(subject, has, isEnough(among, has));
                })
                .toList();
    }

    /** A figure that needs nothing but sums: whatever is not told apart by village. */
    static Figure summed(Measure measure, Sums all, Set<String> lasting) {
        var sums = all.inYear();
        var ever = all.ever();
        Function<String, BigDecimal> total = id -> lasting.contains(id) ? ever.total(id) : sums.total(id);
        return switch (measure) {
            case Measure.Counted counted -> Figure.of(counted, total.apply(counted.id()));
            case Measure.Sum sum ->
                Figure.of(sum, sum.of().stream().map(total).reduce(BigDecimal.ZERO, BigDecimal::add));
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
            case Measure.Least _, Measure.Reached _, Measure.Share _, Measure.Round _ ->
                throw new IllegalArgumentException(measure.id() + " is told apart by village");
        };
    }

    private BigDecimal reached(Sums sums, Measure.Among among, List<Answerable> asked, Period period) {
        return BigDecimal.valueOf(asked.stream()
                .filter(subject -> isEnough(among, has(sums, among, subject, period)))
                .count());
    }

    private static boolean isEnough(Measure.Among among, BigDecimal has) {
        return among.atLeast() == 1 ? has.signum() > 0 : has.compareTo(BigDecimal.valueOf(among.atLeast())) >= 0;
    }

    private BigDecimal has(Sums sums, Measure.Among among, Answerable subject, Period period) {
        boolean byPart = !(among.over() instanceof Covers.Places);
        return switch (among.on()) {
            case THE_LAST -> atEnd(sums, among.of(), subject.key(), byPart);
            case ANY ->
                sums.before().at(among.of(), subject.key()).add(sums.inYear().at(among.of(), subject.key(), ""));
            case EVERY -> onEachDay(sums, among.of(), subject, period);
        };
    }

    /** What one has; of what lasts, at the end of the period. */
    private BigDecimal atEnd(Sums sums, String measure, String key, boolean byPart) {
        var told = lasting.contains(measure) ? sums.ever() : sums.inYear();
        return byPart ? told.ofPart(measure, key) : told.at(measure, key);
    }

    /** The least one had on any day of the year on which it was there; nothing of a year that has not begun. */
    private static BigDecimal onEachDay(Sums sums, String measure, Answerable subject, Period period) {
        var through = period.through();
        var first = through.withDayOfYear(1);
        if (first.isAfter(period.today())) {
            return BigDecimal.ZERO;
        }
        return subject.there().stream()
                .filter(days -> days.overlap(first, through))
                .map(days -> sums.levels()
                        .least(
                                measure,
                                subject.key(),
                                days.from().isBefore(first) ? first : days.from(),
                                days.to() == null || days.to().isAfter(through) ? through : days.to()))
                .min(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
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
