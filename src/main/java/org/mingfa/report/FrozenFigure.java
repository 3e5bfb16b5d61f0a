package org.mingfa.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Measure;
import org.mingfa.measure.Figure;

/**
 * A figure as it was printed.
 *
 * @param value null where it could not be said
 * @param numerator as {@link Figure} has it
 * @param denominator as {@link Figure} has it
 * @param records the numbers of the matters behind it
 */
public record FrozenFigure(
        String measure,
        String shown,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        List<String> records) {

    static FrozenFigure of(Figure figure, List<String> records) {
        return new FrozenFigure(
                figure.measure().id(),
                figure.inWords(),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                records);
    }

    Figure figure(Measure of) {
        return new Figure(of, value, numerator, denominator);
    }

    /** Whether it shows the same and has the same records behind it. */
    public boolean isAs(FrozenFigure other) {
        return shown.equals(other.shown) && records.equals(other.records);
    }

    /**
     * What has become of it.
     *
     * @param name of the measure
     * @param corrected the numbers of the matters that were corrected since
     */
    public FigureDifference become(FrozenFigure today, String name, Set<String> corrected) {
        return new FigureDifference(
                measure,
                name,
                shown,
                today.shown,
                without(today.records, records),
                without(records, today.records),
                today.records.stream()
                        .filter(records::contains)
                        .filter(corrected::contains)
                        .toList());
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }
}
