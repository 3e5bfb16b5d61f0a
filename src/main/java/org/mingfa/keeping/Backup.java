package org.mingfa.keeping;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingfa.guarding.Installation;
import org.mingfa.keeping.Manifest.Kind;
import org.mingfa.store.Archive;
import org.mingfa.store.DiskFull;
import org.mingfa.store.LiveDatabase;
import org.mingfa.store.StoreProperties;
import org.springframework.util.FileSystemUtils;

/**
 * Makes a backup of a whole installation while it works. The database is copied first and the files it names after it: a file is
 * always kept before its row is written, so none can be wanting that was not wanting before.
 */
public final class Backup {

    static final String DATABASE = "database.tar.gz";
    static final String LAW = "law.tar.gz";
    static final String SEALS = "seals.tar.gz";

    private static final String SUPERUSER = "superuser.password";
    private static final String KEYS = "keys";

    /**
     * What is backed up.
     *
     * @param law the law folder in use
     */
    public record Source(StoreProperties store, Path law) {

        /** Where its data are. */
        public Path data() {
            return store.data().toAbsolutePath().normalize();
        }
    }

    /**
     * How.
     *
     * @param rows whether the rows are copied although the files could be: for another PostgreSQL to read
     * @param follow whether the log that follows is set aside from now on
     */
    public record Manner(Passphrase passphrase, KeepRule rule, boolean rows, boolean follow) {}

    /**
     * What came of it.
     *
     * @param evidence how many kept files belong to it
     * @param fresh how many of them were written now
     * @param missing what could not be copied, one Chinese sentence each; the backup is whole but for these
     * @param dropped backups the rule no longer keeps
     */
    public record Made(Path folder, long evidence, long fresh, List<String> missing, List<Path> dropped) {

        public boolean isWhole() {
            return missing.isEmpty();
        }
    }

    private final Source source;
    private final Clock clock;
    private final Consumer<String> told;

    /** @param told each step in one Chinese sentence */
    public Backup(Source source, Clock clock, Consumer<String> told) {
        this.source = source;
        this.clock = clock;
        this.told = told;
    }

    /**
     * Makes a backup below {@code to}.
     *
     * @throws KeepingRefused when it cannot be made; nothing half-written is left
     */
    public Made make(Path to, Manner manner) {
        try (var claimed = BackupFolder.claim(to.toAbsolutePath().normalize());
                var live = LiveDatabase.reach(source.store())) {
            return new Making(claimed.folder(), live, manner).make();
        } catch (IOException e) {
            throw failed(to, e);
        }
    }

    private static KeepingRefused failed(Path to, Exception cause) {
        return DiskFull.caused(cause)
                ? new KeepingRefused("备份没有做成：" + to + "所在的磁盘已满。", "请清理磁盘或者换一个目录，再备份；以前的备份没有改动。")
                : new KeepingRefused(
                        "备份没有做成：" + cause.getClass().getSimpleName() + "：" + cause.getMessage() + "。",
                        "请核对" + to + "能否写入，再备份；以前的备份没有改动。");
    }

    /** One backup being made. */
    private final class Making {

        private final BackupFolder folder;
        private final LiveDatabase live;
        private final Manner manner;
        private final String installation;
        private final Path aside;
        private final List<Manifest.Part> parts = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();

        Making(BackupFolder folder, LiveDatabase live, Manner manner) throws IOException {
            this.folder = folder;
            this.live = live;
            this.manner = manner;
            this.installation = Installation.of(live.everything()).toString();
            folder.requireOf(installation);
            int swept = folder.sweep();
            if (swept > 0) {
                told.accept("清除了以前没有完成的备份" + swept + "份。");
            }
            this.aside = folder.begin(clock.instant());
        }

        Made make() throws IOException {
            boolean whole = false;
            try {
                var keys = SealedKeys.fresh(manner.passphrase());
                var made = written(keys);
                readBack();
                var kept = folder.publish(aside);
                whole = true;
                told.accept("备份完成：" + kept.folder());
                return new Made(kept.folder(), made.known(), made.fresh(), missing, prune());
            } finally {
                if (!whole) {
                    FileSystemUtils.deleteRecursively(aside);
                }
            }
        }

