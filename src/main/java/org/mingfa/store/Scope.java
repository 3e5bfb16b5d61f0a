package org.mingfa.store;

import java.util.regex.Pattern;

/**
 * What part of the country a transaction may see: all places whose code begins with {@code prefix}.
 *
 * @param prefix of a national place code (统计用区划代码): none for everything, 2 digits for a province, 4 a prefecture, 6 a
 *     county, 9 a township, 12 a village
 */
public record Scope(String prefix) {

    private static final Pattern PREFIX = Pattern.compile("|[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}");
    private static final Scope EVERYTHING = new Scope("");

    /** @throws IllegalArgumentException for anything that is not the beginning of a place code */
    public Scope {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("not a place code prefix: " + prefix);
        }
    }

    /** The places below that code. */
    public static Scope of(String prefix) {
        return new Scope(prefix);
    }

    /** Every place: for the program's own work, never for a person's request. */
    public static Scope everything() {
        return EVERYTHING;
    }

    /** Whether a place lies within. */
    public boolean contains(String place) {
        return place.startsWith(prefix);
    }
}
