package org.mingfa.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * A database that is ready for the application: reachable, with its roles and its tables.
 *
 * @param application how the application logs in
 * @param embedded the server, when it is ours
 */
record Database(Access application, int poolSize, @Nullable EmbeddedPostgres embedded) implements AutoCloseable {

    static final String NAME = "mingfa";

    private static final Duration SILENT = Duration.ofMinutes(10);

    /** Starts or reaches the database and migrates it. */
    static Database open(StoreProperties properties) {
        if (properties.database().external()) {
            return reach(properties.database());
        }
        if (properties.visit()) {
            var running = visit(properties);
            if (running.isPresent()) {
                return running.get();
            }
        }
        return start(properties);
    }

    /** The database of another Mingfa that runs on the same data directory, with its tables as that one made them. */
    private static Optional<Database> visit(StoreProperties properties) {
        DataDirectory directory = DataDirectory.open(properties.data());
        return DataLock.portOfHolder(directory).stream()
                .mapToObj(port -> new Database(
                        new Access(
                                EmbeddedPostgres.jdbcUrl(port, NAME),
                                Roles.APPLICATION,
                                directory.secret("application")),
                        4,
                        null))
                .findFirst();
    }

    private static Database start(StoreProperties properties) {
        EmbeddedPostgres server = EmbeddedPostgres.start(properties.data());
        boolean opened = false;
        try {
            Access owner = provision(server, NAME);
            migrate(owner);
            opened = true;
            return new Database(
                    applicationOf(server, NAME), properties.database().poolSize(), server);
        } finally {
            if (!opened) {
                server.close();
            }
        }
    }

    /** Makes roles and database on our own server; answers the owner's access. */
    static Access provision(EmbeddedPostgres server, String database) {
        try (Connection superuser = server.superuser("postgres").connect()) {
            Access owner = new Access(
                    server.jdbcUrl(database), Roles.OWNER, server.directory().secret("owner"));
            Roles.ensure(superuser, owner.user(), owner.password());
            Roles.ensure(superuser, Roles.APPLICATION, server.directory().secret("application"));
            Roles.ensureDatabase(superuser, database);
            indexFullTextUnderRowLevelSecurity(server.superuser(database));
            return owner;
        } catch (SQLException e) {
            throw new StoreFailure(
                    "数据库已启动，但无法以管理身份登录。", "请确认 " + server.directory().root() + " 中的 superuser.password 文件未被改动或丢失。", e);
        }
    }

    /**
     * On a protected table the planner uses an index only for operators marked as telling nothing about rows they are not
     * meant to see. The full-text match raises no error that quotes its arguments; PostgreSQL merely never marked it.
     */
    private static void indexFullTextUnderRowLevelSecurity(Access superuser) throws SQLException {
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("alter function ts_match_vq(tsvector, tsquery) leakproof");
        }
    }

    static Access applicationOf(EmbeddedPostgres server, String database) {
        return new Access(
                server.jdbcUrl(database), Roles.APPLICATION, server.directory().secret("application"));
    }

    private static Database reach(StoreProperties.Database external) {
        migrate(prepare(external));
        return new Database(
                new Access(external.url(), external.user(), external.password()), external.poolSize(), null);
    }

    /** Reaches the external database and sees to its roles; answers the owner's access. */
    static Access prepare(StoreProperties.Database external) {
        if (external.owner().isBlank() || external.password().isBlank()) {
            throw new StoreFailure(
                    "外部数据库的配置不完整。", "设置了 mingfa.database.url 时，还须设置 owner、owner-password（建表用）和 user、password（应用用）。");
        }
        Access owner = new Access(external.url(), external.owner(), external.ownerPassword());
        try (Connection connection = owner.connect()) {
            Roles.ensureExternal(connection, external.user(), external.password());
            Roles.requireHarmless(connection, external.user());
        } catch (SQLException e) {
            throw new StoreFailure("连接不上外部数据库 " + external.url() + "。", "请检查地址、账号、密码和网络，以及数据库是否已启动。", e);
        }
        return owner;
    }

    /**
     * Brings the tables up to this version of the program. One that is older than the tables starts no more: what it knows
     * nothing of it would leave out of what it writes.
     */
    static void migrate(Access owner) {
        try {
            Flyway tables = tables(owner).load();
            requireKnown(tables.info().all());
            tables.migrate();
        } catch (FlywayException e) {
            throw new StoreFailure("数据库表结构升级失败。", "数据没有改动。请先备份数据目录，再把下面的原话和日志交给维护人员。", e);
        }
    }

    private static void requireKnown(MigrationInfo[] migrations) {
        for (MigrationInfo migration : migrations) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new StoreFailure(
                        "数据库已经由更新的程序升级过（表结构第" + migration.getVersion() + "号），这个程序太旧，不能再用它。",
                        "请换成那个更新的程序；要退回旧程序的，先用升级前的备份恢复。数据没有改动。");
            }
        }
    }

    /** How the tables are made and brought up to date. */
    static FluentConfiguration tables(Access owner) {
        return Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/migration")
                .validateMigrationNaming(true);
    }

    /**
     * The application's connections. Session time is Chinese time, whatever the machine's. A server that answers nothing for
     * longer than any statement takes is taken for gone.
     */
    HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setPoolName(NAME);
        config.setJdbcUrl(application.url());
        config.setUsername(application.user());
        config.setPassword(application.password());
        config.setMaximumPoolSize(poolSize);
        config.setMinimumIdle(Math.min(4, poolSize));
        config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        config.addDataSourceProperty("socketTimeout", SILENT.toSeconds());
        config.addDataSourceProperty("tcpKeepAlive", true);
        config.setConnectionInitSql("set time zone 'Asia/Shanghai'");
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
