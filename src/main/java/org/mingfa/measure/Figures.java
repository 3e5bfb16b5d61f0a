package org.mingfa.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.mingfa.law.Covers;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.staff.Roster;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads figures from tallies, and the records behind a figure from facts. Never scans matters. */
public final class Figures {

    /** A record behind a figure: what one matter adds to it at one place. */
    public record Contribution(
            UUID matter, String number, String title, PlaceCode place, String part, LocalDate day, BigDecimal value) {}

    /**
     * A row of a table behind a figure.
     *
     * @param act the number of the act whose table it is; 0 where the table is the matter's own
     * @param row which of its rows, the first being 1
     */
    public record CountedRow(int act, int row, BigDecimal value) {}

    private static final String EVER = """
            select left(place, :digits) as at, measure, sum(case when year < :year then value else %s end) as value
            from tally
            where county = :county and measure = any (:measures) and year <= :year and place >= :place and place <= :last
            group by 1, 2
            """;

    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final Places places;
    private final Answerables answerables;
    private final Reckoner reckoner;
    private final Rollups rollups;
    private final Contributions contributions;
    private final Function<String, Roster> rosters;
    private final Supplier<LocalDate> today;

    /**
     * @param rosters the people of a county
     * @param today the day it is, in Shanghai: what looks ahead is read no further
     */
    public Figures(
            ScopedTransactions transactions,
            LawLibrary law,
            Places places,
            Function<String, Roster> rosters,
            Supplier<LocalDate> today) {
        this.today = today;
        this.rosters = rosters;
        this.transactions = transactions;
        this.law = law;
        this.places = places;
        this.answerables = new Answerables(law, places, rosters);
        this.reckoner = new Reckoner(law, places, answerables);
        this.contributions = new Contributions(transactions, reckoner, today);
        this.rollups = new Rollups(transactions, law, reckoner);
    }

    /** Every measure of a place in a calendar year, by id. */
    public Map<String, Figure> ofYear(Scope scope, PlaceCode place, int year) {
        return place.isAbove(Level.COUNTY)
                ? rollups.ofYear(scope, place, year)
                : through(scope, place, YearMonth.of(year, Month.DECEMBER));
    }

    /** Some measures of a place in a calendar year, by id; above the counties more than these. */
    public Map<String, Figure> ofYear(Scope scope, PlaceCode place, Collection<Measure> measures, int year) {
        return place.isAbove(Level.COUNTY)
                ? rollups.ofYear(scope, place, year)
                : through(scope, place, measures, YearMonth.of(year, Month.DECEMBER));
    }

    /** Every measure of a place, in a county or the county itself, from January to the end of a month, by id. */
    public Map<String, Figure> through(Scope scope, PlaceCode place, YearMonth month) {
        return through(scope, place, law.measures(), month);
    }

    /** The same of some measures alone. */
    public Map<String, Figure> through(Scope scope, PlaceCode place, Collection<Measure> measures, YearMonth month) {
        var sums = read(scope, PlaceRange.whole(place), measures, month).getOrDefault(place.digits(), new Sums());
        return reckoner.figures(measures, sums, place, through(month), today.get());
    }

    /**
     * Measures of each township of a county in a calendar year: by the township's code, then by id.
     *
     * @param measures those wanted
     */
    public Map<String, Map<String, Figure>> byTownship(
            Scope scope, PlaceCode county, Collection<Measure> measures, int year) {
        var townships = new PlaceRange(county, Level.TOWNSHIP.digits());
        var read = read(scope, townships, measures, YearMonth.of(year, Month.DECEMBER));
        var through = through(YearMonth.of(year, Month.DECEMBER));
        var all = new LinkedHashMap<String, Map<String, Figure>>();
        for (var township : places.under(county, Level.TOWNSHIP)) {
            var code = township.code();
            var sums = read.getOrDefault(code, new Sums());
            all.put(code, reckoner.figures(measures, sums, township.placeCode(), through, today.get()));
        }
        return all;
    }

