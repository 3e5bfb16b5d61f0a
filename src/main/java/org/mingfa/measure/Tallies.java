package org.mingfa.measure;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sums by measure, place and part, as they were read. */
final class Tallies {

    private static final Comparator<String> AS_NUMBERS =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final Map<String, Map<String, Map<String, BigDecimal>>> sums = new HashMap<>();

    void add(String measure, String place, String part, BigDecimal value) {
        sums.computeIfAbsent(measure, _ -> new HashMap<>())
                .computeIfAbsent(place, _ -> new HashMap<>())
                .merge(part, value, BigDecimal::add);
    }

    /** Who is told a sum. */
    interface Hearing {
        void hear(String place, String part, BigDecimal value);
    }

    /** Tells each sum of a measure. */
    void each(String measure, Hearing hearing) {
        byPlace(measure).forEach((place, parts) -> parts.forEach((part, value) -> hearing.hear(place, part, value)));
    }

    BigDecimal total(String measure) {
        return byPlace(measure).values().stream()
                .flatMap(parts -> parts.values().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal at(String measure, String place) {
        return byPlace(measure).getOrDefault(place, Map.of()).values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of one part alone. */
    BigDecimal at(String measure, String place, String part) {
        return byPlace(measure).getOrDefault(place, Map.of()).getOrDefault(part, BigDecimal.ZERO);
    }

    /** Of one part, at all places together. */
    BigDecimal ofPart(String measure, String part) {
        return below(measure, "", part);
    }

    /** Of one part, at a place and all below it. */
    BigDecimal below(String measure, String place, String part) {
        return byPlace(measure).entrySet().stream()
                .filter(at -> at.getKey().startsWith(place))
                .map(at -> at.getValue().getOrDefault(part, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<String, Map<String, BigDecimal>> byPlace(String measure) {
        return sums.getOrDefault(measure, Map.of());
    }

    /** The sum of each part over all places; numbers of days in order, a part that has come to nothing left out. */
    Map<String, BigDecimal> parts(String measure) {
        var parts = new TreeMap<String, BigDecimal>(AS_NUMBERS);
        byPlace(measure).values().forEach(at -> at.forEach((part, value) -> parts.merge(part, value, BigDecimal::add)));
        parts.values().removeIf(value -> value.signum() <= 0);
        return parts;
    }

    /** The least number of days within which {@code hundredths} of a hundred were done; null when there is none. */
    @Nullable
    BigDecimal percentile(String measure, int hundredths) {
        var parts = parts(measure);
        var all = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var wanted = all.multiply(BigDecimal.valueOf(hundredths)).movePointLeft(2);
        var reached = BigDecimal.ZERO;
        for (var part : parts.entrySet()) {
            reached = reached.add(part.getValue());
            if (reached.compareTo(wanted) >= 0) {
                return new BigDecimal(part.getKey());
            }
        }
        return null;
    }
}
