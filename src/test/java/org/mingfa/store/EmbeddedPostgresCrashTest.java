package org.mingfa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.store.EmbeddedPostgresTest.ask;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@Timeout(120)
class EmbeddedPostgresCrashTest {

    @TempDir
    private Path data;

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(DataDirectory.open(data), TestStore.engines(), Settings.durable());
    }

    @Test
    void a_killed_server_comes_back_by_itself_with_every_acknowledged_row() throws Exception {
        try (EmbeddedPostgres server = start()) {
            ask(server, "create table kept as select 1 as n; select 'made'");
            long first = server.pid();
            CompletableFuture<ProcessHandle> dead =
                    ProcessHandle.of(first).orElseThrow().onExit();
            SystemPrograms.signal("KILL", first);
            dead.get(30, TimeUnit.SECONDS);

            assertThat(askWhenBack(server, first, "select count(*) from kept")).isEqualTo("1");
            assertThat(server.pid()).isNotEqualTo(first);
        }
    }

    @Test
    void a_killed_application_leaves_a_server_that_the_next_start_ends_before_it_starts_its_own() throws Exception {
        try (OwnerProcess before = OwnerProcess.start(data)) {
            long orphan = Long.parseLong(before.hears("server "));
            before.hears("kept 50");
            before.kill();
            assertThat(ProcessHandle.of(orphan)).isPresent();
            int kept = before.lastKept();

            try (EmbeddedPostgres server = start()) {
                assertThat(server.pid()).isNotEqualTo(orphan);
                assertThat(PostmasterFile.read(data.resolve("database"))
                                .orElseThrow()
                                .pid())
                        .isEqualTo(server.pid());
                assertThat(Integer.parseInt(ask(server, "select max(n) from kept")))
                        .isGreaterThanOrEqualTo(kept);
            }
        }
    }

    @Test
    void application_and_server_killed_together_lose_nothing_acknowledged() throws Exception {
        try (OwnerProcess before = OwnerProcess.start(data)) {
            long server = Long.parseLong(before.hears("server "));
            before.hears("kept 50");
            SystemPrograms.signal("KILL", server);
            before.kill();
            int kept = before.lastKept();

            try (EmbeddedPostgres after = start()) {
                assertThat(Integer.parseInt(ask(after, "select count(*) from kept")))
                        .isGreaterThanOrEqualTo(kept);
                assertThat(ask(after, "select count(*) = max(n) from kept")).isEqualTo("t");
            }
        }
    }

    @Test
    void another_process_is_refused_at_once_while_the_first_one_lives() throws Exception {
        try (EmbeddedPostgres server = start();
                OwnerProcess second = OwnerProcess.start(data)) {
            assertThat(second.hears("refused "))
                    .contains("正被另一个明法使用（进程号 " + ProcessHandle.current().pid() + "）")
                    .contains("请先停止那一个");
            assertThat(ask(server, "select 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void on_ctrl_c_the_server_serves_until_the_application_has_closed_and_then_stops_in_good_order() throws Exception {
        try (OwnerProcess program = OwnerProcess.start(data)) {
            program.hears("kept 5");
            program.pressCtrlC();
            assertThat(Files.readString(data.resolve("database.log"))).endsWith("database system is shut down\n");
            assertThat(PostmasterFile.path(data.resolve("database"))).doesNotExist();
        }
        try (EmbeddedPostgres server = start()) {
            assertThat(ask(server, "select count(*) from kept where n = 0")).isEqualTo("1");
        }
    }

    /** Connections are refused until the server is back; the test's time limit ends a vain wait. */
    private static String askWhenBack(EmbeddedPostgres server, long before, String sql) throws SQLException {
        while (true) {
            try {
                if (server.pid() != before) {
                    return ask(server, sql);
                }
            } catch (SQLException notYet) {
                if (!String.valueOf(notYet.getSQLState()).startsWith("08")) {
                    throw notYet;
                }
            }
            Thread.onSpinWait();
        }
    }
}
