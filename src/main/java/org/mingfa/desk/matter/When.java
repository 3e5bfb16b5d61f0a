package org.mingfa.desk.matter;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When an act happened, as somebody said it.
 *
 * @param at the time of day, or null where nobody said it
 */
record When(LocalDate day, @Nullable LocalTime at) {

    /** At some time of a day. */
    static When on(LocalDate day) {
        return new When(day, null);
    }
}
