package org.mingfa.desk.look;

import org.jspecify.annotations.Nullable;

/**
 * One value that can be chosen.
 *
 * @param note a second, quieter line: a person's post, a place's code; or null
 */
public record Option(String value, String label, @Nullable String note) {

    /** A value and its name. */
    public static Option of(String value, String label) {
        return new Option(value, label, null);
    }
}
