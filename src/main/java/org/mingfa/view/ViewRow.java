package org.mingfa.view;

import java.math.BigDecimal;
import java.util.List;
import org.mingfa.measure.Answerable;

/**
 * What a view says of one person, unit or place.
 *
 * @param sums of the view's columns, in their order
 */
public record ViewRow(Answerable subject, List<BigDecimal> sums) {
    public ViewRow {
        sums = List.copyOf(sums);
    }
}
