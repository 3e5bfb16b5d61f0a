package org.mingfa.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The database of an installation, reached with the rights of its owner and left as it is: to be copied whole while it works,
 * and to be put back. A server that runs on the data directory is visited; where none runs, one is started for the while.
 */
public final class LiveDatabase implements AutoCloseable {

    /** The major version of PostgreSQL this program brings along: it reads no other's files. */
    public static final int ENGINE = 18;

    private static final String SCHEMA =
            "select coalesce(max(version::int), 0)::text from flyway_schema_history where success and version is not null";

    /** A server of our own: where its files are, and who may copy them. */
    private record Own(DataDirectory directory, Access superuser) {}

    private final Access all;
    private final @Nullable Own own;
    private final @Nullable EmbeddedPostgres started;

    private LiveDatabase(Access all, @Nullable Own own, @Nullable EmbeddedPostgres started) {
        this.all = all;
        this.own = own;
        this.started = started;
    }

    /**
     * Reaches the database, changing nothing in it.
     *
     * @throws StoreFailure when there is none, or it cannot be reached, with what to do
     */
    public static LiveDatabase reach(StoreProperties properties) {
        if (properties.database().external()) {
            var external = properties.database();
            Access owner = new Access(external.url(), external.owner(), external.ownerPassword());
            return new LiveDatabase(owner, null, null);
        }
        if (!new DataDirectory(properties.data()).hasCluster()) {
            throw new StoreFailure(
                    "数据目录 " + properties.data().toAbsolutePath().normalize() + " 里没有数据。", "请用 --data 写明数据目录。");
        }
        DataDirectory directory = DataDirectory.open(properties.data());
        OptionalInt running = DataLock.portOfHolder(directory);
        if (running.isPresent()) {
            return embedded(directory, running.getAsInt(), null);
        }
        EmbeddedPostgres server = EmbeddedPostgres.start(properties.data());
        return embedded(directory, server.port(), server);
    }

    private static LiveDatabase embedded(DataDirectory directory, int port, @Nullable EmbeddedPostgres started) {
        String password = directory.secret("superuser");
        Access mingfa = new Access(EmbeddedPostgres.jdbcUrl(port, Database.NAME), Cluster.SUPERUSER, password);
        Access postgres = new Access(EmbeddedPostgres.jdbcUrl(port, "postgres"), Cluster.SUPERUSER, password);
        return new LiveDatabase(mingfa, new Own(directory, postgres), started);
    }

    /** Whether somebody else runs the server, so that its files are out of reach. */
    public boolean external() {
        return own == null;
    }

    /** A client that sees every row; for the program's own work, never for a person's request. */
    public JdbcClient everything() {
        return JdbcClient.create(new DriverManagerDataSource(all.url(), all.user(), all.password()));
    }

    /** The newest migration of its tables. */
    public String schema() {
        return schema(everything());
    }

    static String schema(JdbcClient client) {
        return client.sql(SCHEMA).query(String.class).single();
    }

    /** The newest migration this program knows. */
    public static String newestSchema() {
        return Known.NEWEST;
    }

    /** Looked up when first asked for: it takes a walk through the whole program. */
    private static final class Known {
        static final String NEWEST = newest();
    }

    private static String newest() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*__*.sql");
            return String.valueOf(Arrays.stream(found)
                    .map(resource -> String.valueOf(resource.getFilename()))
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                    .max()
                    .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Copies the files of the embedded server.
     *
     * @return the first segment of the log from which more can be replayed on the copy
     */
    public String copyFiles(OutputStream target) throws IOException {
        if (own == null) {
            throw new IllegalStateException("the files of an external database are out of reach");
        }
        try {
            return new FilesCopy(own.directory().cluster(), own.superuser()).write(target);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** Copies the rows of every table as they stand at one moment. */
    public long copyRows(CopySink sink) throws IOException {
        try {
            return RowsCopy.write(all, sink);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static StoreFailure broken(SQLException e) {
        return new StoreFailure("复制数据库时中断。", "请确认数据库在运行、磁盘未满，然后重新备份；原来的数据没有改动。", e);
    }

    /** The log set aside; empty for an external database, whose administrator keeps it. */
    public Optional<ArchivedLog> log() {
        return own == null ? Optional.empty() : Optional.of(new ArchivedLog(own.directory(), own.superuser()));
    }

    /** The name of the log that is being set aside; empty when none is. */
    public Optional<String> branch() throws IOException {
        var log = log();
        return log.isPresent() ? log.get().branch() : Optional.empty();
    }

    /**
     * Puts copied files into a data directory that has no database yet.
     *
     * @param segments further segments of the log, each compressed by gzip
     * @param until the moment to replay to; null for the end of the log
     */
    public static void returnFiles(Path data, Path copy, List<Path> segments, @Nullable Instant until)
            throws IOException {
        new FilesReturn(DataDirectory.open(data)).read(copy, segments, until);
    }

    /**
     * Puts copied rows into a new database of the data directory, or into the external one.
     *
     * @param folder with what {@link #copyRows} wrote
     * @param schema the version of the tables then
     */
    public static void returnRows(StoreProperties target, Path folder, String schema) throws IOException {
        try {
            if (target.database().external()) {
                RowsReturn.read(Database.prepare(target.database()), folder, schema);
                return;
            }
            try (EmbeddedPostgres server = EmbeddedPostgres.start(target.data())) {
                RowsReturn.read(Database.provision(server, Database.NAME), folder, schema);
            }
        } catch (SQLException e) {
            throw new StoreFailure("把备份写入数据库时中断。", "请查看下面的原话，处理后从头恢复一次。", e);
        }
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