    /** The last day of a month, or today where it runs or has not begun; never before the month's year. */
    private LocalDate through(YearMonth month) {
        var last = month.atEndOfMonth();
        var now = today.get();
        return !last.isAfter(now) || now.getYear() < month.getYear() ? last : now;
    }

    /** Each of whom a figure is asked in a year, with what it has; none for a figure that is asked of nobody by name. */
    public List<Had> each(Scope scope, PlaceCode place, Measure measure, int year) {
        var among = place.isAbove(Level.COUNTY) ? null : Reckoner.among(measure).orElse(null);
        if (among == null) {
            return List.of();
        }
        var month = YearMonth.of(year, Month.DECEMBER);
        var read = read(scope, PlaceRange.whole(place), List.of(measure), month);
        return reckoner.each(among, read.getOrDefault(place.digits(), new Sums()), place, through(month), today.get());
    }

    /** Sums by place, up to the end of a month or, of what looks ahead, to today. */
    private Map<String, Sums> read(
            Scope scope, PlaceRange range, Collection<? extends Measure> measures, YearMonth month) {
        var counted = Reckoner.counted(measures);
        var stocks = new TreeSet<>(reckoner.eversince());
        stocks.retainAll(counted);
        var reader = new SumsReader(reckoner, month, today.get());
        return transactions.reading(scope, client -> {
            var sums = new HashMap<String, Sums>();
            reader.read(client, range, counted, counted.size() == law.countedMeasures(), sums);
            if (!stocks.isEmpty()) {
                ever(client, range, stocks, month, sums);
            }
            return sums;
        });
    }

    private static void ever(
            JdbcClient client, PlaceRange range, Set<String> measures, YearMonth month, Map<String, Sums> sums) {
        range.in(client.sql(EVER.formatted(SumsReader.months(month))))
                .param("year", month.getYear())
                .param("measures", measures.toArray(String[]::new))
                .query(row -> {
                    sums.computeIfAbsent(row.getString(1), _ -> new Sums())
                            .ever()
                            .add(row.getString(2), "", "", row.getBigDecimal(3));
                });
    }

    /** The counties that have any figures. */
    public List<String> counties() {
        return rollups.counties();
    }

    /** Brings what is read above the counties up to a county's present year. */
    public void rollUp(String county, int year) {
        rollups.refresh(county, year, ofYear(Scope.of(county), PlaceCode.of(county), year));
    }

    /**
     * Counted measures of a place by month of a year, January first: what each month added or, of what lasts, what there was at
     * its end. Zero where nothing was counted; of what looks ahead no month that has not begun.
     */
    public Map<String, List<BigDecimal>> monthly(Scope scope, PlaceCode place, List<String> measures, int year) {
        var reader = new Months(reckoner, today.get());
        var read = transactions.reading(
                scope, client -> reader.read(client, PlaceRange.whole(place), ToldApart.PLACE, measures, year));
        var told = read.getOrDefault(place.digits(), Map.of());
        var months = new LinkedHashMap<String, List<BigDecimal>>();
        measures.forEach(id ->
                months.put(id, told.getOrDefault(id, Collections.nCopies(reader.begun(id, year), BigDecimal.ZERO))));
        return months;
    }

    /**
     * The people, units or places there were in a place on any day of a year, no further than today.
     *
     * @param measure what is counted of them, which names the dates
     */
    public List<Answerable> there(Covers covers, Measure.Counted measure, PlaceCode place, int year) {
        return answerables.of(
                covers, measure, place, LocalDate.of(year, 1, 1), through(YearMonth.of(year, Month.DECEMBER)));
    }

    /**
     * Into what parts measures of a place fall in a year or, of what lasts, at its end: by measure and part, those parts that came
     * to nothing left out.
     */
    public Map<String, Map<String, BigDecimal>> parts(
            Scope scope, PlaceCode place, Collection<Measure.Counted> measures, int year) {
        var read = read(scope, PlaceRange.whole(place), measures, YearMonth.of(year, Month.DECEMBER))
                .getOrDefault(place.digits(), new Sums());
        var parts = new HashMap<String, Map<String, BigDecimal>>();
        measures.forEach(measure -> parts.put(measure.id(), parts(measure, read)));
        return parts;
    }

