package org.mingfa.judging;

/**
 * A matter that a step opened (子事项), which is to settle it.
 *
 * @param step the id of the step
 * @param matter the id of the matter it opened
 */
public record Child(String step, String matter) {}
