package org.mingfa.guarding;

import java.util.Comparator;

/** A series of running numbers of a township and year. */
record RunningSeries(String county, String township, String name, int year) implements Comparable<RunningSeries> {

    private static final Comparator<RunningSeries> ORDER = Comparator.comparing(RunningSeries::county)
            .thenComparing(RunningSeries::township)
            .thenComparing(RunningSeries::name)
            .thenComparingInt(RunningSeries::year);

    @Override
    public int compareTo(RunningSeries other) {
        return ORDER.compare(this, other);
    }
}
