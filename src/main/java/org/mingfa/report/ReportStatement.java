package org.mingfa.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement.
 *
 * @param checks what must be recorded; empty when records cannot show it
 * @param unfounded why records cannot show it, or null
 * @param also what they cannot show although the checks hold, or null
 */
record ReportStatement(
        String id,
        StatementKind kind,
        String says,
        List<Condition> checks,
        @Nullable String unfounded,
        @Nullable String also) {}
