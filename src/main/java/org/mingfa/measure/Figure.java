package org.mingfa.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Measure;

/**
 * A measure's value at a place over a period.
 *
 * @param value null where it cannot be said: a ratio of nothing
 * @param numerator for a ratio, what it counts; otherwise null
 * @param denominator for a ratio, out of what; otherwise null
 */
public record Figure(
        Measure measure,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {

    static Figure of(Measure measure, BigDecimal value) {
        return new Figure(measure, value, null, null);
    }

    /** The value as a number, zero where it cannot be said. */
    public BigDecimal orZero() {
        return value == null ? BigDecimal.ZERO : value;
    }

    /** The value with its unit, a ratio always with both its numbers. */
    public String inWords() {
        if (value == null) {
            return "无（0件）";
        }
        var plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        if (numerator != null && denominator != null) {
            return plain + measure.unit() + "（" + plain(numerator) + "／" + plain(denominator) + "）";
        }
        return plain + measure.unit();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
