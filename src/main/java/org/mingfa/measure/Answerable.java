package org.mingfa.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.PlaceCode;

/**
 * A village, township, person, unit or date of which a rule asks something.
 *
 * @param key by which its sums are told apart: a place's code, the id of a person or unit, or a township's code and a date's part
 * @param name as a list shows it
 * @param place where it is; of a person or unit that of the township, of a date that of the township it is asked of
 * @param there the days on which it is there, in order and without overlap
 */
public record Answerable(String key, String name, PlaceCode place, List<Days> there) {

    public Answerable {
        there = List.copyOf(there);
    }

    /**
     * Days that follow one another.
     *
     * @param to the last one; null while no end is set
     */
    public record Days(LocalDate from, @Nullable LocalDate to) {

        boolean overlap(LocalDate first, LocalDate last) {
            return !from.isAfter(last) && (to == null || !to.isBefore(first));
        }

        boolean cover(LocalDate first, LocalDate last) {
            return !first.isBefore(from) && (to == null || !last.isAfter(to));
        }
    }

    /** The part of a measure that is told of it, where a measure falls into parts by people, units or dates. */
    public String part() {
        return key.substring(key.indexOf('/') + 1);
    }

    /** Whether it is there on each of the days, both included. */
    boolean isThere(LocalDate first, LocalDate last) {
        return there.stream().anyMatch(days -> days.cover(first, last));
    }
}
