package org.mingfa.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mingfa.law.Measure;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads measures of which days that lie ahead are told already: whole months from tallies, and of a month that has not ended
 * only the days there have been.
 */
final class AheadReader {

    private static final String MONTHS = """
            select left(place, :digits) as at, measure, part,
                   case when measure = any (:apart) then place else '' end as village,
                   sum(case when year < :year then value else 0 end) as before,
                   sum(case when year = :year then %s else 0 end) as within
            from tally
            where county = :county and measure = any (:measures) and year <= :year and place >= :place and place <= :last
            group by 1, 2, 3, 4
            """;

    private static final String DAYS = """
            select left(place, :digits) as at, measure, part,
                   case when measure = any (:apart) then place else '' end as village,
                   0::numeric as before, sum(value) as within
            from fact
            where county = :county and measure = any (:measures) and day >= :from and day <= :today
            and place >= :place and place <= :last
            group by 1, 2, 3, 4
            """;

    /** What was over with the year before has not been there on any day of this one. */
    private static final String OVER_ON_NEW_YEARS_DAY = """
            select left(place, :digits) as at, measure,
                   case when measure = any (:apart) then place else '' end as village,
                   sum(value) as before
            from fact
            where county = :county and measure = any (:measures) and day = :day and part = :ended
            and place >= :place and place <= :last
            group by 1, 2, 3
            """;

    private static final String CHANGES = """
            select left(place, :digits) as at, measure, case when measure = any (:parted) then part else place end as key,
                   case when day < :from then :before else day end as day, sum(value) as value
            from fact
            where county = :county and measure = any (:measures) and day <= :to and place >= :place and place <= :last
            group by 1, 2, 3, 4
            """;

    private final Reckoner reckoner;
    private final LocalDate today;

    AheadReader(Reckoner reckoner, LocalDate today) {
        this.reckoner = reckoner;
        this.today = today;
    }

    /** @param sums where it is added, by place */
    void read(JdbcClient client, PlaceRange range, Set<String> measures, YearMonth month, Map<String, Sums> sums) {
        var running = YearMonth.from(today);
        boolean ended = month.isBefore(running);
        var whole = ended ? month : running.minusMonths(1);
        var inYear = whole.getYear() < month.getYear() ? "0" : Figures.months(whole);
        among(client.sql(MONTHS.formatted(inYear)), range, measures)
                .param("year", month.getYear())
                .query((RowCallbackHandler) row -> add(row, sums));
        if (!ended && running.getYear() == month.getYear()) {
            among(client.sql(DAYS), range, measures)
                    .param("from", running.atDay(1))
                    .param("today", today)
                    .query((RowCallbackHandler) row -> add(row, sums));
        }
        var onEveryDay = new TreeSet<>(measures);
        onEveryDay.retainAll(reckoner.onEveryDay());
        if (!onEveryDay.isEmpty()) {
            levels(client, range, onEveryDay, month, sums);
        }
        var onAnyDay = new TreeSet<>(measures);
        onAnyDay.retainAll(reckoner.onAnyDay());
        if (!onAnyDay.isEmpty()) {
            among(client.sql(OVER_ON_NEW_YEARS_DAY), range, onAnyDay)
                    .param("day", month.withMonth(1).atDay(1))
                    .param("ended", Measure.ENDED)
                    .query((RowCallbackHandler) row -> sums.computeIfAbsent(row.getString("at"), _ -> new Sums())
                            .before()
                            .add(row.getString("measure"), row.getString("village"), "", row.getBigDecimal("before")));
        }
    }

    /** From day to day, of what is asked for on every one. */
    private void levels(
            JdbcClient client, PlaceRange range, Set<String> measures, YearMonth month, Map<String, Sums> sums) {
        var from = month.withMonth(1).atDay(1);
        among(client.sql(CHANGES), range, measures)
                .param("parted", reckoner.parted().toArray(String[]::new))
                .param("from", from)
                .param("before", from.minusDays(1))
                .param("to", month.atEndOfMonth().isBefore(today) ? month.atEndOfMonth() : today)
                .query((RowCallbackHandler) row -> sums.computeIfAbsent(row.getString("at"), _ -> new Sums())
                        .levels()
                        .add(
                                row.getString("measure"),
                                row.getString("key"),
                                row.getObject("day", LocalDate.class),
                                row.getBigDecimal("value")));
    }

    private JdbcClient.StatementSpec among(JdbcClient.StatementSpec statement, PlaceRange range, Set<String> measures) {
        return range.in(statement)
                .param("measures", measures.toArray(String[]::new))
                .param("apart", reckoner.byVillage().toArray(String[]::new));
    }

    private void add(ResultSet row, Map<String, Sums> all) throws SQLException {
        var sums = all.computeIfAbsent(row.getString("at"), _ -> new Sums());
        var measure = row.getString("measure");
        var village = row.getString("village");
        var part = row.getString("part");
        var before = row.getBigDecimal("before");
        var within = row.getBigDecimal("within");
        sums.inYear().add(measure, village, part, within);
        if (reckoner.lasting().contains(measure)) {
            sums.before().add(measure, village, part, before);
            sums.ever().add(measure, village, part, before.add(within));
        }
    }
}
