package org.mingfa.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * Copies the files of the embedded server while it works, as PostgreSQL's own pg_basebackup does: between backup start and stop,
 * with the segments of the log written meanwhile, from which the first start on the copy makes it whole.
 */
final class FilesCopy {

    /** Folders whose content the server makes anew (PostgreSQL's manual, "Making a Base Backup Using the Low Level API"). */
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map");
    private static final String CONTROL = "global/pg_control";

    private final Path cluster;
    private final Access superuser;

    FilesCopy(Path cluster, Access superuser) {
        this.cluster = cluster;
        this.superuser = superuser;
    }

    /**
     * The session must live through all of it: its end would end the backup and let go of the log.
     *
     * @return the first segment of the log the copy needs
     */
    String write(OutputStream target) throws IOException, SQLException {
        try (Connection session = superuser.connect();
                var tar = Archive.to(target)) {
            String slot = "mingfa_" + ProcessHandle.current().pid() + "_" + System.nanoTime();
            ask(session, "select 1 from pg_create_physical_replication_slot('" + slot + "', true, true)");
            String first = ask(session, "select pg_walfile_name(pg_backup_start('mingfa', true))");
            files(tar);
            String last = stop(session, tar);
            segments(tar, first, last);
            return first;
        }
    }

    private static String ask(Connection session, String question) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String stop(Connection session, TarArchiveOutputStream tar) throws SQLException, IOException {
        String question = "select pg_walfile_name(lsn), labelfile from pg_backup_stop(false)";
        try (PreparedStatement statement = session.prepareStatement(question);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            Archive.add(tar, "backup_label", rows.getString(2).getBytes(StandardCharsets.UTF_8));
            return rows.getString(1);
        }
    }

    /** The control file comes last: it must not know less than the files. */
    private void files(TarArchiveOutputStream tar) throws IOException {
        try (Stream<Path> tree = Files.walk(cluster)) {
            for (Path path : tree.filter(path -> !path.equals(cluster)).sorted().toList()) {
                String name = cluster.relativize(path).toString();
                if (wanted(name) && !name.equals(CONTROL)) {
                    add(tar, path, name);
                }
            }
        }
        add(tar, cluster.resolve(CONTROL), CONTROL);
    }

    private static boolean wanted(String name) {
        int slash = name.indexOf('/');
        boolean emptied = slash > 0
                && EMPTIED.contains(name.substring(0, slash))
                && !name.matches("pg_wal/(archive_status|summaries)");
        String last = name.substring(name.lastIndexOf('/') + 1);
        return !emptied
                && !LEFT_OUT.contains(name)
                && !last.startsWith("pgsql_tmp")
                && !last.equals("pg_internal.init");
    }

    private void segments(TarArchiveOutputStream tar, String first, String last) throws IOException {
        try (Stream<Path> found = Files.list(cluster.resolve("pg_wal"))) {
            List<Path> needed = found.filter(file -> within(file.getFileName().toString(), first, last))
                    .sorted()
                    .toList();
            for (Path segment : needed) {
                add(tar, segment, "pg_wal/" + segment.getFileName());
            }
        }
    }

    private static boolean within(String name, String first, String last) {
        boolean segment = name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
        return segment || name.endsWith(".history");
    }

    private static void add(TarArchiveOutputStream tar, Path path, String name) throws IOException {
        if (Files.isDirectory(path)) {
            TarArchiveEntry folder = new TarArchiveEntry(name + "/");
            folder.setMode(0700);
            tar.putArchiveEntry(folder);
            tar.closeArchiveEntry();
            return;
        }
        try (InputStream content = Files.newInputStream(path)) {
            TarArchiveEntry file = new TarArchiveEntry(name);
            file.setSize(Files.size(path));
            file.setMode(0600);
            tar.putArchiveEntry(file);
            exactly(content, file.getSize(), tar);
            tar.closeArchiveEntry();
        } catch (NoSuchFileException dropped) {
            // A table or a temporary file that went while the copy was made; the log tells of it.
        }
    }

    /** A file may grow or shrink while it is read; the log holds what is missing. */
    private static void exactly(InputStream content, long size, OutputStream target) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = size;
        while (left > 0) {
            int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                Arrays.fill(buffer, (byte) 0);
                read = (int) Math.min(buffer.length, left);
            }
            target.write(buffer, 0, read);
            left -= read;
        }
    }
}
