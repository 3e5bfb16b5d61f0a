package org.mingfa.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A fresh, migrated database for a test class, on one real PostgreSQL per test JVM (data under {@code target/}). The
 * application side logs in as the application does, so privileges and row-level security hold in tests too.
 *
 * <pre>{@code
 * private static final TestStore STORE = TestStore.fresh();
 * }</pre>
 *
 * <p>A test with {@code @SpringBootTest} needs nothing: its context gets a fresh database by {@link TestStoreInitializer}.
 */
public final class TestStore implements AutoCloseable {

    private static final String TEMPLATE = "template_mingfa";
    private static final Path HOME = Path.of("target", "test-store").toAbsolutePath();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private final String name;
    private final Access owner;
    private final HikariDataSource application;
    private final ScopedTransactions transactions;

    private TestStore(String name, Access owner, Access application) {
        this.name = name;
        this.owner = owner;
        this.application = new Database(application, 4, null).pool();
        this.transactions = new ScopedTransactions(
                new JdbcTransactionManager(this.application), JdbcClient.create(this.application));
    }

    /** A new database with all migrations applied and no rows beyond theirs. */
    public static TestStore fresh() {
        EmbeddedPostgres running = server();
        String name = "test_" + COUNT.incrementAndGet();
        execute(running, "create database " + name + " template " + TEMPLATE + " owner " + Roles.OWNER);
        Access owner = Database.provision(running, name);
        return new TestStore(name, owner, Database.applicationOf(running, name));
    }

    /** A new database without a table, as an administrator makes it for an installation that is to be restored there. */
    public static TestStore empty() {
        EmbeddedPostgres running = server();
        String name = "test_" + COUNT.incrementAndGet();
        execute(running, "create database " + name + " owner " + Roles.OWNER);
        return new TestStore(name, Database.provision(running, name), Database.applicationOf(running, name));
    }

    /** A new database as an installation had it whose newest migration was this one; {@link #upgrade} brings it up to date. */
    static TestStore asOf(String version) {
        EmbeddedPostgres running = server();
        String name = "test_" + COUNT.incrementAndGet();
        execute(running, "create database " + name + " owner " + Roles.OWNER);
        Access owner = Database.provision(running, name);
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
        return new TestStore(name, owner, Database.applicationOf(running, name));
    }

    void upgrade() {
        Database.migrate(owner);
    }

    /** The application's connections: role {@code mingfa_app}. */
    public DataSource dataSource() {
        return application;
    }

    /** The application's transactions. */
    public ScopedTransactions transactions() {
        return transactions;
    }

    /** Files held for a while, as the application holds them. */
    public static HeldFiles heldFiles(TestStore store) {
        return new HeldFiles(store.transactions);
    }

    /** A client of the table owner: sees every row, may change everything; for preparing and for looking behind the walls. */
    public JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(owner.url(), owner.user(), owner.password()));
    }

    /** The settings by which an application under test uses this database. */
    public Map<String, Object> properties() {
        return Map.of(
                "mingfa.database.url", owner.url(),
                "mingfa.database.owner", owner.user(),
                "mingfa.database.owner-password", owner.password(),
                "mingfa.database.user", application.getUsername(),
                "mingfa.database.password", application.getPassword(),
                "mingfa.database.pool-size", 8);
    }

    /** Drops the database; one that is never closed goes with the next run. */
    @Override
    public void close() {
        application.close();
        execute(server(), "drop database if exists " + name + " with (force)");
    }

    /** Where tests share the unpacked PostgreSQL. */
    static Path engines() {
        return HOME.resolve("engine");
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            EmbeddedPostgres started = startInFreeSlot();
            started.closeAtExit();
            prepareTemplate(started);
            server = started;
        }
        return server;
    }

    /** Several test JVMs may run side by side: each takes the first directory nobody else has. */
    private static EmbeddedPostgres startInFreeSlot() {
        StoreFailure last = null;
        for (int slot = 1; slot <= 8; slot++) {
            try {
                DataDirectory directory = DataDirectory.open(HOME.resolve("slot" + slot));
                return EmbeddedPostgres.start(directory, engines(), Settings.forgetful());
            } catch (StoreFailure taken) {
                last = taken;
            }
        }
        throw new IllegalStateException("no test database server", last);
    }

    private static void prepareTemplate(EmbeddedPostgres running) {
        for (String leftOver : databases(running)) {
            execute(running, "drop database " + leftOver + " with (force)");
        }
        Database.migrate(Database.provision(running, TEMPLATE));
    }

    private static List<String> databases(EmbeddedPostgres running) {
        List<String> names = new ArrayList<>();
        try (Connection connection = running.superuser("postgres").connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select datname from pg_database where not datistemplate and datname <> 'postgres'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(EmbeddedPostgres running, String sql) {
        try (Connection connection = running.superuser("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
