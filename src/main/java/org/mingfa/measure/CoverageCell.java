package org.mingfa.measure;

import java.math.BigDecimal;

/** One village, person, unit or township in one period of a rule, or a date: what there is, and what there must be. */
public record CoverageCell(BigDecimal has, int needs, State state) {

    /** How it stands with one of them in one period. */
    public enum State {
        MET,
        /** The period and the time after it are over and there was something, but not enough. */
        SHORT,
        /** The period and the time after it are over and there was nothing. */
        EMPTY,
        /** There is not enough yet, and still time. */
        RUNNING,
        /** The period has not begun. */
        AHEAD,
        /** It was not there in the period, or not for a whole month of it. */
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
