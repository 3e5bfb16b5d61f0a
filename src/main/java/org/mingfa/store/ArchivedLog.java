package org.mingfa.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * The finished segments of the embedded server's write-ahead log, set aside in {@code wal/} of the data directory until somebody
 * takes them to where the backups are. The folder's being there is what turns setting aside on; no setting and no restart does.
 */
public final class ArchivedLog {

    private static final String BRANCH = "branch";

    private final DataDirectory directory;
    private final Access superuser;

    ArchivedLog(DataDirectory directory, Access superuser) {
        this.directory = directory;
        this.superuser = superuser;
    }

    /** What the server runs for each finished segment: a whole copy or none, and nothing where nobody wants one. */
    static List<String> options(DataDirectory directory) {
        String folder = quoted(directory.finishedLog());
        String command = "test ! -d " + folder + " || { cp '%p' " + folder + "/%f.part && sync " + folder
                + "/%f.part && mv " + folder + "/%f.part " + folder + "/%f; }";
        return List.of("-c", "archive_mode=on", "-c", "archive_command=" + command);
    }

    /** For the shell that the server runs its commands in; the server itself takes a percent sign as a beginning. */
    static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''").replace("%", "%%") + "'";
    }

    /**
     * Sets aside from now on.
     *
     * @param branch a name for what follows without a gap from here on
     */
    public void begin(String branch) throws IOException {
        Path aside = Files.createTempDirectory(directory.root(), ".wal-");
        Files.writeString(aside.resolve(BRANCH), branch + "\n");
        Privilege.on(directory.cluster()).handOver(aside);
        Files.move(aside, directory.finishedLog());
        DataDirectory.forceDirectory(directory.root());
    }

    /** The name of what is being set aside; empty when nothing is. */
    public Optional<String> branch() throws IOException {
        Path file = directory.finishedLog().resolve(BRANCH);
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    /**
     * Ends the segment being written if anything was committed since, so that it can be taken away.
     *
     * @param before what this answered the last time; -1 to end it in any case
     * @return how far the database has come
     */
    public long turn(long before) {
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            long now = number(statement, "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
            if (now != before) {
                statement.execute("select pg_switch_wal()");
            }
            return now;
        } catch (SQLException e) {
            throw new StoreFailure("数据库日志没有切换。", "请查看日志 " + directory.log() + "。", e);
        }
    }

    private static long number(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The segments that are whole and wait to be taken, the oldest first. Whoever has taken one deletes it. */
    public List<Path> finished() throws IOException {
        if (!Files.isDirectory(directory.finishedLog())) {
            return List.of();
        }
        try (var files = Files.list(directory.finishedLog())) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9A-F]{8}.*"))
                    .filter(file -> !file.toString().endsWith(".part"))
                    .sorted()
                    .toList();
        }
    }

    /** Sets nothing aside any more, and drops what nobody took: what comes later does not follow on what was taken. */
    public void end() throws IOException {
        Binaries.delete(directory.finishedLog());
    }

    /** The same for a data directory that need not have one. */
    public static void endIn(Path data) throws IOException {
        Binaries.delete(new DataDirectory(data).finishedLog());
    }
}
