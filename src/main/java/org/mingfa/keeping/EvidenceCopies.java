package org.mingfa.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.mingfa.evidence.Belonging;
import org.mingfa.evidence.SharedContents;
import org.mingfa.evidence.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies kept files to the backups and back. A file lies under its digest and never changes: what is there already stays. */
final class EvidenceCopies {

    static final String LIST = "evidence.tsv.gz";

    private final Vault own;
    private final Vault kept;

    /** @param data the data directory */
    EvidenceCopies(Path data, BackupFolder folder) {
        this.own = Vault.of(data);
        this.kept = folder.evidence();
    }

    /**
     * What became of it.
     *
     * @param known how many entries the database has
     * @param fresh how many files were written now
     * @param missing files that are gone or altered, one Chinese sentence each
     */
    record Copied(long known, long fresh, List<String> missing) {}

    /** All of them that are not there yet, and the list of all beside the rest of a backup. */
    Copied out(JdbcClient client, OutputStream file) throws IOException {
        try (var list = new GZIPOutputStream(file, 1 << 16)) {
            return copy(client, null, list, own, kept);
        }
    }

    /** What was kept since a moment (null for all) and is not there yet. */
    Copied out(JdbcClient client, @Nullable Instant since) throws IOException {
        return copy(client, since, OutputStream.nullOutputStream(), own, kept);
    }

    /** Brings back what the database names. */
    Copied back(JdbcClient client) throws IOException {
        return copy(client, null, OutputStream.nullOutputStream(), kept, own);
    }

    private static Copied copy(JdbcClient client, @Nullable Instant since, OutputStream list, Vault from, Vault to)
            throws IOException {
        var missing = new ArrayList<String>();
        long[] counts = new long[2];
        EvidenceRows.each(client, since, row -> {
            counts[0]++;
            list.write((row.digest() + "\t" + row.size() + "\n").getBytes(StandardCharsets.US_ASCII));
            var target = to.place(row.digest());
            if (Files.exists(target) && Files.size(target) == row.size()) {
                return;
            }
            var lack = copy(client, row, from, to);
            if (lack == null) {
                counts[1]++;
            } else {
                missing.add(row.called() + lack);
            }
        });
        return new Copied(counts[0], counts[1], missing);
    }

    /**
     * Answers why it could not be copied, or null. Where it is not on the disk, it may be in the database, shared by several
     * programs. The copy is read again before it counts.
     */
    private static @Nullable String copy(JdbcClient client, EvidenceRows.Row row, Vault from, Vault to)
            throws IOException {
        var digest = row.digest();
        var aside = to.room(digest).resolveSibling(digest + ".part");
        Files.deleteIfExists(aside);
        try (var content =
                Files.exists(from.place(digest)) ? Files.newInputStream(from.place(digest)) : shared(client, row)) {
            if (content == null) {
                return "已丢失";
            }
            try (var written = new Sm3File(aside)) {
                content.transferTo(written);
            }
        }
        if (!Sm3File.digestOf(aside).equals(digest)) {
            Files.delete(aside);
            return "已被改动，与摘要不符";
        }
        to.keep(aside, digest);
        return null;
    }

    private static @Nullable InputStream shared(JdbcClient client, EvidenceRows.Row row) {
        return SharedContents.open(client, new Belonging(row.county(), row.digest(), row.place()))
                .orElse(null);
    }
}
