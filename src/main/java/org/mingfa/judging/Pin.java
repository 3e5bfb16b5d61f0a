package org.mingfa.judging;

/**
 * How far another matter had come when an act was judged on it: read up to there again, it gives the same ruling for ever.
 * The head entangles the two chains, so that whoever rewrites one matter is found out by all that leaned on it.
 *
 * @param matter its id
 * @param seq how many acts it had
 * @param head the last link of its chain then
 */
public record Pin(String matter, int seq, String head) {}
