package org.mingfa.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over as it was made (交接书).
 *
 * @param giver the id of who handed over
 * @param day the first day of those who took over
 * @param maker the id of who recorded it; null for the program
 */
public record HandoverPaper(
        UUID paper,
        String giver,
        LocalDate day,
        Instant made,
        @Nullable String maker,
        List<Line> lines) {

    /**
     * What somebody took over.
     *
     * @param matter null for all that is not named
     * @param steps what was open, as it was called
     * @param late whether it was overdue then
     */
    public record Line(
            String taker,
            @Nullable UUID matter,
            @Nullable String number,
            @Nullable String title,
            @Nullable String steps,
            @Nullable LocalDate due,
            boolean late) {}

    /** Whether the person hands over or takes over by it. */
    public boolean concerns(String person) {
        return giver.equals(person)
                || lines.stream().anyMatch(line -> line.taker().equals(person));
    }
}
