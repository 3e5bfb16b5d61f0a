package org.mingfa.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingfa.staff.Actor;
import org.mingfa.store.HeldFiles.Holder;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The imports in the database. Time is the database's, so that the clocks of two machines need not agree. */
final class JobRows {

    /** A program that has not beaten for so long is taken for dead. */
    private static final Duration SILENT = Duration.ofMinutes(1);

    /** How often an import is taken up before it is taken for what kills programs. */
    static final int MOST_TRIES = 3;

    private static final String BEGIN = """
            insert into import_job (county, place, id, person, post, workbook, source, begun)
            values (:county, :place, :id, :person, :post, :workbook, :source, now())
            """;

    private static final String WAITING = """
            select county, place, id, person, post, source, tries from import_job
            where ended is null and (beat is null or beat < now() - make_interval(secs => :silent))
            order by begun limit 1
            """;

    private static final String TAKE = """
            update import_job set holder = :me, beat = now(), tries = tries + 1
            where county = :county and id = :id and ended is null
              and (beat is null or beat < now() - make_interval(secs => :silent))
            """;

    private static final String BEAT = """
            update import_job set beat = now(), rows = :rows, first = :first::jsonb
            where county = :county and id = :id and holder = :me and ended is null
            """;

    private static final String LEAVE = """
            update import_job set beat = null, tries = tries - 1
            where county = :county and id = :id and holder = :me and ended is null
            """;

    private static final String END = """
            update import_job set rows = :rows, first = :first::jsonb, result = :result::jsonb, trouble = :trouble,
                                  copy = :copy, ended = now()
            where county = :county and id = :id and holder = :me and ended is null
            """;

    private static final String OWN = """
            select id, workbook, rows, first, result, trouble, copy from import_job
            where county = :county and person = :person and (id = :id or :running and ended is null) order by begun
            """;

    private static final String SWEEP = "delete from import_job where ended < now() - make_interval(secs => :kept)";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param copy the result copy, once there is one */
    record Kept(ImportProgress progress, @Nullable UUID copy) {}

    private final ScopedTransactions transactions;
    private final UUID me = UUID.randomUUID();

    JobRows(ScopedTransactions transactions) {
        this.transactions = transactions;
    }

    UUID begin(Actor actor, String workbook, UUID source) {
        var id = UUID.randomUUID();
        transactions.within(
                Scope.of(actor.place().digits()),
                client -> client.sql(BEGIN)
                        .param("county", actor.county())
                        .param("place", actor.place().digits())
                        .param("id", id)
                        .param("person", actor.person())
                        .param("post", actor.post())
                        .param("workbook", workbook)
                        .param("source", source)
                        .update());
        return id;
    }

    /** Takes up the import that has waited longest; empty when none waits, or another program was faster. */
    Optional<ImportRun> take() {
        return transactions.within(
                Scope.everything(),
                client -> client.sql(WAITING)
                        .param("silent", SILENT.toSeconds())
                        .query(JobRows::run)
                        .optional()
                        .filter(run -> of(client.sql(TAKE), run)
                                        .param("silent", SILENT.toSeconds())
                                        .update()
                                > 0));
    }

    private static ImportRun run(ResultSet row, int index) throws SQLException {
        return new ImportRun(
                row.getObject("id", UUID.class),
                new Holder(row.getString("county"), row.getString("place"), row.getString("person")),
                row.getString("post"),
                row.getObject("source", UUID.class),
                row.getInt("tries") + 1);
    }

    /** Tells that it goes on, and how far it is. */
    void beat(ImportRun run) {
        transactions.within(
                Scope.everything(),
                client -> told(of(client.sql(BEAT), run), run).update());
    }

    /** Leaves it to whoever comes next, at once. */
    void leave(ImportRun run) {
        transactions.within(
                Scope.everything(), client -> of(client.sql(LEAVE), run).update());
    }

    void end(ImportRun run, @Nullable ImportResult result, @Nullable String trouble, @Nullable UUID copy) {
        transactions.within(
                Scope.everything(),
                client -> told(of(client.sql(END), run), run)
                        .param("result", result == null ? null : JSON.writeValueAsString(result), Types.VARCHAR)
                        .param("trouble", trouble, Types.VARCHAR)
                        .param("copy", copy, Types.OTHER)
                        .update());
    }

    private StatementSpec of(StatementSpec statement, ImportRun run) {
        return statement.param("county", run.whose.county()).param("id", run.id).param("me", me);
    }

    private static StatementSpec told(StatementSpec statement, ImportRun run) {
        return statement.param("rows", run.rows()).param("first", JSON.writeValueAsString(run.first()));
    }

    /** An import of the person's own. */
    Optional<Kept> find(Actor actor, UUID id) {
        return own(actor, id, false).stream().findFirst();
    }

    /** The person's imports that have not ended. */
    List<ImportProgress> running(Actor actor) {
        return own(actor, new UUID(0, 0), true).stream().map(Kept::progress).toList();
    }

    private List<Kept> own(Actor actor, UUID id, boolean running) {
        return transactions.reading(
                Scope.of(actor.place().digits()),
                client -> client.sql(OWN)
                        .param("county", actor.county())
                        .param("person", actor.person())
                        .param("id", id)
                        .param("running", running)
                        .query(JobRows::kept)
                        .list());
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        var result = row.getString("result");
        return new Kept(
                new ImportProgress(
                        row.getObject("id", UUID.class),
                        row.getString("workbook"),
                        row.getLong("rows"),
                        JSON.readValue(row.getString("first"), new TypeReference<List<RowResult>>() {}),
                        result == null ? null : JSON.readValue(result, ImportResult.class),
                        row.getString("trouble")),
                row.getObject("copy", UUID.class));
    }

    int sweep(Duration kept) {
        return transactions.within(
                Scope.everything(),
                client -> client.sql(SWEEP).param("kept", kept.toSeconds()).update());
    }
}
