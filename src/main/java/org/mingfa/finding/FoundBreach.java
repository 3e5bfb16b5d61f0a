package org.mingfa.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Placed;

/**
 * Something found of an act.
 *
 * @param step the step that was done
 * @param roles who answers
 * @param follow the step that must follow, or null
 */
public record FoundBreach(
        PlaceCode place,
        UUID matter,
        int seq,
        String title,
        String procedure,
        LocalDate version,
        String step,
        List<String> roles,
        LocalDate happened,
        String reason,
        String basis,
        @Nullable String follow)
        implements Placed {}
