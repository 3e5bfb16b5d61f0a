package org.mingfa.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mingfa.law.Measure;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads from facts what tallies do not tell: the days of a month that has not ended, and how much there was from day to day. */
final class DayReader {

    private static final String RUNNING = """
            select left(place, :digits) as at, measure, part, case when measure = any (:apart) then place else '' end as village,
                   sum(value) as within
            from fact
            where county = :county and measure = any (:measures) and day >= :from and day <= :today
            and place >= :place and place <= :last
            group by 2, 3, 4, 1
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
                   day, sum(value) as value
            from fact
            where county = :county and measure = any (:measures) and day >= :from and day <= :to
            and place >= :place and place <= :last
            group by 1, 2, 3, 4
            """;

    private final Reckoner reckoner;
    private final LocalDate today;

    DayReader(Reckoner reckoner, LocalDate today) {
        this.reckoner = reckoner;
        this.today = today;
    }

    /**
     * Of measures that look ahead.
     *
     * @param sums by place, with what is read from tallies; where it is added
     */
    void read(JdbcClient client, PlaceRange range, Set<String> measures, YearMonth month, Map<String, Sums> sums) {
        var running = YearMonth.from(today);
        if (!month.isBefore(running) && running.getYear() == month.getYear()) {
            running(client, range, measures, sums);
        }
        var onEveryDay = among(measures, reckoner.onEveryDay());
        if (!onEveryDay.isEmpty()) {
            levels(client, range, onEveryDay, month, sums);
        }
        var onAnyDay = among(measures, reckoner.onAnyDay());
        if (!onAnyDay.isEmpty()) {
            overBefore(client, range, onAnyDay, month, sums);
        }
    }

    private static Set<String> among(Set<String> measures, Set<String> which) {
        var among = new TreeSet<>(measures);
        among.retainAll(which);
        return among;
    }

    private void running(JdbcClient client, PlaceRange range, Set<String> measures, Map<String, Sums> all) {
        of(client.sql(RUNNING), range, measures)
                .param("from", YearMonth.from(today).atDay(1))
                .param("today", today)
                .query((RowCallbackHandler) row -> {
                    var sums = all.computeIfAbsent(row.getString("at"), _ -> new Sums());
                    var measure = row.getString("measure");
                    var village = row.getString("village");
                    var part = row.getString("part");
                    var within = row.getBigDecimal("within");
                    sums.inYear().add(measure, village, part, within);
                    if (reckoner.lasting().contains(measure)) {
                        sums.ever().add(measure, village, part, within);
                    }
                });
    }

    private void overBefore(
            JdbcClient client, PlaceRange range, Set<String> measures, YearMonth month, Map<String, Sums> sums) {
        of(client.sql(OVER_ON_NEW_YEARS_DAY), range, measures)
                .param("day", month.withMonth(1).atDay(1))
                .param("ended", Measure.ENDED)
                .query((RowCallbackHandler) row -> sums.computeIfAbsent(row.getString("at"), _ -> new Sums())
                        .before()
                        .add(row.getString("measure"), row.getString("village"), "", row.getBigDecimal("before")));
    }

    /** What the year began with is the change of the day before it. */
    private void levels(
            JdbcClient client, PlaceRange range, Set<String> measures, YearMonth month, Map<String, Sums> all) {
        var from = month.withMonth(1).atDay(1);
        all.values()
                .forEach(sums -> measures.forEach(measure -> {
                    boolean parted = reckoner.parted().contains(measure);
                    sums.before()
                            .each(
                                    measure,
                                    (place, part, value) -> sums.levels()
                                            .add(measure, parted ? part : place, from.minusDays(1), value));
                }));
        of(client.sql(CHANGES), range, measures)
                .param("parted", reckoner.parted().toArray(String[]::new))
                .param("from", from)
                .param("to", month.atEndOfMonth().isBefore(today) ? month.atEndOfMonth() : today)
                .query((RowCallbackHandler) row -> all.computeIfAbsent(row.getString("at"), _ -> new Sums())
                        .levels()
                        .add(
                                row.getString("measure"),
                                row.getString("key"),
                                row.getObject("day", LocalDate.class),
                                row.getBigDecimal("value")));
    }

    private JdbcClient.StatementSpec of(JdbcClient.StatementSpec statement, PlaceRange range, Set<String> measures) {
        return range.in(statement)
                .param("measures", measures.toArray(String[]::new))
                .param("apart", reckoner.byVillage().toArray(String[]::new));
    }
}
