package org.mingfa.command.watch;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.mingfa.guarding.RoundBook;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** What is looked up at the moment it is asked: database, connections, rounds, seals, disk. */
final class Levels {

    /** As the server has counted them since its statistics began; counting the rows would take ever longer. */
    private static final String WRITTEN = """
            select pg_stat_get_tuples_inserted(cast(cast(:table as text) as regclass))
            """;

    private static final String BEHIND = "select coalesce(max(:today - day) - 1, 0) from sealed_through";
    private static final String STALLED = "select count(*) from stalled";

    private final ScopedTransactions transactions;
    private final HikariDataSource pool;
    private final RoundBook rounds;
    private final Path data;
    private final Clock clock;

    Levels(ScopedTransactions transactions, HikariDataSource pool, RoundBook rounds, Path data, Clock clock) {
        this.transactions = transactions;
        this.pool = pool;
        this.rounds = rounds;
        this.data = data;
        this.clock = clock;
    }

    void tell(Exposition told) {
        connections(told);
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        told.one("mingfa_heap_used_bytes", "gauge", "Memory of the program in use.", heap.getUsed());
        told.one("mingfa_heap_max_bytes", "gauge", "Memory the program may use at most.", heap.getMax());
        try {
            told.one(
                    "mingfa_disk_usable_bytes",
                    "gauge",
                    "Room left where the data directory lies.",
                    Files.getFileStore(data.toAbsolutePath()).getUsableSpace());
        } catch (IOException notMounted) {
            told.one("mingfa_disk_usable_bytes", "gauge", "Room left where the data directory lies.", 0);
        }
        var records = new Exposition();
        boolean answers = true;
        try {
            transactions.reading(Scope.everything(), client -> {
                records(client, records);
                return null;
            });
            rounds(records);
        } catch (DataAccessException | TransactionException unreachable) {
            answers = false;
        }
        told.one("mingfa_database_up", "gauge", "Whether the database answers.", answers ? 1 : 0);
        if (answers) {
            told.all(records);
        }
    }

    private void connections(Exposition told) {
        var name = "mingfa_connections";
        told.family(name, "gauge", "Connections to the database, and requests that wait for one.");
        var now = pool.getHikariPoolMXBean();
        if (now != null) {
            told.sample(name, "state=\"active\"", now.getActiveConnections())
                    .sample(name, "state=\"idle\"", now.getIdleConnections())
                    .sample(name, "state=\"waiting\"", now.getThreadsAwaitingConnection());
        }
        told.sample(name, "state=\"most\"", pool.getMaximumPoolSize());
    }

    private void records(JdbcClient client, Exposition told) {
        told.one("mingfa_acts_total", "counter", "Acts written, by the database's statistics.", written(client, "act"));
        told.one(
                "mingfa_refusals_total",
                "counter",
                "Refusals written, by the database's statistics.",
                written(client, "refusal"));
        told.one(
                "mingfa_days_unsealed",
                "gauge",
                "Days before today that the county most behind has not sealed.",
                client.sql(BEHIND)
                        .param("today", LocalDate.now(clock))
                        .query(Integer.class)
                        .single());
        told.one(
                "mingfa_stalled",
                "gauge",
                "Matters and places a round could not bring up to the day.",
                client.sql(STALLED).query(Long.class).single());
    }

    private static long written(JdbcClient client, String table) {
        return client.sql(WRITTEN).param("table", table).query(Long.class).single();
    }

    private void rounds(Exposition told) {
        var name = "mingfa_round_success_timestamp_seconds";
        told.family(name, "gauge", "When each daily round last came to its end; 0 when it never has.");
        for (var state : rounds.states()) {
            var succeeded = state.succeeded();
            told.sample(
                    name,
                    "round=\"" + state.round().name().toLowerCase(Locale.ROOT) + '"',
                    succeeded == null ? 0 : succeeded.getEpochSecond());
        }
    }
}
