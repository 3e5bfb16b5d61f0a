package org.mingfa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class EmbeddedPostgresTest {

    @TempDir
    private Path data;

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(DataDirectory.open(data), TestStore.engines(), Settings.durable());
    }

    @Test
    void a_restart_keeps_the_rows_and_the_port() throws SQLException {
        int port;
        try (EmbeddedPostgres server = start()) {
            port = server.port();
            ask(server, "create table note as select '违法建设' as said; select 'made'");
        }
        try (EmbeddedPostgres server = start()) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(ask(server, "select said from note")).isEqualTo("违法建设");
        }
    }

    @Test
    void what_is_acknowledged_is_on_disk_and_chinese_is_understood() throws SQLException {
        try (EmbeddedPostgres server = start()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(ask(server, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(server, "show server_version")).startsWith("18.");
            assertThat(ask(server, "select datlocale from pg_database where datname = 'postgres'"))
                    .isEqualTo("C.UTF-8");
            assertThat(ask(server, "create extension pg_trgm; select show_trgm('违法建设')"))
                    .isNotEqualTo("{}");
        }
    }

    @Test
    void nobody_gets_in_without_the_password_and_only_its_owner_can_read_it() throws IOException {
        try (EmbeddedPostgres server = start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl("postgres"), "postgres", "wrong"))
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("superuser.password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_second_start_on_the_same_directory_is_refused_and_harms_nothing() throws SQLException {
        try (EmbeddedPostgres server = start()) {
            for (int attempt = 1; attempt <= 2; attempt++) {
                assertThatThrownBy(this::start)
                        .isInstanceOf(StoreFailure.class)
                        .hasMessageContaining(
                                "正被另一个明法使用（进程号 " + ProcessHandle.current().pid() + "）");
            }
            assertThat(ask(server, "select 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void when_its_port_is_taken_another_one_is_used() throws IOException, SQLException {
        int port;
        try (EmbeddedPostgres server = start()) {
            port = server.port();
        }
        try (ServerSocket rival = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
                EmbeddedPostgres server = start()) {
            assertThat(server.port()).isNotEqualTo(rival.getLocalPort());
            assertThat(ask(server, "select 'here'")).isEqualTo("here");
        }
    }

    @Test
    void a_data_directory_that_cannot_be_made_says_so() throws IOException {
        Path file = Files.createFile(data.resolve("a-file"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("data")))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("数据目录 " + file.resolve("data") + " 无法写入")
                .hasMessageContaining("MINGFA_DATA");
    }

    @Test
    void damaged_files_are_reported_with_the_servers_own_words() throws IOException {
        start().close();
        Files.writeString(data.resolve("database/PG_VERSION"), "17\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("数据库启动失败")
                .hasMessageContaining("另一个版本的 PostgreSQL")
                .hasMessageContaining("系统原话")
                .hasMessageContaining("database files are incompatible with server");
        Files.writeString(data.resolve("database/PG_VERSION"), "18\n");
        start().close();
    }

    @Test
    void a_failing_initdb_is_reported_and_leaves_nothing_half_made() throws IOException {
        Settings impossible = new Settings(
                Map.of("shared_buffers", "no size"), Settings.durable().fixed());
        assertThatThrownBy(() -> EmbeddedPostgres.start(DataDirectory.open(data), TestStore.engines(), impossible))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("初始化数据库失败")
                .hasMessageContaining("shared_buffers");
        assertThat(data.resolve("database")).doesNotExist();
        assertThat(data.resolve("database.new")).doesNotExist();
        start().close();
    }

    static String ask(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.superuser("postgres").connect();
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet answer = statement.getResultSet()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }
}
