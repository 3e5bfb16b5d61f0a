package org.mingfa.reading;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure a report states.
 *
 * @param number the number, or the lower end of a range
 * @param upper the upper end of a range, or null
 * @param manner how exactly it is stated
 * @param unit what it counts in; % for a share
 * @param what what it counts
 * @param period the time it is said of, in the report's words; empty when nothing is said
 * @param where the number with its unit
 */
public record StatedFigure(
        BigDecimal number,
        @Nullable BigDecimal upper,
        Manner manner,
        String unit,
        String what,
        String period,
        Extent where) {

    /** The figures of a paragraph's text. */
    public static List<StatedFigure> in(String text) {
        return FigureReader.read(List.of(new ReadParagraph(1, ReadParagraph.Kind.BODY, null, text, List.of())));
    }

    /** Whether it is said of each village, and not of all together. */
    public boolean perVillage() {
        var before = where.paragraph().text().substring(Math.max(0, where.from() - 6), where.from());
        return before.matches(".*[每各]个?(行政)?(村|社区).*");
    }

    /** Whether it says how many there must be or are at least or at most, and not how many there are. */
    public boolean isThreshold() {
        return manner == Manner.AT_LEAST || manner == Manner.AT_MOST || isMoreThan();
    }

    /** 超过40 bounds from below only; 40多 ends before 50. */
    public boolean isMoreThan() {
        return manner == Manner.MORE && where.text().matches("(?:超|逾|突破).*");
    }

    public boolean isShare() {
        return unit.equals("%");
    }
}
