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
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/** Shows where nothing is: each village of a place against what a rule asks for. Reads tallies; facts only to tell weeks. */
public final class Coverages {

    private static final String BY_MONTH = """
            select place, part, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12 from tally
            where county = :county and measure = :measure and year = :year and place >= :place and place <= :last
            """;

    private static final String BY_DAY = """
            select place, day, sum(value) as value from fact
            where county = :county and measure = :measure and day >= :from and day <= :to and place >= :place and place <= :last
            group by 1, 2
            """;

    private record At(String place, String what) {}

    private final ScopedTransactions transactions;
    private final LawLibrary law;
    private final Places places;

    public Coverages(ScopedTransactions transactions, LawLibrary law, Places places) {
        this.transactions = transactions;
        this.law = law;
        this.places = places;
    }

    /** A year of a place, looked at on a day. */
    private record View(Scope scope, Coverage rule, PlaceCode place, YearMonth last, LocalDate on) {

        LocalDate from() {
            return LocalDate.of(last.getYear(), 1, 1);
        }
    }

    /** @param place a county, township or village */
    public CoverageTable of(Scope scope, Coverage rule, PlaceCode place, int year, LocalDate today) {
        var view = new View(scope, rule, place, YearMonth.of(year, 12), today);
        return of(view, Judging.columns(rule.every(), year));
    }

    /** As it stood at the end of a month, or stands now in one that has not ended: only the period in which the month lies. */
    public CoverageTable at(Scope scope, Coverage rule, PlaceCode place, YearMonth month, LocalDate today) {
        var behind = month.plusMonths(1).atDay(1);
        var view = new View(scope, rule, place, month, behind.isBefore(today) ? behind : today);
        var columns = Judging.columns(rule.every(), month.getYear()).stream()
                .filter(column -> !month.atDay(1).isBefore(column.from())
                        && !month.atDay(1).isAfter(column.to()))
                .toList();
        return of(view, columns);
    }

    private CoverageTable of(View view, List<CoverageTable.Column> columns) {
        var villages = places.during(
                view.place().digits(),
                Level.VILLAGE,
                columns.getFirst().from(),
                columns.getLast().to());
        var rule = view.rule();
        if (!rule.parts().isEmpty()) {
            return parts(view, villages);
        }
        if (rule.every() == Coverage.Period.WEEK) {
            return weeks(view, columns, villages);
        }
        var sums = months(view, false);
        return table(rule, columns, villages, (village, column) -> {
            var has = BigDecimal.ZERO;
            for (int month = column.from().getMonthValue(); month <= column.to().getMonthValue(); month++) {
                has = has.add(sums.getOrDefault(new At(village.code(), String.valueOf(month)), BigDecimal.ZERO));
            }
            return Judging.cell(rule, column, village, has, view.on());
        });
    }

    private interface Judge {
        CoverageTable.Cell cell(Place village, CoverageTable.Column column);
    }

    private static CoverageTable table(
            Coverage rule, List<CoverageTable.Column> columns, List<Place> villages, Judge judge) {
        return new CoverageTable(
                rule,
                columns,
                villages.stream()
                        .map(village -> new CoverageTable.Row(
                                village,
                                columns.stream()
                                        .map(column -> judge.cell(village, column))
                                        .toList()))
                        .toList());
    }

    private CoverageTable parts(View view, List<Place> villages) {
        var rule = view.rule();
        var names = law.measure(rule.measure())
                .map(measure -> Parts.names(law, (Measure.Counted) measure))
                .orElse(Map.of());
        var sums = months(view, true);
        var codes = new HashMap<String, String>();
        var columns = new ArrayList<CoverageTable.Column>();
        for (var part : rule.parts()) {
            var name = names.getOrDefault(part, part);
            codes.put(name, part);
            columns.add(new CoverageTable.Column(
                    name, view.from(), LocalDate.of(view.last().getYear(), 12, 31)));
        }
        return table(rule, columns, villages, (village, column) -> {
            var part = codes.getOrDefault(column.name(), "");
            var has = sums.getOrDefault(new At(village.code(), part), BigDecimal.ZERO);
            return Judging.cell(rule, column, village, has, view.on());
        });
    }

    private Map<At, BigDecimal> months(View view, boolean byPart) {
        var sums = new HashMap<At, BigDecimal>();
        transactions.reading(view.scope(), client -> {
            client.sql(BY_MONTH)
                    .param("county", view.place().county())
                    .param("measure", view.rule().measure())
                    .param("year", view.last().getYear())
                    .param("place", view.place().digits())
                    .param("last", view.place().digits() + Figures.LAST)
                    .query(row -> {
                        for (int month = 1; month <= view.last().getMonthValue(); month++) {
                            var what = byPart ? row.getString("part") : String.valueOf(month);
                            sums.merge(
                                    new At(row.getString("place"), what),
                                    row.getBigDecimal("m" + month),
                                    BigDecimal::add);
                        }
                    });
            return null;
        });
        return sums;
    }

    private CoverageTable weeks(View view, List<CoverageTable.Column> columns, List<Place> villages) {
        var rule = view.rule();
        var byWeek = new HashMap<At, BigDecimal>();
        transactions.reading(view.scope(), client -> {
            client.sql(BY_DAY)
                    .param("county", view.place().county())
                    .param("measure", rule.measure())
                    .param("from", columns.getFirst().from().minusDays(7))
                    .param("to", columns.getLast().to().plusDays(7))
                    .param("place", view.place().digits())
                    .param("last", view.place().digits() + Figures.LAST)
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
                villages,
                (village, column) ->
                        Judging.weeks(column, village, met.getOrDefault(village.code(), Set.of()), view.on()));
    }
}
