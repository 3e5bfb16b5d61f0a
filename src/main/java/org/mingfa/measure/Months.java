package org.mingfa.measure;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mingfa.matter.Forward;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads measures month by month: of what lasts, what there was at the end of each month; of everything else, what the month
 * added. Of what looks ahead the months that have not begun are left out, and the one that runs is read as far as today.
 */
final class Months {

    private static final String MONTHS = """
            select %s as at, measure,
                   sum(forward) as before,
                   sum(m1), sum(m2), sum(m3), sum(m4), sum(m5), sum(m6), sum(m7), sum(m8), sum(m9), sum(m10), sum(m11), sum(m12)
            from (select place, measure, part, forward, m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12 from tally
                  where county = :county and measure = any (:measures) and year = :year and place >= :place and place <= :last
                  union all
                  select place, measure, part, forward, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 from tally
                  where county = :county and measure = any (:measures) and year = any (:beside) and forward <> 0
                  and place >= :place and place <= :last) told
            group by 1, 2
            """;

    private static final String DAYS = """
            select %s as at, measure, sum(value) as value
            from fact
            where county = :county and measure = any (:ahead) and day >= :from and day <= :today
            and place >= :place and place <= :last
            group by 1, 2
            """;

    private record At(String key, String measure) {}

    private final Reckoner reckoner;
    private final LocalDate today;

    Months(Reckoner reckoner, LocalDate today) {
        this.reckoner = reckoner;
        this.today = today;
    }

    /** By what they are told apart by and then by measure, January first; what nothing was told of is left out. */
    Map<String, Map<String, List<BigDecimal>>> read(
            JdbcClient client, PlaceRange range, ToldApart by, Collection<String> measures, int year) {
        var thisMonth = thisMonth(client, range, by, measures, year);
        var months = new HashMap<String, Map<String, List<BigDecimal>>>();
        range.in(client.sql(MONTHS.formatted(by.sql())))
                .param("measures", measures.toArray(String[]::new))
                .param("year", year)
                .param("beside", Forward.beside(year))
                .query((RowCallbackHandler) row -> {
                    var at = new At(row.getString("at"), row.getString("measure"));
                    months.computeIfAbsent(at.key(), _ -> new HashMap<>())
                            .put(at.measure(), values(row, at, year, thisMonth));
                });
        return months;
    }

    /** How many months of a year a measure can be told of. */
    int begun(String measure, int year) {
        if (!reckoner.lookingAhead().contains(measure) || year < today.getYear()) {
            return 12;
        }
        return year > today.getYear() ? 0 : today.getMonthValue();
    }

    private List<BigDecimal> values(ResultSet row, At at, int year, Map<At, BigDecimal> thisMonth) throws SQLException {
        boolean lasts = reckoner.lasting().contains(at.measure());
        var sum = row.getBigDecimal("before");
        var values = new ArrayList<BigDecimal>();
        int begun = begun(at.measure(), year);
        boolean runs = year == today.getYear() && reckoner.lookingAhead().contains(at.measure());
        for (int month = 1; month <= begun; month++) {
            var value =
                    runs && month == begun ? thisMonth.getOrDefault(at, BigDecimal.ZERO) : row.getBigDecimal(month + 3);
            sum = sum.add(value);
            values.add(lasts ? sum : value);
        }
        return values;
    }

    /** What the running month has added until today, of what looks ahead. */
    private Map<At, BigDecimal> thisMonth(
            JdbcClient client, PlaceRange range, ToldApart by, Collection<String> measures, int year) {
        var added = new HashMap<At, BigDecimal>();
        var ahead = new TreeSet<>(measures);
        ahead.retainAll(reckoner.lookingAhead());
        if (ahead.isEmpty() || year != today.getYear()) {
            return added;
        }
        range.in(client.sql(DAYS.formatted(by.sql())))
                .param("ahead", ahead.toArray(String[]::new))
                .param("from", YearMonth.from(today).atDay(1))
                .param("today", today)
                .query((RowCallbackHandler) row ->
                        added.put(new At(row.getString("at"), row.getString("measure")), row.getBigDecimal("value")));
        return added;
    }
}
