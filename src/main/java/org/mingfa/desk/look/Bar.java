package org.mingfa.desk.look;

/**
 * One value drawn as a bar out of the greatest of its kind.
 *
 * @param text the value as written
 */
public record Bar(String name, long value, long greatest, String text) {}
