package org.mingfa.measure;

import java.math.BigDecimal;

/** One village in one period of a rule: what there is, and what there must be. */
public record CoverageCell(BigDecimal has, int needs, State state) {

    /** How it stands with one village in one period. */
    public enum State {
        MET,
        /** The period is over and there was something, but not enough. */
        SHORT,
        /** The period is over and there was nothing. */
        EMPTY,
        /** The period runs, and there is not enough yet. */
        RUNNING,
        /** The period has not begun. */
        AHEAD,
        /** The village was not there for a whole month of the period. */
        OUTSIDE
    }

    /** Whether something is still to be done, or was not done. */
    public boolean isMissing() {
        return state == State.SHORT || state == State.EMPTY || state == State.RUNNING;
    }

    /** A period that runs counts against it: what is not there yet cannot be said to be there. */
    boolean counts() {
        return state == State.MET || isMissing();
    }
}
