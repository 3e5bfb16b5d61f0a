package org.mingfa.measure;

import java.math.BigDecimal;

/**
 * One of whom a figure is asked.
 *
 * @param has how much there is of it; on every day, the least there was on any
 * @param isEnough whether the figure counts it
 */
public record Had(Answerable subject, BigDecimal has, boolean isEnough) {}
