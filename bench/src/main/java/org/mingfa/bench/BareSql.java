package org.mingfa.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.mingfa.bench.Country.Township;

/**
 * What the database alone allows: the same tables and the same rows by hand-written JDBC with nothing decided. Each step
 * locks the matter, appends the act, updates the matter, adds to a tally, and commits.
 */
final class BareSql implements Contender {

    private static final String OPEN = """
            insert into matter (county, place, id, procedure, version, number, title, began, carried_over,
                                acts, head, fields, changed, words)
            values (?, ?, ?, 'application', '2026-01-01', ?, '申请办理事项', ?, false, 1, ?, ?::jsonb, ?, '''申请'':1')
            """;
    private static final String LOCK =
            "select acts, head, fields from matter where county = ? and id = ? for no key update";
    private static final String UPDATE =
            "update matter set acts = ?, head = ?, fields = ?::jsonb, changed = ? where county = ? and id = ?";
    private static final String ACT = """
            insert into act (county, place, matter, seq, kind, step, fields, evidence, persons, post, happened, recorded,
                             carried_over, findings, algorithm, link)
            values (?, ?, ?, ?, 'doing', ?, ?::jsonb, '[]', '{甲}', '甲', ?, ?, false, '[]', 'SM3', ?)
            """;
    private static final String TALLY = """
            insert into tally (county, place, year, measure, m6) values (?, ?, 2026, 'bare', 1)
            on conflict (county, measure, year, place, part) do update set m6 = tally.m6 + 1
            """;

    private static final List<String> STEPS = List.of("receive", "check", "examine", "review", "decide", "deliver");
    private static final String VALUES = "{\"kind\":\"permit\",\"subject\":\"申请办理事项\"}";
    private static final String LINK = "0".repeat(64);

    private final DataSource source;
    private final List<Township> townships;
    private final int threads;
    private final int[] turn;

    BareSql(DataSource source, List<Township> townships, int threads) {
        this.source = source;
        this.townships = townships;
        this.threads = threads;
        this.turn = new int[threads * 16];
    }

    @Override
    public String name() {
        return "bare SQL";
    }

    @Override
    public void matter(int thread, Stopwatch watch) throws Exception {
        int next = turn[thread * 16]++;
        var township =
                townships.get((thread + threads * next) % townships.size()).code();
        var id = UUID.randomUUID();
        for (int i = 0; i < STEPS.size(); i++) {
            int seq = i + 1;
            watch.step(() -> step(township, id, seq));
        }
    }

    private boolean step(String township, UUID id, int seq) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            run(connection, "select set_config('mingfa.scope', ?, true)", "in:" + township);
            var county = township.substring(0, 6);
            var now = OffsetDateTime.now();
            var day = LocalDate.of(2026, 6, 1);
            if (seq == 1) {
                run(connection, OPEN, county, township, id, id.toString(), day, LINK, VALUES, now);
            } else {
                run(connection, LOCK, county, id);
                run(connection, UPDATE, seq, LINK, VALUES, now, county, id);
            }
            run(connection, ACT, county, township, id, seq, STEPS.get(seq - 1), VALUES, day, now, LINK);
            run(connection, TALLY, county, township);
            connection.commit();
            connection.setAutoCommit(true);
            return true;
        }
    }

    private static void run(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    @Override
    public void close() {}
}
