package org.mingfa.matter;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that moved: by a holiday notice, or by what came to be known while it ran.
 *
 * @param was the last day before; null when it could not be told
 * @param became the last day since; null when it can no longer be told
 * @param cause in Chinese: by which notice, or which act
 */
public record DeadlineMove(
        String step, @Nullable LocalDate was, @Nullable LocalDate became, String cause, Instant moved) {}
