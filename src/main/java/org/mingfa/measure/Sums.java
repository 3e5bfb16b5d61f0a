package org.mingfa.measure;

/**
 * What has been told of one place.
 *
 * @param inYear of the year, up to the end of the period
 * @param ever since records began, up to the end of the period: of what a stock is reckoned from, and of what lasts
 * @param before since records began, before the year: of what lasts
 */
record Sums(Tallies inYear, Tallies ever, Tallies before) {

    Sums() {
        this(new Tallies(), new Tallies(), new Tallies());
    }
}
