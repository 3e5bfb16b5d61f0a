package org.mingfa.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mingfa.law.Covers;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.measure.Answerable;
import org.mingfa.measure.Figures;
import org.mingfa.store.Scope;

/** Reads views: what the figures add up to of each, and the records behind. Stores nothing. */
public final class Views {

    /** How many entries of one measure are read of one person, unit or place in a year. */
    private static final int MOST = 500;

    private final Figures figures;

    Views(Figures figures) {
        this.figures = figures;
    }

    /** A row for each there was on any day of a year up to today, in order of places and names; none above the counties. */
    public List<ViewRow> rows(Scope scope, View view, PlaceCode place, int year) {
        var subjects = subjects(view, place, year);
        if (subjects.isEmpty()) {
            return List.of();
        }
        var columns = view.columns().stream()
                .map(column -> sums(scope, view, column, place, year))
                .toList();
        return subjects.stream()
                .map(subject -> new ViewRow(
                        subject,
                        columns.stream()
                                .map(sums -> sums.getOrDefault(subject.key(), BigDecimal.ZERO))
                                .toList()))
                .toList();
    }

    /** The one a row would be of; empty where the place has had none of that key in the year. */
    public Optional<Answerable> subject(View view, PlaceCode place, int year, String key) {
        return subjects(view, place, year).stream()
                .filter(one -> one.key().equals(key))
                .findFirst();
    }

    private List<Answerable> subjects(View view, PlaceCode place, int year) {
        var measure = view.columns().getFirst().measures().getFirst();
        return place.isAbove(Level.COUNTY) ? List.of() : figures.there(view.of(), measure, place, year);
    }

    private Map<String, BigDecimal> sums(Scope scope, View view, View.Column column, PlaceCode place, int year) {
        var sums = new HashMap<String, BigDecimal>();
        each(scope, view, column, place, year)
                .forEach(one -> one.forEach((key, value) -> sums.merge(key, value, BigDecimal::add)));
        return sums;
    }

    /** What is counted of each: a measure, or one part of it. */
    private record Counting(Measure.Counted measure, String part) {}

    /** What each of the column's measures says, or the part of it that the column counts, by what the view tells apart. */
    private List<Map<String, BigDecimal>> each(Scope scope, View view, View.Column column, PlaceCode place, int year) {
        return view.of() instanceof Covers.Places(var level)
                ? column.measures().stream()
                        .map(measure -> below(scope, new Counting(measure, column.part()), level, place, year))
                        .toList()
                : List.copyOf(
                        figures.parts(scope, place, column.measures(), year).values());
    }

    private Map<String, BigDecimal> below(Scope scope, Counting counted, Level level, PlaceCode place, int year) {
        var byPlace = new LinkedHashMap<String, BigDecimal>();
        var below = counted.part().isEmpty()
                ? figures.below(scope, place, counted.measure(), level, year)
                : figures.below(scope, place, counted.measure(), counted.part(), level, year);
        below.forEach((one, value) -> byPlace.put(one.code(), value));
        return byPlace;
    }

    /** The records of a year that count for one of the rows. */
    public BehindRow behind(Scope scope, View view, PlaceCode place, Answerable subject, int year) {
        boolean ofPlaces = view.of() instanceof Covers.Places;
        var at = ofPlaces ? subject.place() : place;
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var entries = new ArrayList<ViewEntry>();
        int withheld = 0;
        for (var counted : counted(view)) {
            var measure = counted.measure();
            var part = ofPlaces ? counted.part() : subject.part();
            figures.behind(scope, at, measure, part, first, last, MOST)
                    .forEach(record -> entries.add(new ViewEntry(measure, record)));
            withheld += figures.withheldBehind(scope, at, measure, part, first, last, MOST);
        }
        entries.sort(Comparator.comparing((ViewEntry entry) -> entry.record().day())
                .thenComparing(entry -> entry.record().number()));
        return new BehindRow(entries, withheld);
    }

    private static List<Counting> counted(View view) {
        return view.columns().stream()
                .flatMap(column -> column.measures().stream().map(measure -> new Counting(measure, column.part())))
                .distinct()
                .toList();
    }

    /** Of each column, all rows together. */
    public static List<BigDecimal> totals(View view, List<ViewRow> rows) {
        Function<Integer, BigDecimal> total =
                column -> rows.stream().map(row -> row.sums().get(column)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return IntStream.range(0, view.columns().size()).boxed().map(total).toList();
    }
}
