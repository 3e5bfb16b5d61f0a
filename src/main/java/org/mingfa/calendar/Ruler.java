package org.mingfa.calendar;

/** A way of counting days. Days are epoch days, so that counting is arithmetic on ints. */
interface Ruler {

    /** Counts every day. */
    Ruler EVERY_DAY = new Ruler() {
        @Override
        public int nthAfter(int day, int n) {
            return day + n;
        }

        @Override
        public int between(int after, int upTo) {
            return upTo - after;
        }

        @Override
        public int nthBefore(int day, int n) {
            return day - n;
        }
    };

    /** The n-th counted day after a day; n is at least 1. */
    int nthAfter(int day, int n);

    /** The n-th counted day before a day; n is at least 1. */
    int nthBefore(int day, int n);

    /** How many days count after the one day, up to and including the other. */
    int between(int after, int upTo);
}
