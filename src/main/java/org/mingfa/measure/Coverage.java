package org.mingfa.measure;

import java.util.List;

/**
 * What there should be in every village.
 *
 * @param why why somebody asks, told beside the matrix
 * @param atLeast so much in each village in each period, or in the year for each part
 * @param every how often; the whole year when there are parts
 * @param parts codes of the parts there must be, such as audiences; empty when it is periods that count
 * @param task the task offered where something is missing
 */
public record Coverage(
        String id,
        String name,
        String why,
        String source,
        String measure,
        int atLeast,
        Period every,
        List<String> parts,
        Task task) {

    public Coverage {
        parts = List.copyOf(parts);
    }

    /** How often something must be there. */
    public enum Period {
        WEEK(1),
        MONTH(1),
        QUARTER(3),
        HALF_YEAR(6),
        YEAR(12);

        private final int months;

        Period(int months) {
            this.months = months;
        }

        /** How many months a column of the matrix holds; weeks are shown month by month. */
        int months() {
            return months;
        }
    }

    /** The words of a task; {village}, {period}, {has} and {needs} are replaced. */
    public record Task(String title, String standard) {}
}
