package org.mingfa.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From a day to a day.
 *
 * @param from the first; null for always
 * @param until the last; null for ever
 */
record InForce(@Nullable LocalDate from, @Nullable LocalDate until) {

    static final InForce ALWAYS = new InForce(null, null);

    /** Some day of a year: what is law on any of its days is law for what is told of the year as a whole. */
    static InForce within(int year) {
        return new InForce(LocalDate.of(year, 12, 31), LocalDate.of(year, 1, 1));
    }

    /** Written as the first day alone, or as a map of both. */
    static InForce read(LawNode node) {
        if (!node.isMap()) {
            return new InForce(node.day(), null);
        }
        var keys = node.keys("from", "until");
        var days = new InForce(
                keys.find("from").map(LawNode::day).orElse(null),
                keys.find("until").map(LawNode::day).orElse(null));
        if (days.from != null && days.until != null && days.until.isBefore(days.from)) {
            throw node.mistake("in force until " + days.until + ", before " + days.from);
        }
        return days;
    }

    boolean hold(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Whether a day lies after the first of them and not after the last: what changes on it changes for some of them. */
    boolean partedBy(LocalDate day) {
        return from != null && day.isAfter(from) && (until == null || !day.isAfter(until));
    }

    /** Whether any of them is that day or later. */
    boolean reach(LocalDate day) {
        return until == null || !until.isBefore(day);
    }
}
