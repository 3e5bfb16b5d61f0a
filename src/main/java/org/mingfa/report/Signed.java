package org.mingfa.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Measure;
import org.mingfa.measure.Figure;

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
     * @param numerator as {@link Figure} has it
     * @param denominator as {@link Figure} has it
     * @param records the numbers of the matters behind it
     */
    public record Frozen(
            String measure,
            String shown,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            List<String> records) {

        static Frozen of(Figure figure, List<String> records) {
            return new Frozen(
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
        public boolean isAs(Frozen other) {
            return shown.equals(other.shown) && records.equals(other.records);
        }

        /**
         * What has become of it.
         *
         * @param name of the measure
         * @param corrected the numbers of the matters that were corrected since
         */
        public Difference become(Frozen today, String name, Set<String> corrected) {
            return new Difference(
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

    /**
     * A figure that is another today.
     *
     * @param added the numbers of matters that count now and did not then
     * @param gone those that counted then and do not now
     * @param corrected those that count still and were corrected since
     */
    public record Difference(
            String measure,
            String name,
            String then,
            String now,
            List<String> added,
            List<String> gone,
            List<String> corrected) {

        /** The same as somebody sees it who may know of these matters, and of others only how many they are. */
        public Difference shownTo(Set<String> known) {
            return new Difference(measure, name, then, now, known(added, known), known(gone, known), corrected);
        }

        private static List<String> known(List<String> numbers, Set<String> known) {
            var shown = new ArrayList<>(numbers);
            shown.retainAll(known);
            int others = numbers.size() - shown.size();
            if (others > 0) {
                shown.add(others + "件不公开查阅的事项");
            }
            return List.copyOf(shown);
        }
    }

    public Signed {
        figures = List.copyOf(figures);
    }
}
