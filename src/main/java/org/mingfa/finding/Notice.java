package org.mingfa.finding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something told, in one Chinese sentence.
 *
 * @param matter it is about; null for the holidays of a year, which belong to no matter
 */
public record Notice(String county, String place, @Nullable UUID matter, String text, Instant created) {}
