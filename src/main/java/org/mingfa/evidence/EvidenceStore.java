package org.mingfa.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Keeps files (证据) under {@code evidence/} of the data directory by the SM3 digest of their content, and in the database
 * which places they belong to. A file is whole or not there: it is written aside, forced to disk and renamed before its row
 * is written, so a row never lacks its content; a content without a row can be seen by nobody. Where programs share the
 * database, the content is kept there too, with its row, and brought to the disk of whoever is asked for it.
 */
public final class EvidenceStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EvidenceStore.class);
    private static final int PAGE = 500;
    private static final Belonging FIRST = new Belonging("", "", "");

    private static final String ALL = """
            select county, digest, place from evidence
            where (county, digest, place) > (:county, :digest, :place)
            order by county, digest, place limit :page
            """;

    private static final String NOT_SHARED = """
            select e.county, e.digest, e.place from evidence e
            where (e.county, e.digest, e.place) > (:county, :digest, :place) and not exists (
                select 1 from evidence_content c
                where c.county = e.county and c.digest = e.digest and c.place = e.place and c.part = 0)
            order by e.county, e.digest, e.place limit :page
            """;

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

    private int record(JdbcClient client, String county, String place, StoredFile file) throws IOException {
        int fresh = client.sql("""
                        insert into evidence (county, digest, place, media_type, size)
                        values (:county, :digest, :place, :mediaType, :size) on conflict (county, digest, place) do nothing""")
                .param("county", county)
                .param("digest", file.digest())
                .param("place", place)
                .param("mediaType", file.mediaType())
                .param("size", file.size())
                .update();
        if (limits.shared()) {
            SharedContents.put(client, new Belonging(county, file.digest(), place), vault.place(file.digest()));
        }
        return fresh;
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
                        client -> client.sql("""
                                        select place, media_type, size from evidence
                                        where county = :county and digest = :digest order by place limit 1""")
                                .param("county", county)
                                .param("digest", digest)
                                .query((row, index) -> new Found(
                                        new Belonging(county, digest, row.getString("place")),
                                        new Content(
                                                digest,
                                                vault.place(digest),
                                                row.getString("media_type"),
                                                row.getLong("size"))))
                                .optional())
                .map(found -> {
                    if (limits.shared() && !lies(found.content())) {
                        fetch(found.kept());
                    }
                    return present(found.content());
                });
    }

    private record Found(Belonging kept, Content content) {}

    private static boolean lies(Content content) {
        try {
            return Files.size(content.file()) == content.size();
        } catch (IOException gone) {
            return false;
        }
    }

    /** Brings a content from the database to this disk; one that is not there, or not what it was, is left where it is. */
    private void fetch(Belonging kept) {
        try (Arrival arrival = arrivals.begin()) {
            boolean there = transactions.reading(Scope.of(kept.place()), client -> {
                var content = SharedContents.open(client, kept);
                if (content.isPresent()) {
                    arrival.receive(content.get(), Long.MAX_VALUE);
                }
                return content.isPresent();
            });
            if (there && arrival.digest().equals(kept.digest())) {
                vault.keep(arrival.file(), kept.digest());
            }
        } catch (IOException e) {
            throw EvidenceFailure.writing(vault.root(), e);
        }
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
        return each(scope, ALL, kept -> {
            String now = digestNow(kept);
            if (!kept.digest().equals(now)) {
                found.accept(new Damage(kept.county(), kept.place(), kept.digest(), now));
            }
        });
    }

    /** Puts into the database what lies on this disk alone: from before programs shared it, or brought back from a backup. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void share() {
        if (!limits.shared()) {
            return;
        }
        long lacking = each(Scope.everything(), NOT_SHARED, kept -> {
            Path file = vault.place(kept.digest());
            if (kept.digest().equals(digestOf(file))) {
                transactions.within(Scope.of(kept.place()), client -> {
                    SharedContents.put(client, kept, file);
                    return null;
                });
            }
        });
        if (lacking > 0) {
            LOG.info("数据库里缺{}份材料的内容，本机有的已经补上。", lacking);
        }
    }

    private interface Work {
        void take(Belonging kept) throws IOException;
    }

    private long each(Scope scope, String sql, Work work) {
        long taken = 0;
        try {
            Belonging last = FIRST;
            for (var page = after(scope, sql, last); !page.isEmpty(); page = after(scope, sql, last)) {
                for (var kept : page) {
                    work.take(kept);
                }
                taken += page.size();
                last = page.getLast();
            }
            return taken;
        } catch (IOException e) {
            throw EvidenceFailure.writing(vault.root(), e);
        }
    }

    /** A page at a time: no transaction stays open while gigabytes are read. */
    private List<Belonging> after(Scope scope, String sql, Belonging last) {
        return transactions.reading(
                scope,
                client -> client.sql(sql)
                        .param("county", last.county())
                        .param("digest", last.digest())
                        .param("place", last.place())
                        .param("page", PAGE)
                        .query(Belonging.class)
                        .list());
    }

    /** Receives no more files. */
    @Override
    public void close() throws IOException {
        arrivals.close();
    }

    private @Nullable String digestNow(Belonging kept) throws IOException {
        return limits.shared() ? digestShared(kept) : digestOf(vault.place(kept.digest()));
    }

    private @Nullable String digestShared(Belonging kept) throws IOException {
        return transactions.reading(Scope.of(kept.place()), client -> {
            var content = SharedContents.open(client, kept);
            return content.isPresent() ? Vault.digest(content.get()) : null;
        });
    }

    private static @Nullable String digestOf(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return Vault.digest(content);
        } catch (IOException unreadable) {
            return null;
        }
    }
}
