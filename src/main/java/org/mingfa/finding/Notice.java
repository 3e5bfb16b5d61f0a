package org.mingfa.finding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.PlaceCode;

/**
 * Something told, in one Chinese sentence.
 *
 * @param matter it is about; null for the holidays of a year, which belong to no matter
 */
public record Notice(
        String county, PlaceCode place, @Nullable UUID matter, String text, Instant created) {}
