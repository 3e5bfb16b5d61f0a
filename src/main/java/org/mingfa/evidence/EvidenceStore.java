package org.mingfa.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps files (证据) under {@code evidence/} of the data directory by the SM3 digest of their content, and in the database
 * which places they belong to. A file is whole or not there: it is written aside, forced to disk and renamed before its row
 * is written, so a row never lacks its content; a content without a row can be seen by nobody.
 */
public final class EvidenceStore implements AutoCloseable {

    private static final int PAGE = 500;
    private static final String FIRST = "";

    private final Arrivals arrivals;
    private final Vault vault;
    private final ScopedTransactions transactions;
    private final EvidenceProperties limits;

    /**
     * Opens the store, and removes what a killed process left half received.
     *
     * @param data the data directory
     */
    public EvidenceStore(Path data, ScopedTransactions transactions, EvidenceProperties limits) {
        this.vault = Vault.of(data);
        this.transactions = transactions;
        this.limits = limits;
        try {
            this.arrivals = Arrivals.open(vault.root().resolve("arriving"));
        } catch (IOException e) {
            throw EvidenceFailure.writing(vault.root(), e);
        }
    }

    /**
     * Keeps a file for a place. Once this returns, the file is on disk and survives a power cut.
     *
     * @param county six digits
     * @param place twelve digits, within the county
     * @param content read to its end, not closed
     * @param name as the sender named it; without an extension it gets that of its real type
     * @param claimedType the media type the sender claims, if any
     * @throws EvidenceRefused when it is not taken, with what to do
     * @throws EvidenceFailure when it cannot be kept; nothing half-stored remains
     */
    public StoredFile put(String county, String place, InputStream content, String name, @Nullable String claimedType) {
        FileName fileName = FileName.of(name);
        try {
            requireSpace();
            try (Arrival arrival = arrivals.begin()) {
                arrival.receive(content, limits.maxSize().toBytes());
                FileType type = ContentFound.typeOf(arrival.file(), fileName, claimedType);
                StoredFile stored =
                        new StoredFile(arrival.digest(), completed(fileName, type), type.mediaType(), arrival.size());
                vault.keep(arrival.file(), stored.digest());
                transactions.within(Scope.of(place), client -> record(client, county, place, stored));
                return stored;
            }
        } catch (IOException e) {
            throw EvidenceFailure.writing(vault.root(), e);
        }
    }

    private void requireSpace() throws IOException {
        long usable = Files.getFileStore(vault.root()).getUsableSpace();
        if (usable < limits.keepFree().toBytes()) {
            throw new EvidenceFailure(
                    "磁盘快满了（只剩 " + (usable >> 20) + " MB），为保证数据库正常运行，暂不接收文件。请联系管理员清理 " + vault.root() + " 所在的磁盘，再重新上传。");
        }
    }

    private static String completed(FileName name, FileType type) {
        return name.extension().isEmpty() ? name.text() + "." + type.extension() : name.text();
    }

    private static int record(JdbcClient client, String county, String place, StoredFile file) {
        return client.sql("""
                        insert into evidence (county, digest, place, media_type, size)
                        values (:county, :digest, :place, :mediaType, :size) on conflict (county, digest, place) do nothing""")
                .param("county", county)
                .param("digest", file.digest())
                .param("place", place)
                .param("mediaType", file.mediaType())
                .param("size", file.size())
                .update();
    }

    /**
     * The content with that digest, if it belongs to a place within the scope.
     *
     * @throws EvidenceFailure when it belongs there but is lost or cut
     */
    public Optional<Content> open(Scope scope, String county, String digest) {
        return transactions
                .reading(
                        scope,
                        client -> client.sql(
                                        "select media_type, size from evidence where county = :county and digest = :digest limit 1")
                                .param("county", county)
                                .param("digest", digest)
                                .query((row, index) -> new Content(
                                        digest, vault.place(digest), row.getString("media_type"), row.getLong("size")))
                                .optional())
                .map(EvidenceStore::present);
    }

    private static Content present(Content content) {
        try {
            if (Files.size(content.file()) == content.size()) {
                return content;
            }
        } catch (IOException e) {
            throw EvidenceFailure.reading(content.digest(), e);
        }
        throw new EvidenceFailure("文件（摘要 " + content.digest() + "）的大小与登记的不符，已被改动。请联系管理员从备份恢复。");
    }

    /**
     * Reads every file of the scope again and hands each that is missing or altered to {@code found}, as it goes.
     *
     * @return how many entries were checked
     */
    public long verify(Scope scope, Consumer<Damage> found) {
        long checked = 0;
        Entry last = new Entry(FIRST, FIRST, FIRST);
        for (List<Entry> page = after(scope, last); !page.isEmpty(); page = after(scope, last)) {
            for (Entry entry : page) {
                String now = digestNow(entry.digest());
                if (!entry.digest().equals(now)) {
                    found.accept(new Damage(entry.county(), entry.place(), entry.digest(), now));
                }
            }
            checked += page.size();
            last = page.getLast();
        }
        return checked;
    }

    private record Entry(String county, String digest, String place) {}

    /** A page at a time: no transaction stays open while gigabytes are read. */
    private List<Entry> after(Scope scope, Entry last) {
        return transactions.reading(
                scope,
                client -> client.sql("""
                        select county, digest, place from evidence
                        where (county, digest, place) > (:county, :digest, :place) order by county, digest, place limit :page""")
                        .param("county", last.county())
                        .param("digest", last.digest())
                        .param("place", last.place())
                        .param("page", PAGE)
                        .query(Entry.class)
                        .list());
    }

    /** Receives no more files. */
    @Override
    public void close() throws IOException {
        arrivals.close();
    }

    private @Nullable String digestNow(String digest) {
        try (InputStream content = Files.newInputStream(vault.place(digest))) {
            return Vault.digest(content);
        } catch (IOException unreadable) {
            return null;
        }
    }
}
