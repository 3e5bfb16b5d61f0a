package org.mingfa.desk.shell;

import java.util.Locale;

/** The lists of what waits, as addresses name them. */
public enum WaitingList {
    /** For whoever looks. */
    MINE,
    /** For others. */
    OTHERS,
    /** Overdue, whoever it waits for. */
    LATE,
    /** What was found of what happened, whoever answers. */
    FOUND;

    /** The list an address names; {@link #MINE} where it names none. */
    public static WaitingList of(String id) {
        return switch (id) {
            case "others" -> OTHERS;
            case "late" -> LATE;
            case "found" -> FOUND;
            default -> MINE;
        };
    }

    /** Its word in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
