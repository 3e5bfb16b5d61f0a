package org.mingfa.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingfa.matter.Forward;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads measures from January to the end of a month from tallies, and of what lasts also what the year began with: the rows of
 * that year however long records go back, besides what decades began with. What looks ahead is read to the end of the last month
 * that has passed.
 */
final class YearReader {

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

    private final Reckoner reckoner;
    private final YearMonth month;
    private final YearMonth running;

    /**
     * @param month with whose end the telling ends
     * @param running the one that runs today
     */
    YearReader(Reckoner reckoner, YearMonth month, YearMonth running) {
        this.reckoner = reckoner;
        this.month = month;
        this.running = running;
    }

    /**
     * @param every whether these are all counted measures
     * @param sums where it is added, by place
     */
    void read(JdbcClient client, PlaceRange range, Set<String> measures, boolean every, Map<String, Sums> sums) {
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
}