        private EvidenceCopies.Copied written(SealedKeys keys) throws IOException {
            var began = clock.instant();
            told.accept("正在复制数据库……");
            var segment = database();
            var ended = clock.instant();
            told.accept("正在复制法规制度库、封存副本和密钥……");
            if (!Files.isDirectory(source.law())) {
                missing.add("法规制度库" + source.law() + "不存在");
            }
            Archive.pack(source.law(), part(LAW));
            Archive.pack(source.data().resolve("seals"), part(SEALS));
            write(SealedKeys.NAME, keys.shut(secrets()));
            told.accept("正在复制材料文件……");
            var copied = new EvidenceCopies(source.data(), folder).out(live.everything(), part(EvidenceCopies.LIST));
            missing.addAll(copied.missing());
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    live.schema(),
                    segment == null ? Kind.ROWS : Kind.FILES,
                    LiveDatabase.ENGINE,
                    installation,
                    began,
                    segment == null ? began : ended,
                    segment == null ? null : live.branch().orElse(null),
                    segment,
                    List.copyOf(parts),
                    copied.known(),
                    List.copyOf(missing));
            var text = manifest.written();
            write(Manifest.NAME, text);
            write(Manifest.PROOF, keys.proof(text).getBytes(StandardCharsets.US_ASCII));
            return copied;
        }

        /** The first segment of the log that is needed, or null for rows. */
        private @Nullable String database() throws IOException {
            if (live.external() || manner.rows()) {
                long rows = live.copyRows(this::part);
                told.accept("数据库" + rows + "行。");
                return null;
            }
            if (manner.follow() && live.branch().isEmpty()) {
                live.log().orElseThrow().begin(BackupFolder.name(aside));
            }
            try (var file = part(DATABASE)) {
                return live.copyFiles(file);
            }
        }

        private Map<String, byte[]> secrets() throws IOException {
            var secrets = new LinkedHashMap<String, byte[]>();
            var superuser = source.data().resolve(SUPERUSER);
            if (Files.exists(superuser)) {
                secrets.put(SUPERUSER, Files.readAllBytes(superuser));
            }
            var keys = source.data().resolve(KEYS);
            if (Files.isDirectory(keys)) {
                try (var files = Files.list(keys)) {
                    for (var file : files.sorted().toList()) {
                        secrets.put(KEYS + "/" + file.getFileName(), Files.readAllBytes(file));
                    }
                }
            }
            var needed = live.everything()
                    .sql("select name from data_key")
                    .query(String.class)
                    .list();
            for (var name : needed) {
                if (!secrets.containsKey(KEYS + "/" + name + ".key")) {
                    missing.add("密钥文件" + keys.resolve(name + ".key") + "不存在");
                }
            }
            return secrets;
        }

        private OutputStream part(String name) throws IOException {
            return new Sm3File(aside.resolve(name)) {
                @Override
                public void close() throws IOException {
                    if (isOpen()) {
                        super.close();
                        parts.add(new Manifest.Part(name, size(), digest()));
                    }
                }
            };
        }

        private void write(String name, byte[] content) throws IOException {
            try (var file = part(name)) {
                file.write(content);
            }
        }

        private void readBack() throws IOException {
            told.accept("正在读回核对……");
            var damaged = BackupParts.damaged(aside, parts);
            if (!damaged.isEmpty()) {
                throw new IOException("written, but reads back differently: " + damaged);
            }
        }

        private List<Path> prune() throws IOException {
            new LogCopies(folder).take(live, -1);
            var backups = folder.backups();
            var kept = manner.rule()
                    .kept(backups.stream().map(BackupFolder.Kept::began).toList());
            var dropped = backups.stream()
                    .filter(backup -> !kept.contains(backup.began()))
                    .map(BackupFolder.Kept::folder)
                    .toList();
            for (var old : dropped) {
                FileSystemUtils.deleteRecursively(old);
            }
            var left = new ArrayList<Manifest>();
            for (var backup : backups) {
                if (kept.contains(backup.began())) {
                    left.add(Manifest.read(backup.folder()));
                }
            }
            new LogCopies(folder).drop(left, live.branch().orElse(""));
            return dropped;
        }
    }

    /** When backups below {@code to} were begun, the newest first; none when there is no such folder. */
    public static List<LocalDateTime> made(Path to) throws IOException {
        return Files.isDirectory(to)
                ? new BackupFolder(to)
                        .backups().stream().map(BackupFolder.Kept::began).toList()
                : List.of();
    }
}
