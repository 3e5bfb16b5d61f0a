package org.mingfa.staff;

import java.util.SortedMap;

/** A staff list that cannot be entered; nothing of it was. */
public final class UnsoundEnrolments extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient SortedMap<Integer, String> reasons;

    /** @param reasons in Chinese, by the number of the line in the list, counted from 0 */
    UnsoundEnrolments(SortedMap<Integer, String> reasons) {
        super(String.join("\n", reasons.values()));
        this.reasons = reasons;
    }

    public SortedMap<Integer, String> reasons() {
        return reasons;
    }
}
