package org.mingfa.desk.look;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a ledger.
 *
 * @param href where the words lead, or null
 * @param meaning the colour as a chip, or null for plain words
 * @param number what the words say, where that is a number to reckon with; otherwise null
 */
public record Cell(
        String text,
        @Nullable String href,
        @Nullable Meaning meaning,
        @Nullable BigDecimal number) {

    /** Plain words. */
    public static Cell of(String text) {
        return new Cell(text, null, null, null);
    }

    /** Words that lead somewhere. */
    public static Cell link(String text, String href) {
        return new Cell(text, href, null, null);
    }

    /** Words in the colour of their meaning. */
    public static Cell chip(String text, Meaning meaning) {
        return new Cell(text, null, meaning, null);
    }

    /** A number as it is written, which may lead somewhere. */
    public static Cell number(String text, BigDecimal number, @Nullable String href) {
        return new Cell(text, href, null, number);
    }
}