    private static Map<String, BigDecimal> parts(Measure.Counted measure, Sums sums) {
        if (!measure.isLasting()) {
            return sums.inYear().parts(measure.id());
        }
        var lasts = sums.ever();
        return measure.spread() == null ? Map.of("", lasts.total(measure.id())) : lasts.parts(measure.id());
    }

    /** The value of a counted measure at each place of a level below a place, places with none included, in order of codes. */
    public Map<Place, BigDecimal> below(Scope scope, PlaceCode place, Measure.Counted measure, Level level, int year) {
        var range = new PlaceRange(place, level.digits());
        var read = read(scope, range, List.of(measure), YearMonth.of(year, Month.DECEMBER));
        var below = new LinkedHashMap<Place, BigDecimal>();
        places.under(place, level).forEach(one -> {
            var sums = read.getOrDefault(one.code(), new Sums());
            below.put(one, Reckoner.summed(measure, sums, reckoner.lasting()).orZero());
        });
        return below;
    }

    /** Of one part of it alone, read from facts. */
    public Map<Place, BigDecimal> below(
            Scope scope, PlaceCode place, Measure.Counted measure, String part, Level level, int year) {
        var first = LocalDate.of(year, 1, 1);
        var told = behind(
                scope.freely(), place, measure, part, first, first.withMonth(12).withDayOfMonth(31), Integer.MAX_VALUE);
        var below = new LinkedHashMap<Place, BigDecimal>();
        places.under(place, level)
                .forEach(one -> below.put(
                        one,
                        told.stream()
                                .filter(record -> one.placeCode().contains(record.place()))
                                .map(Contribution::value)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)));
        return below;
    }

    /**
     * How many of the records behind a figure are withheld from the scope's reader, of at most {@code limit} in all of procedures
     * that are withheld from the role. One that is withheld because it is about the reader is not told of.
     */
    public int withheldBehind(Scope scope, PlaceCode place, Measure measure, LocalDate from, LocalDate to, int limit) {
        return withheldBehind(scope, place, measure, "", from, to, limit);
    }

    /** Of one part of a figure; of all of it where the part is empty. */
    public int withheldBehind(
            Scope scope, PlaceCode place, Measure measure, String part, LocalDate from, LocalDate to, int limit) {
        var reader = scope.reader();
        if (reader == null || reader.withheld().isEmpty()) {
            return 0;
        }
        ToIntFunction<Scope> records = seen -> contributions
                .behind(seen, place, measure, part, reader.withheld(), from, to, limit)
                .size();
        return records.applyAsInt(scope.freely()) - records.applyAsInt(scope);
    }

    /** The records behind a figure that the scope's reader may see, oldest first, at most {@code limit}. */
    public List<Contribution> behind(
            Scope scope, PlaceCode place, Measure measure, LocalDate from, LocalDate to, int limit) {
        return behind(scope, place, measure, "", from, to, limit);
    }

    /** The records behind one part of a figure; of all of it where the part is empty. */
    public List<Contribution> behind(
            Scope scope, PlaceCode place, Measure measure, String part, LocalDate from, LocalDate to, int limit) {
        return contributions.behind(scope, place, measure, part, Set.of(), from, to, limit);
    }

    /**
     * Which rows of tables told these records of a figure, up to a day; none of what was recorded by another way to count than
     * today's, which says nothing of rows.
     */
    public Map<Contribution, List<CountedRow>> rowsBehind(
            Scope scope, PlaceCode place, Measure.Counted measure, List<Contribution> records, LocalDate to) {
        var now = today.get();
        var through = measure.looksAhead() && now.isBefore(to) ? now : to;
        return measure.isOfRows() && !records.isEmpty()
                ? new RowsBehind(transactions, law, measure, through)
                        .of(scope, place.county(), records, rosters.apply(place.county()))
                : Map.of();
    }
}
