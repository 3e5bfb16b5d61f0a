package org.mingfa.desk.look;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a ledger.
 *
 * @param href where the words lead, or null
 * @param meaning the colour as a chip, or null for plain words
 */
public record Cell(
        String text, @Nullable String href, @Nullable Meaning meaning) {

    /** Plain words. */
    public static Cell of(String text) {
        return new Cell(text, null, null);
    }

    /** Words that lead somewhere. */
    public static Cell link(String text, String href) {
        return new Cell(text, href, null);
    }

    /** Words in the colour of their meaning. */
    public static Cell chip(String text, Meaning meaning) {
        return new Cell(text, null, meaning);
    }
}
