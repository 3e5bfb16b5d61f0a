package org.mingfa.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingfa.law.Measure;
import org.mingfa.matter.Forward;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads measures from January to the end of a month from tallies, and of what lasts also what the year began with: the rows of
 * that year however long records go back, besides what decades began with. What looks ahead is read to today: of the month that runs, day
 * by day from facts, which also tell how much there was from day to day.
 */
final class SumsReader {

    /** A place's villages are told apart only where a figure asks for it. */
    private static final String YEAR = """
            select left(place, :digits) as at, measure, part, case when measure = any (:apart) then place else '' end as village,
                   sum(within) as within, sum(passed) as passed, sum(before) as before
            from (select place, measure, part, %s as within, %s as passed, forward as before from tally
                  where county = :county and year = :year and place >= :place and place <= :last %s
                  %s) told
            group by 2, 3, 4, 1
            """;

    private static final String BROUGHT_FORWARD = """
            union all
            select place, measure, part, 0, 0, forward from tally
            where county = :county and year = any (:beside) and forward <> 0 and place >= :place and place <= :last %s
            """;

    private static final String ONLY = "and measure = any (:measures)";

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
    private final YearMonth month;
    private final LocalDate today;
    private final YearMonth running;

    /** @param month with whose end the telling ends */
    SumsReader(Reckoner reckoner, YearMonth month, LocalDate today) {
        this.reckoner = reckoner;
        this.month = month;
        this.today = today;
        this.running = YearMonth.from(today);
    }

    /**
     * @param every whether these are all counted measures
     * @param sums where it is added, by place
     */
    void read(JdbcClient client, PlaceRange range, Set<String> measures, boolean every, Map<String, Sums> sums) {
        year(client, range, measures, every, sums);
        var ahead = among(measures, reckoner.lookingAhead());
        if (!ahead.isEmpty() && !month.isBefore(running) && running.getYear() == month.getYear()) {
            running(client, range, ahead, sums);
        }
        var onEveryDay = among(ahead, reckoner.onEveryDay());
        if (!onEveryDay.isEmpty()) {
            levels(client, range, onEveryDay, sums);
        }
        var onAnyDay = among(ahead, reckoner.onAnyDay());
        if (!onAnyDay.isEmpty()) {
            overBefore(client, range, onAnyDay, sums);
        }
    }

    private void year(
            JdbcClient client, PlaceRange range, Set<String> measures, boolean every, Map<String, Sums> sums) {
        var only = every ? "" : ONLY;
        boolean lasting = !Collections.disjoint(measures, reckoner.lasting());
        var sql = YEAR.formatted(months(month), passed(), only, lasting ? BROUGHT_FORWARD.formatted(only) : "");
        range.in(client.sql(sql))
                .param("apart", reckoner.byVillage().toArray(String[]::new))
                .param("year", month.getYear())
                .param("beside", Forward.beside(month.getYear()))
                .param("measures", measures.toArray(String[]::new))
                .query((RowCallbackHandler) row -> add(row, sums));
    }

    private void add(ResultSet row, Map<String, Sums> all) throws SQLException {
        var sums = all.computeIfAbsent(row.getString(1), _ -> new Sums());
        var measure = row.getString(2);
        var part = row.getString(3);
        var village = row.getString(4);
        var within = row.getBigDecimal(reckoner.lookingAhead().contains(measure) ? 6 : 5);
        sums.inYear().add(measure, village, part, within);
        if (reckoner.lasting().contains(measure)) {
            var before = row.getBigDecimal(7);
            sums.before().add(measure, village, part, before);
            sums.ever().add(measure, village, part, before.add(within));
        }
    }

    /** What of the months had passed when the one that runs began: the shorter sum, as it is made for each row. */
    private String passed() {
        if (month.isBefore(running)) {
            return months(month);
        }
        if (running.getYear() < month.getYear() || running.getMonth() == Month.JANUARY) {
            return "0";
        }
        int passed = running.getMonthValue() - 1;
        return passed <= 6 ? sum(1, passed) : "value - (" + sum(passed + 1, 12) + ")";
    }

    /** What a tally's months up to and with this one added. */
    static String months(YearMonth last) {
        return last.getMonth() == Month.DECEMBER ? "value" : sum(1, last.getMonthValue());
    }

    private static String sum(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(month -> "m" + month).collect(Collectors.joining(" + "));
    }

    private static Set<String> among(Set<String> measures, Set<String> which) {
        var among = new TreeSet<>(measures);
        among.retainAll(which);
        return among;
    }

    private void running(JdbcClient client, PlaceRange range, Set<String> measures, Map<String, Sums> all) {
        of(client.sql(RUNNING), range, measures)
                .param("from", running.atDay(1))
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

    private void overBefore(JdbcClient client, PlaceRange range, Set<String> measures, Map<String, Sums> sums) {
        of(client.sql(OVER_ON_NEW_YEARS_DAY), range, measures)
                .param("day", month.withMonth(1).atDay(1))
                .param("ended", Measure.ENDED)
                .query((RowCallbackHandler) row -> sums.computeIfAbsent(row.getString("at"), _ -> new Sums())
                        .before()
                        .add(row.getString("measure"), row.getString("village"), "", row.getBigDecimal("before")));
    }

    /** What the year began with is the change of the day before it. */
    private void levels(JdbcClient client, PlaceRange range, Set<String> measures, Map<String, Sums> all) {
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
