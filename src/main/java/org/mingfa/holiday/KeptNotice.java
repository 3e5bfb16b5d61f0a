package org.mingfa.holiday;

import java.time.Instant;

/**
 * A notice somebody has entered.
 *
 * @param version counted from 1 in each year; the last one holds
 * @param enteredBy post and name, in Chinese
 */
public record KeptNotice(HolidayNotice notice, int version, String enteredBy, Instant entered) {}
