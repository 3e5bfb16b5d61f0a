package org.mingfa.store;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What part of the country a transaction may see: all places whose code begins with {@code prefix}; and of that, where
 * somebody reads, what he or she needs to know.
 *
 * @param prefix of a national place code (统计用区划代码): none for everything, 2 digits for a province, 4 a prefecture, 6 a
 *     county, 9 a township, 12 a village
 * @param reader who reads; null for whom nothing within the places is withheld, such as the program itself
 */
public record Scope(String prefix, @Nullable Reader reader) {

    /**
     * Somebody from whom the matters of some procedures are withheld, but for those he or she acted in or is to act in; and
     * those about himself or herself, whatever the role.
     *
     * @param person an id; never empty, which to the database is the program itself
     * @param role an id: that of the post in which is read
     * @param withheld ids of procedures
     */
    public record Reader(String person, String role, Set<String> withheld) {

        public Reader {
            if (person.isEmpty()) {
                throw new IllegalArgumentException("nobody reads");
            }
            withheld = Set.copyOf(withheld);
        }
    }

    private static final Pattern PREFIX = Pattern.compile("|[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}");
    private static final Scope EVERYTHING = new Scope("", null);

    /** @throws IllegalArgumentException for anything that is not the beginning of a place code */
    public Scope {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("not a place code prefix: " + prefix);
        }
    }

    /** The places below that code. */
    public static Scope of(String prefix) {
        return new Scope(prefix, null);
    }

    /** The same places as somebody sees them. */
    public Scope readBy(Reader who) {
        return new Scope(prefix, who);
    }

    /** The same places with nothing withheld: for figures, which count what they do not show. */
    public Scope freely() {
        return of(prefix);
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
