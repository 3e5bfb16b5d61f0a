package org.mingfa.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Placed;

/**
 * A refused proposal.
 *
 * @param matter null when it would have begun one
 * @param happened the day the act was said to have happened
 * @param asked when it was proposed
 */
public record Refusal(
        PlaceCode place,
        String procedure,
        @Nullable UUID matter,
        String step,
        String person,
        String post,
        LocalDate happened,
        Instant asked,
        List<RefusalReason> reasons)
        implements Placed {}
