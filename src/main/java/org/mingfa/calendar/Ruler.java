package org.mingfa.calendar;

/** A way of counting days. Days are epoch days, so that counting is arithmetic on ints. */
interface Ruler {

    /** Counts every day. */
    Ruler EVERY_DAY = new Ruler() {
        @Override
        public int nthAfter(int day, int n, int horizon) {
            return day + n;
        }

        @Override
        public int between(int after, int upTo) {
            return upTo - after;
        }
    };

    /**
     * The n-th counted day after a day; n is at least 1. If that lies past the horizon the answer is some day past
     * the horizon, and nothing past the horizon is looked at.
     *
     * @throws MissingYear if what must be looked at is not known
     */
    int nthAfter(int day, int n, int horizon);

    /** How many days count after the one day, up to and including the other. */
    int between(int after, int upTo);
}
