package org.mingfa.judging;

import java.util.Locale;

/** Where a step stands on a day. */
public enum State {
    /** Something must come first: a step before it, or a day. */
    WAITING("未到"),
    /** May be done now. */
    OPEN("可办"),
    /** May be done now, and should have been done by now. */
    LATE("逾期"),
    DONE("已办"),
    NOT_APPLICABLE("不适用"),
    /** The right to do it has ended with its period. */
    LAPSED("期满失效"),
    /** Whether it applies depends on what has not happened yet. */
    UNDECIDED("待定");

    private final String chinese;

    State(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** As written in scenario files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isOpen() {
        return this == OPEN || this == LATE;
    }

    public boolean isSettled() {
        return this == DONE || this == NOT_APPLICABLE || this == LAPSED;
    }
}
