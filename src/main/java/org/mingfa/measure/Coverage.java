package org.mingfa.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.mingfa.law.Covers;

/**
 * What there should be of each village, person, unit, township or date.
 *
 * @param why why somebody asks, told beside the matrix
 * @param covers of whom it is asked
 * @param measure the figure it is asked of, behind which its records stand
 * @param measures the counted measures it comes down to: itself, or what it is the sum of
 * @param atLeast so much of each in each period, or in the year for each part
 * @param every how often; the whole year when there are parts
 * @param monthsAfter how many whole months after a period there is still time
 * @param parts codes of the parts there must be, such as audiences; empty when it is periods that count
 * @param task the task offered where something is missing
 */
public record Coverage(
        String id,
        String name,
        String why,
        String source,
        Covers covers,
        String measure,
        List<String> measures,
        int atLeast,
        Period every,
        int monthsAfter,
        List<String> parts,
        Task task) {

    public Coverage {
        measures = List.copyOf(measures);
        parts = List.copyOf(parts);
    }

    /** The last day on which what a period asks for is there in time. */
    LocalDate lastDay(LocalDate to) {
        return monthsAfter == 0
                ? to
                : YearMonth.from(to).plusMonths(monthsAfter).atEndOfMonth();
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

    /** The words of a task; {who}, {period}, {has} and {needs} are replaced. */
    public record Task(String title, String standard) {}
}
