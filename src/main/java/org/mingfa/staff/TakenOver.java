package org.mingfa.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody answers for another's work from a day on (工作交接).
 *
 * @param matter the one matter it is about; null for everything the giver was charged with
 * @param late whether the matter was overdue when it was handed over
 */
public record TakenOver(
        String giver, String taker, LocalDate day, @Nullable UUID matter, boolean late) {

    /** Whether it is about what happens in the matter, asked of a matter that was charged on a day. */
    boolean isAbout(@Nullable UUID asked, LocalDate since) {
        return !day.isBefore(since) && (matter == null || matter.equals(asked));
    }
}
