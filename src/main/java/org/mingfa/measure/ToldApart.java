package org.mingfa.measure;

import org.mingfa.law.Covers;
import org.mingfa.law.Level;

/** By what sums are told apart when they are read for many at once. */
enum ToldApart {
    PLACE("left(place, :digits)"),
    PART("part"),
    PLACE_AND_PART("left(place, :digits) || '/' || part");

    private final String sql;

    ToldApart(String sql) {
        this.sql = sql;
    }

    /** What it is in a query over tallies or facts; {@code :digits} are those of the places' codes. */
    String sql() {
        return sql;
    }

    /** The key of a part at a place, where both tell apart. */
    static String key(String place, String part) {
        return place + "/" + part;
    }

    static ToldApart by(Covers covers) {
        return switch (covers) {
            case Covers.Places _ -> PLACE;
            case Covers.People _, Covers.Units _ -> PART;
            case Covers.Dates _ -> PLACE_AND_PART;
        };
    }

    /** The digits of the places' codes by which it is told apart. */
    static int digits(Covers covers) {
        return switch (covers) {
            case Covers.Places(var level) -> level.digits();
            case Covers.People _, Covers.Units _, Covers.Dates _ -> Level.TOWNSHIP.digits();
        };
    }
}
