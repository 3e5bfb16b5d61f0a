package org.mingfa.matter;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When an act happened, as somebody said it.
 *
 * @param at the time of that day; null where it is not known or does not matter
 */
public record When(LocalDate day, @Nullable LocalTime at) {

    /** At some time of a day. */
    public static When on(LocalDate day) {
        return new When(day, null);
    }
}
