package org.mingfa.calendar;

/** What happens when a period's last day is a day of rest. */
public enum Ending {
    /** The period ends on that day. For a period that binds the organ itself: rest is no excuse for lateness. */
    AS_IS,
    /**
     * The period ends on the first working day after it (民法典 203; 民事诉讼法 85; 行政复议法 88). For a period
     * that runs for a party, the organ included where it is one itself.
     */
    ROLLS_OVER
}
