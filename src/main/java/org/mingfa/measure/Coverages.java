package org.mingfa.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Places;
import org.mingfa.staff.Roster;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/** Shows where nothing is: each of whom a rule asks something, against that. Reads tallies; facts only to tell weeks. */
public final class Coverages {

    private static final String BY_DAY = """
            select left(place, :digits) as place, day, sum(value) as value from fact
            where county = :county and measure = :measure and day >= :from and day <= :to and place >= :place and place <= :last
            group by 1, 2
            """;

    private record Week(String place, LocalDate monday) {}

    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final Answerables subjects;
    private final Reckoner reckoner;

    /** @param rosters the people of a county */
    public Coverages(ScopedTransactions transactions, LawLibrary law, Places places, Function<String, Roster> rosters) {
        this.transactions = transactions;
        this.law = law;
        this.subjects = new Answerables(law, places, rosters);
        this.reckoner = new Reckoner(law, places, subjects);
    }

    /**
     * A year of a place, looked at on a day.
     *
     * @param last the month with which it ends
     * @param on the day on which it is judged what is over
     * @param today the day it is
     */
    private record View(Scope scope, PlaceCode place, YearMonth last, LocalDate on, LocalDate today) {}

    /** @param place a county, township or village: of whom is asked, those in it */
    public CoverageTable of(Scope scope, Coverage rule, PlaceCode place, int year, LocalDate today) {
        return of(scope, List.of(rule), place, year, today).getFirst();
    }

    /** A year by several rules, in their order: what they ask for is read together. */
    public List<CoverageTable> of(Scope scope, List<Coverage> rules, PlaceCode place, int year, LocalDate today) {
        var view = new View(scope, place, YearMonth.of(year, 12), today, today);
        var months = months(view, rules);
        return rules.stream()
                .map(rule -> table(view, rule, Judging.columns(rule.every(), year), months))
                .toList();
    }

    /** As it stood at the end of a month, or stands now in one that has not ended: only the period in which the month lies. */
    public CoverageTable at(Scope scope, Coverage rule, PlaceCode place, YearMonth month, LocalDate today) {
        var behind = month.plusMonths(1).atDay(1);
        var view = new View(scope, place, month, behind.isBefore(today) ? behind : today, today);
        var columns = Judging.columns(rule.every(), month.getYear()).stream()
                .filter(column -> !month.atDay(1).isBefore(column.from())
                        && !month.atDay(1).isAfter(column.to()))
                .toList();
        return table(view, rule, columns, months(view, List.of(rule)));
    }

    private static boolean isWeekly(Coverage rule) {
        return rule.every() == Coverage.Period.WEEK;
    }

    private CoverageMonths months(View view, List<Coverage> rules) {
        var monthly = rules.stream().filter(rule -> !isWeekly(rule)).toList();
        var reader = new Months(reckoner, view.today());
        return transactions.reading(
                view.scope(), client -> CoverageMonths.read(client, reader, monthly, view.place(), view.last()));
    }

    private CoverageTable table(View view, Coverage rule, List<CoverageTable.Column> columns, CoverageMonths months) {
        var asked = subjects.of(
                rule.covers(),
                counted(rule),
                view.place(),
                columns.getFirst().from(),
                columns.getLast().to());
        if (!rule.parts().isEmpty()) {
            return parts(view, rule, columns.getFirst(), asked, months);
        }
        if (isWeekly(rule)) {
            return weeks(view, rule, columns, asked);
        }
        boolean lasts = reckoner.lasting().containsAll(rule.measures());
        return table(rule, columns, asked, subject -> {
            var told = months.of(rule, subject.key());
            return column -> lasts
                    ? Judging.state(rule, column, subject, level(column, told), view.on())
                    : Judging.cell(rule, column, subject, added(column, told), view.on());
        });
    }

    private Measure.Counted counted(Coverage rule) {
        return law.measure(rule.measures().getFirst())
                .map(Measure.Counted.class::cast)
                .orElseThrow(() -> new IllegalArgumentException("no measure " + rule.measure()));
    }

    /** What there was at the end of a period, or is there today. */
    private static BigDecimal level(CoverageTable.Column column, List<BigDecimal> told) {
        int last = Math.min(column.to().getMonthValue(), told.size());
        return last < column.from().getMonthValue() ? BigDecimal.ZERO : told.get(last - 1);
    }

    private static BigDecimal added(CoverageTable.Column column, List<BigDecimal> told) {
        var sum = BigDecimal.ZERO;
        int last = Math.min(column.to().getMonthValue(), told.size());
        for (int month = column.from().getMonthValue(); month <= last; month++) {
            sum = sum.add(told.get(month - 1));
        }
        return sum;
    }

    private static CoverageTable table(
            Coverage rule,
            List<CoverageTable.Column> columns,
            List<Answerable> asked,
            Function<Answerable, Function<CoverageTable.Column, CoverageCell>> judge) {
        return new CoverageTable(
                rule,
                columns,
                asked.stream()
                        .map(subject -> new CoverageTable.Row(
                                subject,
                                columns.stream().map(judge.apply(subject)).toList()))
                        .toList());
    }

    private CoverageTable parts(
            View view, Coverage rule, CoverageTable.Column year, List<Answerable> asked, CoverageMonths months) {
        var names = Parts.names(law, counted(rule));
        var codes = new HashMap<String, String>();
        var columns = new ArrayList<CoverageTable.Column>();
        for (var part : rule.parts()) {
            var name = names.getOrDefault(part, part);
            codes.put(name, part);
            columns.add(new CoverageTable.Column(name, year.from(), year.to()));
        }
        return table(rule, columns, asked, subject -> column -> {
            var part = codes.getOrDefault(column.name(), "");
            var told = months.of(rule, ToldApart.key(subject.key(), part));
            return Judging.cell(rule, column, subject, added(column, told), view.on());
        });
    }

    private CoverageTable weeks(View view, Coverage rule, List<CoverageTable.Column> columns, List<Answerable> asked) {
        var range = new PlaceRange(view.place(), ToldApart.digits(rule.covers()));
        var byWeek = new HashMap<Week, BigDecimal>();
        transactions.reading(view.scope(), client -> {
            range.in(client.sql(BY_DAY))
                    .param("measure", rule.measure())
                    .param("from", columns.getFirst().from().minusDays(7))
                    .param("to", columns.getLast().to().plusDays(7))
                    .query(row -> {
                        var monday = Judging.monday(row.getObject("day", LocalDate.class));
                        byWeek.merge(
                                new Week(row.getString("place"), monday), row.getBigDecimal("value"), BigDecimal::add);
                    });
            return null;
        });
        Map<String, Set<LocalDate>> met = new HashMap<>();
        byWeek.forEach((week, value) -> {
            if (value.compareTo(BigDecimal.valueOf(rule.atLeast())) >= 0) {
                met.computeIfAbsent(week.place(), _ -> new HashSet<>()).add(week.monday());
            }
        });
        return table(
                rule,
                columns,
                asked,
                subject ->
                        column -> Judging.weeks(column, subject, met.getOrDefault(subject.key(), Set.of()), view.on()));
    }
}
