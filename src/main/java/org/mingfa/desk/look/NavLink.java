package org.mingfa.desk.look;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the navigation, of the phone's bar, or of a row of tabs.
 *
 * @param count shown behind the label when above zero
 * @param late whether the count is of overdue things, and so red
 * @param current whether this is where the reader is
 * @param key the letter that goes there after {@code g}, or null
 * @param counted what a screen reader says after the count
 */
public record NavLink(
        String label,
        String href,
        @Nullable Icon icon,
        long count,
        boolean late,
        boolean current,
        @Nullable String key,
        String counted) {

    /** A counter of waiting things, or of overdue ones. */
    public NavLink(
            String label,
            String href,
            @Nullable Icon icon,
            long count,
            boolean late,
            boolean current,
            @Nullable String key) {
        this(label, href, icon, count, late, current, key, late ? "件逾期" : "件");
    }

    /** An entry without counter or key. */
    public static NavLink to(String label, String href, Icon icon) {
        return new NavLink(label, href, icon, 0, false, false, null);
    }

    /** A tab; the current one is marked. */
    public static NavLink tab(String label, String href, long count, boolean current) {
        return new NavLink(label, href, null, count, false, current, null);
    }

    /** The same with a counter of waiting things. */
    public NavLink counting(long waiting) {
        return new NavLink(label, href, icon, waiting, false, current, key);
    }

    /** The same with a counter of overdue things. */
    public NavLink countingLate(long overdue) {
        return new NavLink(label, href, icon, overdue, true, current, key);
    }

    /** The same with a counter of what was told and not read. */
    public NavLink countingUnread(long unread) {
        return new NavLink(label, href, icon, unread, false, current, key, "条未读");
    }

    /** The same, marked as where the reader is when {@code here}. */
    public NavLink here(boolean here) {
        return new NavLink(label, href, icon, count, late, here, key, counted);
    }

    /** The same, reached by {@code g} and this letter. */
    public NavLink keyed(String letter) {
        return new NavLink(label, href, icon, count, late, current, letter, counted);
    }
}
