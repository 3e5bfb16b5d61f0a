package org.mingfa.judging;

/**
 * A fact, and the row of a table that tells it.
 *
 * @param act the number of the act whose table it is, as it was first recorded; 0 where the table is the matter's own
 * @param row which of its rows as they stand, the first being 1
 */
public record RowFact(Fact fact, int act, int row) {}
