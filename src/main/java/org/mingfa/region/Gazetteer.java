package org.mingfa.region;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingfa.law.Level;

/** Some of the country's places, by code; several entries of one code are ordered by their first day. */
record Gazetteer(NavigableMap<String, List<Place>> byCode) {

    /** Sorts behind every digit, so that a code and this bound everything that begins with the code. */
    private static final String BEHIND_DIGITS = ":";

    static Gazetteer of(List<Place> places) {
        return new Gazetteer(places.stream()
                .sorted(Comparator.comparing(Place::from))
                .collect(Collectors.groupingBy(Place::code, TreeMap::new, Collectors.toUnmodifiableList())));
    }

    /** The entry that holds on the day; else the last one that held before it; else the first to come. */
    Optional<Place> find(String code, LocalDate day) {
        List<Place> entries = byCode.getOrDefault(code, List.of());
        return entries.stream()
                .filter(entry -> !entry.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> entries.stream().findFirst());
    }

    /** The places of a level whose code begins with the prefix, as they hold on the day, ordered by code. */
    List<Place> under(String prefix, Level level, LocalDate day) {
        return byCode.subMap(prefix, true, prefix + BEHIND_DIGITS, false).values().stream()
                .filter(entries -> entries.getFirst().level() == level)
                .flatMap(entries -> entries.stream().filter(entry -> entry.isValid(day)))
                .toList();
    }

    /** The places of a level that held for any of the days, each once under its latest name, with all its days. */
    List<Place> during(String prefix, Level level, LocalDate from, LocalDate to) {
        return byCode.subMap(prefix, true, prefix + BEHIND_DIGITS, false).values().stream()
                .filter(entries -> entries.getFirst().level() == level)
                .map(entries -> {
                    var last = entries.getLast();
                    return new Place(
                            last.code(), last.name(), entries.getFirst().from(), last.to(), last.predecessor());
                })
                .filter(place -> !place.from().isAfter(to))
                .filter(place -> place.to() == null || !place.to().isBefore(from))
                .toList();
    }
}
