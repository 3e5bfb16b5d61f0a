package org.mingfa.holiday;

import java.time.LocalDate;

/**
 * A day of a weekend that is worked.
 *
 * @param name of the holiday it makes up for, as {@link TimeOff#name()}
 */
public record MakeUpDay(LocalDate day, String name) {}
