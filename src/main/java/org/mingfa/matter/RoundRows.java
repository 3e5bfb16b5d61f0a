package org.mingfa.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mingfa.holiday.KeptNotice;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the round of a notice has come in a county, as it is kept; each call within the caller's transaction. */
record RoundRows(JdbcClient client, String county, KeptNotice notice) {

    enum Phase {
        /** Every open matter, in order. */
        SWEEPING,
        /** Those in which others acted, perhaps by a calendar they still remembered, while the notice became known. */
        MENDING,
        DONE
    }

    /**
     * Where the round stands.
     *
     * @param settled whether nobody may remember another calendar any more
     */
    record At(Phase phase, UUID after, boolean settled) {}

    /** How long others may remember the calendar as it was. */
    static final Duration REMEMBERED = Duration.ofSeconds(15);

    /** How many matters that failed are named. */
    static final int NAMED = 20;

    private static final UUID FIRST = new UUID(0, 0);

    private static final String BEGIN = """
            insert into deadline_round (county, place, year, version, total)
            select :county, :county, :year, :version, count(*)
            from matter where county = :county and closing is null
            having not exists (
                select from deadline_round where county = :county and year = :year and version = :version)
            on conflict (county, year, version) do nothing
            """;

    private static final String CLAIM = """
            select phase, after, now() - begun > make_interval(secs => :remembered) as settled from deadline_round
            where county = :county and year = :year and version = :version
            for update skip locked
            """;

    private static final String MATTERS = """
             from matter where county = :county and closing is null and id > :after and changed >= :since
            order by id limit :batch for no key update
            """;

    private static final String ADVANCE = """
            update deadline_round
            set seen = seen + :seen, moved = moved + :moved, failed = failed + cardinality(cast(:failed as uuid[])),
                failed_matters = failed_matters || cast(:failed as uuid[]), after = :after, phase = :phase, advanced = now()
            where county = :county and year = :year and version = :version
            """;

    private static final String PROGRESS = """
            select county, total, seen, moved, failed, phase, failed_matters from deadline_round
            where year = :year and version = :version order by county
            """;

    /** Begins the round, unless it was begun before. */
    int begin() {
        return of(BEGIN).update();
    }

    private JdbcClient.StatementSpec of(String sql) {
        return client.sql(sql)
                .param("county", county)
                .param("year", notice.notice().year())
                .param("version", notice.version());
    }

    /** Empty while another process is at it, when it is done, and until what others remembered is past. */
    Optional<At> claim() {
        return of(CLAIM)
                .param("remembered", REMEMBERED.toSeconds())
                .query((row, _) -> new At(
                        Phase.valueOf(row.getString("phase")),
                        row.getObject("after", UUID.class),
                        row.getBoolean("settled")))
                .optional()
                .filter(at -> at.phase() == Phase.SWEEPING || (at.phase() == Phase.MENDING && at.settled()));
    }

    /** The next matters of the phase, held until the transaction ends. */
    List<Matter> matters(At at, int size) {
        return matters(Register.COLUMNS, at, size).query(Register::matter).list();
    }

    /** The id of the next one; nothing else of it is read. */
    UUID next(At at) {
        return matters("id", at, 1).query(UUID.class).single();
    }

    private JdbcClient.StatementSpec matters(String columns, At at, int size) {
        var since =
                at.phase() == Phase.SWEEPING ? Instant.EPOCH : notice.entered().minus(REMEMBERED);
        return client.sql("select " + columns + MATTERS)
                .param("county", county)
                .param("after", at.after())
                .param("since", OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .param("batch", size);
    }

    /** Keeps what was done with the next matters, up to and with the last one. */
    void advance(At at, Restanding.Done done, int matters, UUID last) {
        write(done, at.phase() == Phase.SWEEPING ? matters : 0, last, at.phase());
    }

    /** Goes over to the next phase; true when that was the last one. */
    boolean endPhase(At at) {
        var next = at.phase() == Phase.SWEEPING ? Phase.MENDING : Phase.DONE;
        write(new Restanding.Done(0, Map.of()), 0, FIRST, next);
        return next == Phase.DONE;
    }

    private void write(Restanding.Done done, int seen, UUID after, Phase phase) {
        of(ADVANCE)
                .param("seen", seen)
                .param("moved", done.moved())
                .param("failed", done.failed().keySet().toArray(UUID[]::new))
                .param("after", after)
                .param("phase", phase.name())
                .update();
    }

    /** How far the round has come in each county the reader may see. */
    static List<DeadlineRounds.Progress> progress(JdbcClient client, KeptNotice notice) {
        return client.sql(PROGRESS)
                .param("year", notice.notice().year())
                .param("version", notice.version())
                .query((row, _) -> progress(row))
                .list();
    }

    private static DeadlineRounds.Progress progress(ResultSet row) throws SQLException {
        var county = row.getString("county");
        var failed = Stream.of((UUID[]) row.getArray("failed_matters").getArray())
                .limit(NAMED)
                .map(id -> new MatterKey(county, id))
                .toList();
        boolean swept = Phase.valueOf(row.getString("phase")) != Phase.SWEEPING;
        return new DeadlineRounds.Progress(
                row.getInt("total"), row.getInt("seen"), row.getInt("moved"), row.getInt("failed"), swept, failed);
    }
}
