package org.mingfa.desk.look;

import org.jspecify.annotations.Nullable;

/**
 * What the browser should know about an input; each may be null.
 *
 * @param type the input's type when it is not what the kind says: password, tel, search
 * @param min least number or earliest day (2026-11-20)
 * @param max greatest number or latest day
 * @param accept file types taken
 */
public record Hints(
        @Nullable String type,
        @Nullable String autocomplete,
        @Nullable String placeholder,
        @Nullable String min,
        @Nullable String max,
        @Nullable String accept) {

    /** Nothing to say. */
    public static final Hints NONE = new Hints(null, null, null, null, null, null);
}
