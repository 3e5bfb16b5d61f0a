package org.mingfa.judging;

import java.math.BigDecimal;

/**
 * What a figure said when an act was judged, kept with the act: whatever is recorded later, it was judged on this.
 *
 * @param field what it was counted for
 * @param records how many matters told it
 */
public record FigureQuote(String field, Question question, int records, BigDecimal value) {}
