package org.mingfa.keeping;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies kept files to the backups and back. A file lies under its digest and never changes: what is there already stays. */
final class EvidenceCopies {

    static final String LIST = "evidence.tsv.gz";

    private final Path vault;
    private final BackupFolder folder;

    /** @param data the data directory */
    EvidenceCopies(Path data, BackupFolder folder) {
        this.vault = data.resolve("evidence");
        this.folder = folder;
    }

    /**
     * What became of it.
     *
     * @param known how many entries the database has
     * @param fresh how many files were written now
     * @param missing files that are gone or altered, one Chinese sentence each
     */
    record Copied(long known, long fresh, List<String> missing) {}

    /** Copies what was kept since a moment (null for all) and is not there yet. */
    Copied out(JdbcClient client, @Nullable Instant since, @Nullable OutputStream list) throws IOException {
        var missing = new ArrayList<String>();
        long[] counts = new long[2];
        EvidenceRows.each(client, since, row -> {
            counts[0]++;
            if (list != null) {
                list.write((row.digest() + "\t" + row.size() + "\n").getBytes(StandardCharsets.US_ASCII));
            }
            var target = folder.evidence(row.digest());
            if (Files.exists(target) && Files.size(target) == row.size()) {
                return;
            }
            var lack = copy(row, inVault(row.digest()), target);
            if (lack == null) {
                counts[1]++;
            } else {
                missing.add(row.called() + lack);
            }
        });
        return new Copied(counts[0], counts[1], missing);
    }

    /** All of them, and their list beside the rest of a backup. */
    Copied out(JdbcClient client, OutputStream file) throws IOException {
        try (var list = new GZIPOutputStream(file, 1 << 16)) {
            return out(client, null, list);
        }
    }

    /** Brings back what the database names. */
    Copied back(JdbcClient client) throws IOException {
        var missing = new ArrayList<String>();
        long[] counts = new long[2];
        EvidenceRows.each(client, null, row -> {
            counts[0]++;
            var target = inVault(row.digest());
            if (Files.exists(target)) {
                return;
            }
            var lack = copy(row, folder.evidence(row.digest()), target);
            if (lack == null) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r--------"));
                counts[1]++;
            } else {
                missing.add(row.called() + lack);
            }
        });
        return new Copied(counts[0], counts[1], missing);
    }

    private Path inVault(String digest) {
        return vault.resolve(digest.substring(0, 2))
                .resolve(digest.substring(2, 4))
                .resolve(digest);
    }

    /** Answers why it could not be copied, or null. The copy is read again before it counts. */
    private static @Nullable String copy(EvidenceRows.Row row, Path source, Path target) throws IOException {
        createFolder(target.getParent());
        var aside = target.resolveSibling(row.digest() + ".part");
        Files.deleteIfExists(aside);
        try (var written = new Sm3File(aside)) {
            Files.copy(source, written);
        } catch (NoSuchFileException gone) {
            Files.deleteIfExists(aside);
            return "已丢失";
        }
        if (!Sm3File.digestOf(aside).equals(row.digest())) {
            Files.delete(aside);
            return "已被改动，与摘要不符";
        }
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return null;
    }

    private static void createFolder(@Nullable Path folder) throws IOException {
        if (folder != null) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }
}
