package org.mingfa.measure;

/**
 * What has been told of one place.
 *
 * @param inYear of the year, up to the end of the period
 * @param ever since records began, up to the end of the period: of what a stock is reckoned from, and of what lasts
 * @param before since records began, before the year: of what lasts
 * @param levels of what lasts and is asked for on every day: how much there was from day to day
 */
record Sums(Tallies inYear, Tallies ever, Tallies before, DayLevels levels) {

    Sums() {
        this(new Tallies(), new Tallies(), new Tallies(), new DayLevels());
    }
}
