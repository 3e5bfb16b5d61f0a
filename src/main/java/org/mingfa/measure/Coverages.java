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

    private static final String BY_MONTH = """
            select left(place, :digits) as place, part, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12 from tally
            where county = :county and measure = :measure and year = :year and place >= :place and place <= :last
            """;

    private static final String BY_DAY = """
            select left(place, :digits) as place, day, sum(value) as value from fact
            where county = :county and measure = :measure and day >= :from and day <= :to and place >= :place and place <= :last
            group by 1, 2
            """;

    private record At(String place, String what) {}

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
     * @param on the day on which it is judged what is over
     * @param today the day it is
     */
    private record View(Scope scope, Coverage rule, PlaceCode place, YearMonth last, LocalDate on, LocalDate today) {

        LocalDate from() {
            return LocalDate.of(last.getYear(), 1, 1);
        }
    }

    /** @param place a county, township or village: of whom is asked, those in it */
    public CoverageTable of(Scope scope, Coverage rule, PlaceCode place, int year, LocalDate today) {
        var view = new View(scope, rule, place, YearMonth.of(year, 12), today, today);
        return of(view, Judging.columns(rule.every(), year));
    }

    /** As it stood at the end of a month, or stands now in one that has not ended: only the period in which the month lies. */
    public CoverageTable at(Scope scope, Coverage rule, PlaceCode place, YearMonth month, LocalDate today) {
        var behind = month.plusMonths(1).atDay(1);
        var view = new View(scope, rule, place, month, behind.isBefore(today) ? behind : today, today);
        var columns = Judging.columns(rule.every(), month.getYear()).stream()
                .filter(column -> !month.atDay(1).isBefore(column.from())
                        && !month.atDay(1).isAfter(column.to()))
                .toList();
        return of(view, columns);
    }

    private CoverageTable of(View view, List<CoverageTable.Column> columns) {
        var rule = view.rule();
        var asked = subjects.of(
                rule.covers(),
                counted(rule),
                view.place(),
                columns.getFirst().from(),
                columns.getLast().to());
        if (!rule.parts().isEmpty()) {
            return parts(view, asked);
        }
        if (rule.every() == Coverage.Period.WEEK) {
            return weeks(view, columns, asked);
        }
        var months = months(view);
        boolean lasts = reckoner.lasting().contains(rule.measure());
        return table(rule, columns, asked, (subject, column) -> {
            var told = months.getOrDefault(subject.key(), List.of());
            return lasts
                    ? Judging.state(rule, column, subject, level(column, told), view.on())
                    : Judging.cell(rule, column, subject, added(column, told), view.on());
        });
    }

    private static PlaceRange range(View view) {
        return new PlaceRange(view.place(), ToldApart.digits(view.rule().covers()));
    }

    private Measure.Counted counted(Coverage rule) {
        return law.measure(rule.measure())
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

    /** By the key of each, up to the month the view ends with; what is counted by several measures added up. */
    private Map<String, List<BigDecimal>> months(View view) {
        var rule = view.rule();
        var reader = new Months(reckoner, view.today());
        var read = transactions.reading(
                view.scope(),
                client -> reader.read(
                        client,
                        range(view),
                        ToldApart.by(rule.covers()),
                        rule.measures(),
                        view.last().getYear()));
        var byKey = new HashMap<String, List<BigDecimal>>();
        read.forEach((key, told) -> byKey.put(
                key,
                told.values().stream().reduce(List.of(), Coverages::sum).stream()
                        .limit(view.last().getMonthValue())
                        .toList()));
        return byKey;
    }

    private static List<BigDecimal> sum(List<BigDecimal> one, List<BigDecimal> other) {
        var sums = new ArrayList<BigDecimal>();
        for (int month = 0; month < Math.max(one.size(), other.size()); month++) {
            var first = month < one.size() ? one.get(month) : BigDecimal.ZERO;
            sums.add(month < other.size() ? first.add(other.get(month)) : first);
        }
        return sums;
    }

    private interface Judge {
        CoverageCell cell(Answerable subject, CoverageTable.Column column);
    }

    private static CoverageTable table(
            Coverage rule, List<CoverageTable.Column> columns, List<Answerable> asked, Judge judge) {
        return new CoverageTable(
                rule,
                columns,
                asked.stream()
                        .map(subject -> new CoverageTable.Row(
                                subject,
                                columns.stream()
                                        .map(column -> judge.cell(subject, column))
                                        .toList()))
                        .toList());
    }

    private CoverageTable parts(View view, List<Answerable> asked) {
        var rule = view.rule();
        var names = Parts.names(law, counted(rule));
        var sums = parts(view);
        var codes = new HashMap<String, String>();
        var columns = new ArrayList<CoverageTable.Column>();
        for (var part : rule.parts()) {
            var name = names.getOrDefault(part, part);
            codes.put(name, part);
            columns.add(new CoverageTable.Column(
                    name, view.from(), LocalDate.of(view.last().getYear(), 12, 31)));
        }
        return table(rule, columns, asked, (subject, column) -> {
            var part = codes.getOrDefault(column.name(), "");
            var has = sums.getOrDefault(new At(subject.key(), part), BigDecimal.ZERO);
            return Judging.cell(rule, column, subject, has, view.on());
        });
    }

    private Map<At, BigDecimal> parts(View view) {
        var sums = new HashMap<At, BigDecimal>();
        transactions.reading(view.scope(), client -> {
            range(view)
                    .in(client.sql(BY_MONTH))
                    .param("measure", view.rule().measure())
                    .param("year", view.last().getYear())
                    .query(row -> {
                        for (int month = 1; month <= view.last().getMonthValue(); month++) {
                            sums.merge(
                                    new At(row.getString("place"), row.getString("part")),
                                    row.getBigDecimal("m" + month),
                                    BigDecimal::add);
                        }
                    });
            return null;
        });
        return sums;
    }

    private CoverageTable weeks(View view, List<CoverageTable.Column> columns, List<Answerable> asked) {
        var rule = view.rule();
        var byWeek = new HashMap<At, BigDecimal>();
        transactions.reading(view.scope(), client -> {
            range(view)
                    .in(client.sql(BY_DAY))
                    .param("measure", rule.measure())
                    .param("from", columns.getFirst().from().minusDays(7))
                    .param("to", columns.getLast().to().plusDays(7))
                    .query(row -> {
                        var monday = Judging.monday(row.getObject("day", LocalDate.class));
                        byWeek.merge(
                                new At(row.getString("place"), monday.toString()),
                                row.getBigDecimal("value"),
                                BigDecimal::add);
                    });
            return null;
        });
        Map<String, Set<LocalDate>> met = new HashMap<>();
        byWeek.forEach((at, value) -> {
            if (value.compareTo(BigDecimal.valueOf(rule.atLeast())) >= 0) {
                met.computeIfAbsent(at.place(), _ -> new HashSet<>()).add(LocalDate.parse(at.what()));
            }
        });
        return table(
                rule,
                columns,
                asked,
                (subject, column) ->
                        Judging.weeks(column, subject, met.getOrDefault(subject.key(), Set.of()), view.on()));
    }
}
