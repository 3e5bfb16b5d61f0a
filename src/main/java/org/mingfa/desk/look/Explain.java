package org.mingfa.desk.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a date was computed, day by day.
 *
 * @param conclusion the result in one sentence
 * @param days the days in order without gaps, or empty when the span is too long to draw
 * @param notes holidays with their notice, suspensions with their reason
 * @param basis law and article, without the § sign, or null
 */
public record Explain(
        String conclusion,
        List<ExplainDay> days,
        List<String> notes,
        @Nullable String basis) {}
