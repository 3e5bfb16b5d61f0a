package org.mingfa.desk.look;

import org.jspecify.annotations.Nullable;

/**
 * One entry of the navigation, of the phone's bar, or of a row of tabs.
 *
 * @param count shown behind the label when above zero
 * @param counted what is counted
 * @param current whether this is where the reader is
 * @param key the letter that goes there after {@code g}, or null
 */
public record NavLink(
        String label,
        String href,
        @Nullable Icon icon,
        long count,
        Counted counted,
        boolean current,
        @Nullable String key) {

    /** What the number behind a label is of. */
    public enum Counted {
        WAITING("件"),
        LATE("件逾期"),
        UNREAD("条未读");

        private final String chinese;

        Counted(String chinese) {
            this.chinese = chinese;
        }

        /** What a screen reader says after the number. */
        public String chinese() {
            return chinese;
        }
    }

    /** An entry without counter or key. */
    public static NavLink to(String label, String href, Icon icon) {
        return new NavLink(label, href, icon, 0, Counted.WAITING, false, null);
    }

    /** A tab; the current one is marked. */
    public static NavLink tab(String label, String href, long count, boolean current) {
        return new NavLink(label, href, null, count, Counted.WAITING, current, null);
    }

    /** The same with a counter of waiting things. */
    public NavLink counting(long waiting) {
        return counting(waiting, Counted.WAITING);
    }

    /** The same with a counter of overdue things. */
    public NavLink countingLate(long overdue) {
        return counting(overdue, Counted.LATE);
    }

    /** The same with a counter of what was told and not read. */
    public NavLink countingUnread(long unread) {
        return counting(unread, Counted.UNREAD);
    }

    private NavLink counting(long number, Counted of) {
        return new NavLink(label, href, icon, number, of, current, key);
    }

    /** The same, marked as where the reader is when {@code here}. */
    public NavLink here(boolean here) {
        return here == current ? this : new NavLink(label, href, icon, count, counted, here, key);
    }

    /** The same, reached by {@code g} and this letter. */
    public NavLink keyed(String letter) {
        return new NavLink(label, href, icon, count, counted, current, letter);
    }

    /** Whether the count is of overdue things, and so red. */
    public boolean late() {
        return counted == Counted.LATE;
    }
}
