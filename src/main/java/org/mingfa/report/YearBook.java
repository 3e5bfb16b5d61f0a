package org.mingfa.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.measure.Figure;
import org.mingfa.measure.Figures;
import org.mingfa.region.Places;
import org.mingfa.store.Scope;

/**
 * A place's year: its figures, and on demand the records behind each. For one draft, on one thread. Figures that were signed are
 * given as they stood that day, with those of their records that still count.
 */
final class YearBook {

    /** What one matter adds to a figure, over all its places. */
    record Entry(String number, String title, LocalDate day, List<PlaceCode> places, BigDecimal value) {}

    private static final int ALL = 1_000_000;

    private final Figures source;
    private final Scope scope;
    private final PlaceCode place;
    private final int year;
    private final int villages;
    private final Map<String, Figure> figures;
    private final Map<String, FrozenFigure> signed = new HashMap<>();
    private final Map<String, Set<String>> signedRecords = new HashMap<>();
    private final Map<String, Map<UUID, Entry>> entries = new HashMap<>();

    /** @param frozen the figures that were signed; empty for a year that is still being written about */
    YearBook(Figures source, Places places, Scope scope, PlaceCode place, int year, List<FrozenFigure> frozen) {
        this.source = source;
        this.scope = scope;
        this.place = place;
        this.year = year;
        this.villages = places.under(place, Level.VILLAGE).size();
        this.figures = source.ofYear(scope, place, year);
        for (var one : frozen) {
            if (figures.containsKey(one.measure())) {
                signed.put(one.measure(), one);
                counted(one.measure())
                        .forEach(counted -> signedRecords
                                .computeIfAbsent(counted.id(), _ -> new HashSet<>())
                                .addAll(one.records()));
            }
        }
    }

    PlaceCode place() {
        return place;
    }

    int year() {
        return year;
    }

    int villages() {
        return villages;
    }

    Figure figure(String measure) {
        var today = Objects.requireNonNull(figures.get(measure), measure);
        var then = signed.get(measure);
        return then == null ? today : then.figure(today.measure());
    }

    /** The counted measures a measure is made of; itself if it is counted. */
    List<Measure.Counted> counted(String measure) {
        return switch (figure(measure).measure()) {
            case Measure.Counted counted -> List.of(counted);
            case Measure derived ->
                derived.parts().stream().flatMap(part -> counted(part).stream()).toList();
        };
    }

    /** The records behind a counted measure, oldest first. */
    List<Entry> entries(String measure) {
        return List.copyOf(byMatter(measure).values());
    }

    private Map<UUID, Entry> byMatter(String measure) {
        return entries.computeIfAbsent(measure, this::read);
    }

    private Map<UUID, Entry> read(String measure) {
        var byMatter = new LinkedHashMap<UUID, Entry>();
        var contributions = source.behind(
                scope, place, figure(measure).measure(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), ALL);
        var then = signedRecords.get(measure);
        for (var one : contributions) {
            if (then == null || then.contains(one.number())) {
                byMatter.merge(
                        one.matter(),
                        new Entry(one.number(), one.title(), one.day(), List.of(one.place()), one.value()),
                        YearBook::joined);
            }
        }
        return byMatter;
    }

    private static Entry joined(Entry first, Entry second) {
        var places = new ArrayList<>(first.places());
        second.places().stream().filter(place -> !places.contains(place)).forEach(places::add);
        return new Entry(
                first.number(),
                first.title(),
                first.day(),
                List.copyOf(places),
                first.value().add(second.value()));
    }

    /** How many matters stand behind a figure. */
    long records(String measure) {
        return counted(measure).stream()
                .flatMap(counted -> byMatter(counted.id()).keySet().stream())
                .distinct()
                .count();
    }
}
