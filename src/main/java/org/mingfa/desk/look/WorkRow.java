package org.mingfa.desk.look;

import org.jspecify.annotations.Nullable;

/**
 * One thing on a work list.
 *
 * @param detail kind, what waits, by when; parts separated by " · "
 * @param action the next thing to do, or null when there is only something to see
 */
public record WorkRow(
        DaysBadge badge,
        String title,
        String href,
        String detail,
        @Nullable Action action) {}
