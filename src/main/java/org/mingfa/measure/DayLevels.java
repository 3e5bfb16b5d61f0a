package org.mingfa.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How much there was of what lasts from day to day, by measure and by what it is told apart by. */
final class DayLevels {

    private record At(String measure, String key) {}

    private final Map<At, NavigableMap<LocalDate, BigDecimal>> changes = new HashMap<>();

    /** By how much it changed on a day; what there was before is the change of the day before. */
    void add(String measure, String key, LocalDate day, BigDecimal by) {
        changes.computeIfAbsent(new At(measure, key), _ -> new TreeMap<>()).merge(day, by, BigDecimal::add);
    }

    /** The least there was on any of the days, both included. */
    BigDecimal least(String measure, String key, LocalDate from, LocalDate to) {
        var told = changes.getOrDefault(new At(measure, key), new TreeMap<>());
        var level = told.headMap(from, true).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var least = level;
        for (var change : told.subMap(from, false, to, true).values()) {
            level = level.add(change);
            least = least.min(level);
        }
        return least;
    }
}
