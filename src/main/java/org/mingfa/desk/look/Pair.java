package org.mingfa.desk.look;

import org.jspecify.annotations.Nullable;

/**
 * A term and what it is, in a definition list.
 *
 * @param href where the value leads, or null
 * @param chip a remark behind the value, or null
 * @param id by which an address leads to it, or null
 */
public record Pair(
        String term,
        String value,
        @Nullable String href,
        @Nullable Chip chip,
        @Nullable String id) {

    public Pair(String term, String value, @Nullable String href, @Nullable Chip chip) {
        this(term, value, href, chip, null);
    }

    /** A term and plain words. */
    public static Pair of(String term, String value) {
        return new Pair(term, value, null, null);
    }

    /** A term and words that lead somewhere. */
    public static Pair of(String term, String value, String href) {
        return new Pair(term, value, href, null);
    }
}
