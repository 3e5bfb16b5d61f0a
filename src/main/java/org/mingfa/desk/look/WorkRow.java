package org.mingfa.desk.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing on a work list.
 *
 * @param details kind, what waits, by when: short parts set apart by dots
 * @param action the next thing to do, or null when there is only something to see
 */
public record WorkRow(
        DaysBadge badge,
        String title,
        String href,
        List<String> details,
        @Nullable Action action) {}
