package org.mingfa.judging;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a matter contributes to a measure: so much, there, on that day. */
public record Fact(String place, String measure, LocalDate day, BigDecimal value) {}
