package org.mingfa.measure;

import org.mingfa.law.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A place in a county and all below it, as tallies and facts are read of it.
 *
 * @param digits those of the codes of the places told apart
 */
record PlaceRange(PlaceCode place, int digits) {

    private static final String LAST = "999999999999";

    /** The place with what is below it told as its own. */
    static PlaceRange whole(PlaceCode place) {
        return new PlaceRange(place, place.digits().length());
    }

    /** Digits sort alike everywhere, so a place and all below it lie between its code and this. */
    static String last(PlaceCode place) {
        return place.digits() + LAST;
    }

    /** Gives {@code :digits}, {@code :county}, {@code :place} and {@code :last} to a statement. */
    JdbcClient.StatementSpec in(JdbcClient.StatementSpec statement) {
        return statement
                .param("digits", digits)
                .param("county", place.county())
                .param("place", place.digits())
                .param("last", last(place));
    }
}
