package org.mingfa.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.law.PlaceCode;

/** What a change of facts comes to. */
public final class FactDifference {

    private FactDifference() {}

    /**
     * What must be added to one list of facts to get another: facts with the values that differ, by place, measure, part
     * and day; equal facts leave nothing.
     */
    public static List<Fact> of(List<Fact> before, List<Fact> after) {
        record Key(PlaceCode place, String measure, String part, LocalDate day) {
            static Key of(Fact fact) {
                return new Key(fact.place(), fact.measure(), fact.part(), fact.day());
            }
        }
        Map<Key, BigDecimal> sums = new HashMap<>();
        for (var fact : after) {
            sums.merge(Key.of(fact), fact.value(), BigDecimal::add);
        }
        for (var fact : before) {
            sums.merge(Key.of(fact), fact.value().negate(), BigDecimal::add);
        }
        return sums.entrySet().stream()
                .filter(entry -> entry.getValue().signum() != 0)
                .map(entry -> new Fact(
                        entry.getKey().place(),
                        entry.getKey().measure(),
                        entry.getKey().part(),
                        entry.getKey().day(),
                        entry.getValue()))
                .toList();
    }
}
