package org.mingfa.oversight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.measure.Figure;
import org.mingfa.region.Place;

/**
 * The townships of a county side by side in one year.
 *
 * @param edition by what they are compared; null where no indicators have been laid down
 */
public record Comparison(Place county, int year, @Nullable IndicatorYear edition, List<Township> townships) {

    /**
     * One township.
     *
     * @param people 0 where nobody has told
     * @param late steps overdue now
     * @param reviews reviews open now
     * @param report where its yearly report stands
     * @param scored one for each indicator
     */
    public record Township(
            Place place, int people, int villages, int late, int reviews, Report report, List<Scored> scored) {

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

    /** Where a yearly report stands. */
    public enum Report {
        NONE("未启动"),
        RUNNING("办理中"),
        DONE("已完成");

        private final String chinese;

        Report(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /**
     * A figure held against an indicator.
     *
     * @param value divided as the indicator says; null where it cannot be said
     * @param points null where it cannot be said: a ratio of nothing, a number of people nobody has told
     */
    public record Scored(
            IndicatorYear.Indicator indicator,
            Figure figure,
            @Nullable BigDecimal value,
            @Nullable BigDecimal points) {

        static Scored of(IndicatorYear.Indicator indicator, Figure figure, int villages, int people) {
            var value = fair(indicator.per(), figure.value(), villages, people);
            return new Scored(indicator, figure, value, value == null ? null : points(indicator, value));
        }

        private static @Nullable BigDecimal fair(
                IndicatorYear.Per per, @Nullable BigDecimal value, int villages, int people) {
            if (value == null) {
                return null;
            }
            return switch (per) {
                case TOWNSHIP -> value;
                case VILLAGE -> over(value, villages);
                case THOUSAND_PEOPLE -> over(value.multiply(BigDecimal.valueOf(1000)), people);
            };
        }

        private static @Nullable BigDecimal over(BigDecimal value, int many) {
            return many == 0 ? null : value.divide(BigDecimal.valueOf(many), 1, RoundingMode.HALF_UP);
        }

        private static BigDecimal points(IndicatorYear.Indicator indicator, BigDecimal value) {
            var share = value.subtract(indicator.none())
                    .divide(indicator.full().subtract(indicator.none()), 6, RoundingMode.HALF_UP)
                    .max(BigDecimal.ZERO)
                    .min(BigDecimal.ONE);
            return indicator.weight().multiply(share).setScale(1, RoundingMode.HALF_UP);
        }
    }
}
