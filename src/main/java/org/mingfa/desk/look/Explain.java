package org.mingfa.desk.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a date was computed.
 *
 * @param conclusion the result in one sentence
 * @param notes holidays with their notice, suspensions with their reason
 * @param basis law and article, without the § sign, or null
 */
public record Explain(
        String conclusion, List<String> notes, @Nullable String basis) {}
