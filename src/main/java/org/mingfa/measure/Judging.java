package org.mingfa.measure;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingfa.law.Covers;

/** How much each owes in a period, and whether it is there. It answers only for whole months in which it was there. */
final class Judging {

    private Judging() {}

    /** The periods of a year a rule is held against, as columns. */
    static List<CoverageTable.Column> columns(Coverage.Period every, int year) {
        var columns = new ArrayList<CoverageTable.Column>();
        int months = every.months();
        for (int first = 1; first <= 12; first += months) {
            var from = LocalDate.of(year, first, 1);
            var to = from.plusMonths(months).minusDays(1);
            columns.add(new CoverageTable.Column(name(every, first, year), from, to));
        }
        return columns;
    }

    private static String name(Coverage.Period every, int first, int year) {
        return switch (every) {
            case WEEK, MONTH -> first + "月";
            case QUARTER -> (first / 3 + 1) + "季度";
            case HALF_YEAR -> first == 1 ? "上半年" : "下半年";
            case YEAR -> year + "年";
        };
    }

    static CoverageCell cell(
            Coverage rule, CoverageTable.Column column, Answerable subject, BigDecimal has, LocalDate today) {
        return switch (rule.covers()) {
            case Covers.Dates _ -> observed(rule, subject.there().getFirst(), has, today);
            case Covers.People(var _, var lastDay)
            when lastDay -> {
                var on = lookedAt(column, today);
                yield cell(rule, column, subject.isThere(on, on) ? rule.atLeast() : 0, has, today);
            }
            case Covers.Places _, Covers.People _, Covers.Units _ ->
                cell(rule, column, forMonths(rule, column, subject), has, today);
        };
    }

    private static CoverageCell cell(
            Coverage rule, CoverageTable.Column column, int needs, BigDecimal has, LocalDate today) {
        return stood(has, needs, column.from(), rule.lastDay(column.to()), today);
    }

    /** A date is due from its first day on, and missing after its last. */
    private static CoverageCell observed(Coverage rule, Answerable.Days date, BigDecimal has, LocalDate today) {
        var last = date.to() == null ? date.from() : date.to();
        return stood(has, rule.atLeast(), date.from(), last, today);
    }

    /** The last day of a period, or today in one that runs. */
    private static LocalDate lookedAt(CoverageTable.Column column, LocalDate today) {
        boolean runs = !column.from().isAfter(today) && !column.to().isBefore(today);
        return runs ? today : column.to();
    }

    /** A part of what is asked for, for whom was there for a part of the period. */
    private static int forMonths(Coverage rule, CoverageTable.Column column, Answerable subject) {
        int months = 0;
        int all = 0;
        for (var month = YearMonth.from(column.from());
                !month.atDay(1).isAfter(column.to());
                month = month.plusMonths(1)) {
            all++;
            months += subject.isThere(month.atDay(1), month.atEndOfMonth()) ? 1 : 0;
        }
        return (rule.atLeast() * months + all - 1) / all;
    }

    /**
     * Of what lasts, all of it is owed at the end of the period, or today in one that runs, by whom is there then: a place for
     * the whole of that month, people and units on the day itself.
     *
     * @param level what there was on that day
     */
    static CoverageCell state(
            Coverage rule, CoverageTable.Column column, Answerable subject, BigDecimal level, LocalDate today) {
        var on = lookedAt(column, today);
        var month = YearMonth.from(on);
        boolean there = rule.covers() instanceof Covers.Places
                ? subject.isThere(month.atDay(1), month.atEndOfMonth())
                : subject.isThere(on, on);
        return stood(level, there ? rule.atLeast() : 0, column.from(), column.to(), today);
    }

    /** @param metMondays the Mondays of the weeks in which there was enough */
    static CoverageCell weeks(
            CoverageTable.Column month, Answerable subject, Set<LocalDate> metMondays, LocalDate today) {
        int needs = 0;
        int has = 0;
        for (var thursday = month.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
                !thursday.isAfter(month.to());
                thursday = thursday.plusWeeks(1)) {
            var monday = thursday.minusDays(3);
            if (subject.isThere(monday, monday.plusDays(6))) {
                needs++;
                has += metMondays.contains(monday) ? 1 : 0;
            }
        }
        return stood(BigDecimal.valueOf(has), needs, month.from(), month.to(), today);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static CoverageCell stood(BigDecimal has, int needs, LocalDate from, LocalDate to, LocalDate today) {
        var state = needs == 0
                ? CoverageCell.State.OUTSIDE
                : has.compareTo(BigDecimal.valueOf(needs)) >= 0
                        ? CoverageCell.State.MET
                        : from.isAfter(today)
                                ? CoverageCell.State.AHEAD
                                : !to.isBefore(today)
                                        ? CoverageCell.State.RUNNING
                                        : has.signum() > 0 ? CoverageCell.State.SHORT : CoverageCell.State.EMPTY;
        return new CoverageCell(has, needs, state);
    }
}
