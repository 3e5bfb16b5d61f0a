package org.mingfa.desk.look;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing on a work list.
 *
 * @param details kind, what waits, by when: short parts set apart by dots
 * @param action the next thing to do, or null when there is only something to see
 * @param atOnce where one tap does it, dated today, and {@code action} only names it; null where there is more to fill in
 */
public record WorkRow(
        DaysBadge badge,
        String title,
        String href,
        List<String> details,
        @Nullable Action action,
        @Nullable String atOnce) {

    public WorkRow(DaysBadge badge, String title, String href, List<String> details, @Nullable Action action) {
        this(badge, title, href, details, action, null);
    }
}
