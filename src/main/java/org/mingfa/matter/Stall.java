package org.mingfa.matter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a round could not do, which did not keep it from doing the rest.
 *
 * @param matter the matter it concerns, or null for the place itself
 * @param reason what happened and what to do, in Chinese
 * @param cause for the log, or null where the reason says all
 */
public record Stall(
        String county,
        String place,
        @Nullable UUID matter,
        String reason,
        @Nullable Throwable cause) {}
