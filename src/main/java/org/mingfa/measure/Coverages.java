package org.mingfa.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Level;
import org.mingfa.law.Measure;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;

/** Shows where nothing is: each village of a place against what a rule asks for. Reads tallies; facts only to tell weeks. */
public final class Coverages {

    private static final String LAST = "999999999999";

    private static final String BY_MONTH = """
            select place, part, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12, value from tally
            where county = ? and measure = ? and year = ? and place >= ? and place <= ?
            """;

    private static final String BY_DAY = """
            select place, day, sum(value) as value from fact
            where county = ? and measure = ? and day >= ? and day <= ? and place >= ? and place <= ?
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

    /** @param place a county, township or village */
    public CoverageTable of(Scope scope, Coverage rule, String place, int year, LocalDate today) {
        var villages = places.during(place, Level.VILLAGE, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        if (!rule.parts().isEmpty()) {
            return parts(scope, rule, place, year, today, villages);
        }
        var columns = Judging.columns(rule.every(), year);
        if (rule.every() == Coverage.Period.WEEK) {
            return weeks(scope, rule, place, year, today, villages);
        }
        var sums = months(scope, rule, place, year, false);
        return table(rule, columns, villages, (village, column) -> {
            var has = BigDecimal.ZERO;
            for (int month = column.from().getMonthValue(); month <= column.to().getMonthValue(); month++) {
                has = has.add(sums.getOrDefault(new At(village.code(), String.valueOf(month)), BigDecimal.ZERO));
            }
            return Judging.cell(rule, column, village, has, today);
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

    private CoverageTable parts(
            Scope scope, Coverage rule, String place, int year, LocalDate today, List<Place> villages) {
        var names = law.measure(rule.measure())
                .map(measure -> Parts.names(law, (Measure.Counted) measure))
                .orElse(Map.of());
        var sums = months(scope, rule, place, year, true);
        var codes = new HashMap<String, String>();
        var columns = new ArrayList<CoverageTable.Column>();
        for (var part : rule.parts()) {
            var name = names.getOrDefault(part, part);
            codes.put(name, part);
            columns.add(new CoverageTable.Column(name, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        }
        return table(rule, columns, villages, (village, column) -> {
            var part = codes.getOrDefault(column.name(), "");
            var has = sums.getOrDefault(new At(village.code(), part), BigDecimal.ZERO);
            return Judging.cell(rule, column, village, has, today);
        });
    }

    private Map<At, BigDecimal> months(Scope scope, Coverage rule, String place, int year, boolean byPart) {
        var sums = new HashMap<At, BigDecimal>();
        transactions.reading(scope, client -> {
            client.sql(BY_MONTH)
                    .params(Place.countyOf(place), rule.measure(), year, place, place + LAST)
                    .query(row -> {
                        var at = row.getString("place");
                        if (byPart) {
                            sums.merge(new At(at, row.getString("part")), row.getBigDecimal("value"), BigDecimal::add);
                            return;
                        }
                        for (int month = 1; month <= 12; month++) {
                            var of = new At(at, String.valueOf(month));
                            sums.merge(of, row.getBigDecimal("m" + month), BigDecimal::add);
                        }
                    });
            return null;
        });
        return sums;
    }

    private CoverageTable weeks(
            Scope scope, Coverage rule, String place, int year, LocalDate today, List<Place> villages) {
        var byWeek = new HashMap<At, BigDecimal>();
        transactions.reading(scope, client -> {
            client.sql(BY_DAY)
                    .params(
                            Place.countyOf(place),
                            rule.measure(),
                            LocalDate.of(year, 1, 1).minusDays(7))
                    .params(List.of(LocalDate.of(year, 12, 31).plusDays(7), place, place + LAST))
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
                Judging.columns(rule.every(), year),
                villages,
                (village, column) -> Judging.weeks(column, village, met.getOrDefault(village.code(), Set.of()), today));
    }
}
