package org.mingfa.measure;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mingfa.region.Place;

/** How much a village owes in a period, and whether it is there. A village answers only for whole months it existed. */
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
            Coverage rule, CoverageTable.Column column, Place village, BigDecimal has, LocalDate today) {
        int months = 0;
        int all = 0;
        for (var month = YearMonth.from(column.from());
                !month.atDay(1).isAfter(column.to());
                month = month.plusMonths(1)) {
            all++;
            months += existed(village, month.atDay(1), month.atEndOfMonth()) ? 1 : 0;
        }
        int needs = (rule.atLeast() * months + all - 1) / all;
        return stood(has, needs, column.from(), column.to(), today);
    }

    /**
     * Of what lasts: a village owes all of it at the end of the period, or today in one that runs, if it is there then.
     *
     * @param level what there was on that day
     */
    static CoverageCell state(
            Coverage rule, CoverageTable.Column column, Place village, BigDecimal level, LocalDate today) {
        boolean runs = !column.from().isAfter(today) && !column.to().isBefore(today);
        var month = YearMonth.from(runs ? today : column.to());
        int needs = existed(village, month.atDay(1), month.atEndOfMonth()) ? rule.atLeast() : 0;
        return stood(level, needs, column.from(), column.to(), today);
    }

    /** @param metMondays the Mondays of the weeks in which there was enough */
    static CoverageCell weeks(CoverageTable.Column month, Place village, Set<LocalDate> metMondays, LocalDate today) {
        int needs = 0;
        int has = 0;
        for (var thursday = month.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
                !thursday.isAfter(month.to());
                thursday = thursday.plusWeeks(1)) {
            var monday = thursday.minusDays(3);
            if (existed(village, monday, monday.plusDays(6))) {
                needs++;
                has += metMondays.contains(monday) ? 1 : 0;
            }
        }
        return stood(BigDecimal.valueOf(has), needs, month.from(), month.to(), today);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static boolean existed(Place village, LocalDate from, LocalDate to) {
        return village.isValid(from) && village.isValid(to);
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
