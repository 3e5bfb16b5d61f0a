package org.mingfa.oversight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.mingfa.measure.Figure;

/**
 * A figure held against an indicator.
 *
 * @param value divided as the indicator says; null where it cannot be said
 * @param points null where it cannot be said: a ratio of nothing, a number of people nobody has told
 */
public record Scored(
        Indicator indicator,
        Figure figure,
        @Nullable BigDecimal value,
        @Nullable BigDecimal points) {

    static Scored of(Indicator indicator, Figure figure, int villages, int people) {
        var value = fair(indicator.per(), figure.value(), villages, people);
        return new Scored(indicator, figure, value, value == null ? null : points(indicator, value));
    }

    private static @Nullable BigDecimal fair(Per per, @Nullable BigDecimal value, int villages, int people) {
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

    private static BigDecimal points(Indicator indicator, BigDecimal value) {
        var share = value.subtract(indicator.none())
                .divide(indicator.full().subtract(indicator.none()), 6, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.ONE);
        return indicator.weight().multiply(share).setScale(1, RoundingMode.HALF_UP);
    }
}
