package org.mingfa.desk.look;

import org.jspecify.annotations.Nullable;

/**
 * One value that can be chosen.
 *
 * @param note a second, quieter line: a person's post, a place's code; or null
 * @param group the heading it stands under in a long list; null for none
 */
public record Option(
        String value,
        String label,
        @Nullable String note,
        @Nullable String group) {

    public Option(String value, String label, @Nullable String note) {
        this(value, label, note, null);
    }

    /** A value and its name. */
    public static Option of(String value, String label) {
        return new Option(value, label, null);
    }
}
