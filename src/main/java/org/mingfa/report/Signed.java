package org.mingfa.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was signed: the version, and each of its figures as it stood that day.
 *
 * @param digest SM3 of the version's text and its figures
 */
public record Signed(int version, List<Frozen> figures, String digest, String person, Instant signed) {

    /**
     * A figure as it was printed.
     *
     * @param value null where it could not be said
     * @param records the numbers of the matters behind it
     */
    public record Frozen(
            String measure, String shown, @Nullable BigDecimal value, List<String> records) {}

    /**
     * A figure that is another today.
     *
     * @param added the numbers of matters that count now and did not then
     * @param gone those that counted then and do not now
     */
    public record Difference(
            String measure, String name, String then, String now, List<String> added, List<String> gone) {}

    public Signed {
        figures = List.copyOf(figures);
    }
}
