package org.mingfa.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.mingfa.law.PlaceCode;

/**
 * What a matter contributes to a measure: so much, there, on that day.
 *
 * @param part what it is a part of where the measure falls into parts: an audience's code, a number of days; otherwise empty
 */
public record Fact(PlaceCode place, String measure, String part, LocalDate day, BigDecimal value) {}
