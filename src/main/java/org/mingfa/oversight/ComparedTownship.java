package org.mingfa.oversight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.region.Place;

/**
 * One township.
 *
 * @param people 0 where nobody has told
 * @param late steps overdue now
 * @param reviews reviews open now
 * @param report where its yearly report stands
 * @param scored one for each indicator
 */
public record ComparedTownship(
        Place place, int people, int villages, int late, int reviews, Comparison.Report report, List<Scored> scored) {

    /** The points earned out of the weights that could be judged, in hundredths; null where none could. */
    public @Nullable BigDecimal score() {
        var points = BigDecimal.ZERO;
        var weights = BigDecimal.ZERO;
        for (var one : scored) {
            if (one.points() != null) {
                points = points.add(one.points());
                weights = weights.add(one.indicator().weight());
            }
        }
        return weights.signum() == 0
                ? null
                : points.multiply(BigDecimal.valueOf(100)).divide(weights, 1, RoundingMode.HALF_UP);
    }
}
