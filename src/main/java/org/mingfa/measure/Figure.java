package org.mingfa.measure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Measure;

/**
 * A measure's value at a place over a period.
 *
 * @param value null where it cannot be said: a ratio of nothing, the median of nothing
 * @param numerator for a ratio, what it counts; otherwise null
 * @param denominator out of how many; null where the figure is a plain count
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

    /** The value with its unit; a ratio always with both its numbers, a median with how many it is of. */
    public String inWords() {
        if (value == null) {
            return "无（0件）";
        }
        return plain(value) + measure.unit() + outOf();
    }

    /** （3／4）, （共35件）, or nothing behind a plain count. */
    public String outOf() {
        if (denominator == null) {
            return "";
        }
        return numerator == null
                ? "（共" + plain(denominator) + "件）"
                : "（" + plain(numerator) + "／" + plain(denominator) + "）";
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
