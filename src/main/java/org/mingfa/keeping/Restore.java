package org.mingfa.keeping;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingfa.keeping.Manifest.Kind;
import org.mingfa.store.Archive;
import org.mingfa.store.LiveDatabase;
import org.mingfa.store.StoreFailure;
import org.mingfa.store.StoreProperties;
import org.springframework.util.FileSystemUtils;

/**
 * Makes a data directory of a backup. Everything is proved before anything is written, and the directory bears another name
 * until it is whole.
 */
public final class Restore {

    private static final String UNREACHED = "recovery ended before configured recovery target was reached";

    /**
     * What came back.
     *
     * @param from the folder of the backup
     * @param lastAct when the newest act in it was recorded; empty when there is none
     * @param evidence how many kept files
     * @param missing what should be there and is not, one Chinese sentence each
     */
    public record Restored(Path from, Optional<Instant> lastAct, long evidence, List<String> missing) {

        public boolean isWhole() {
            return missing.isEmpty();
        }
    }

    private record Chosen(Path folder, Manifest manifest, List<Path> log) {}

    private final Path root;
    private final Passphrase passphrase;
    private final Consumer<String> told;

    /** @param told each step in one Chinese sentence */
    public Restore(Path from, Passphrase passphrase, Consumer<String> told) {
        this.root = from.toAbsolutePath().normalize();
        this.passphrase = passphrase;
        this.told = told;
    }

    /**
     * Restores into the data directory of {@code target}, which must be empty or not there, and into its external database when
     * it names one.
     *
     * @param at the moment to go back to; null for the latest that can be reached
     * @throws KeepingRefused when it cannot be done; then nothing has been written
     */
    public Restored restore(StoreProperties target, @Nullable Instant at) throws IOException {
        var data = target.data().toAbsolutePath().normalize();
        requireEmpty(data);
        var folder = new BackupFolder(root);
        var chosen = choose(folder, at);
        requireReadable(chosen, target);
        told.accept("正在核对备份" + chosen.folder() + "……");
        var secrets = proved(chosen);
        var aside = data.resolveSibling(data.getFileName() + ".restoring");
        FileSystemUtils.deleteRecursively(aside);
        createFolder(aside);
        boolean whole = false;
        try {
            secrets(aside, secrets);
            var missing = fill(new StoreProperties(aside, target.database(), false), chosen, at);
            Files.deleteIfExists(data);
            Files.move(aside, data);
            whole = true;
            return missing;
        } finally {
            if (!whole) {
                FileSystemUtils.deleteRecursively(aside);
            }
        }
    }

    private static void requireEmpty(Path data) throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        try (var content = Files.list(data)) {
            if (content.findFirst().isPresent()) {
                throw new KeepingRefused("目录" + data + "不是空的，没有恢复。", "请用 --data 另写一个空的或者还不存在的目录。");
            }
        }
    }

    private Chosen choose(BackupFolder folder, @Nullable Instant at) throws IOException {
        var backups = Files.isDirectory(root) ? folder.backups() : List.<BackupFolder.Kept>of();
        if (backups.isEmpty()) {
            throw new KeepingRefused(root + "里没有完成的备份。", "请核对 --from 的目录；没有做完的备份（名字以.unfinished结尾）不能用来恢复。");
        }
        for (var backup : backups) {
            var manifest = manifest(backup.folder());
            if (at == null || !manifest.ended().isAfter(at)) {
                return new Chosen(backup.folder(), manifest, log(folder, manifest, at));
            }
        }
        throw new KeepingRefused(
                "最早的备份是" + Moments.chinese(manifest(backups.getLast().folder()).ended()) + "完成的，没有更早的。",
                "请用 --at 写明这以后的时间。");
    }

    private static Manifest manifest(Path backup) throws IOException {
        if (!Files.exists(backup.resolve(Manifest.NAME))) {
            throw new KeepingRefused("备份不完整：" + backup.resolve(Manifest.NAME) + "不见了。", "请改用另一份备份（--at）。");
        }
        return Manifest.read(backup);
    }

    private static List<Path> log(BackupFolder folder, Manifest manifest, @Nullable Instant at) throws IOException {
        var following = new LogCopies(folder).following(manifest);
        if (at != null && following.isEmpty() && at.isAfter(manifest.ended())) {
            throw new KeepingRefused(
                    "这份备份只能恢复到" + Moments.chinese(manifest.ended()) + "，后面没有留存数据库日志。",
                    "不写 --at 就恢复到那时；要能恢复到任意时间，请设置 mingfa.backup.to。");
        }
        return following;
    }

    private static void requireReadable(Chosen chosen, StoreProperties target) {
        var manifest = chosen.manifest();
        if (manifest.format() > Manifest.FORMAT
                || Integer.parseInt(manifest.schema()) > Integer.parseInt(LiveDatabase.newestSchema())) {
            throw new KeepingRefused("备份" + chosen.folder() + "是较新版本的明法做的，这个版本读不了。", "请用做备份的那个版本或者更新的版本恢复。");
        }
        if (manifest.kind() == Kind.FILES && manifest.postgres() != LiveDatabase.ENGINE) {
            throw new KeepingRefused(
                    "备份" + chosen.folder() + "里是PostgreSQL " + manifest.postgres() + "的数据库文件，这个版本带的是"
                            + LiveDatabase.ENGINE + "。",
                    "请用原来版本的明法恢复，再用它 backup --rows 做一份按行的备份，拿来用新版本恢复。");
        }
        if (manifest.kind() == Kind.FILES && target.database().external()) {
            throw new KeepingRefused(
                    "备份" + chosen.folder() + "里是自带数据库的文件，放不进外部数据库。", "请用 backup --rows 做一份按行的备份，再恢复到外部数据库。");
        }
    }

    private Map<String, byte[]> proved(Chosen chosen) throws IOException {
        var damaged = BackupParts.damaged(chosen.folder(), chosen.manifest().parts());
        if (!damaged.isEmpty()) {
            throw new KeepingRefused("备份已损坏：" + String.join("；", damaged) + "。没有恢复。", "请改用另一份备份（--at 写更早的时间）。");
        }
        var opened = SealedKeys.open(chosen.folder().resolve(SealedKeys.NAME), passphrase);
        var proof = chosen.folder().resolve(Manifest.PROOF);
        var text = Files.readAllBytes(chosen.folder().resolve(Manifest.NAME));
        if (!Files.exists(proof)
                || !opened.keys().proves(text, Files.readString(proof).strip())) {
            throw new KeepingRefused(
                    "备份清单" + chosen.folder().resolve(Manifest.NAME) + "被改动过。没有恢复。", "请改用另一份备份，并查明谁动过它。");
        }
        return opened.secrets();
    }

    private static void secrets(Path aside, Map<String, byte[]> secrets) throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        for (var secret : secrets.entrySet()) {
            var file = Archive.within(aside, secret.getKey());
            if (file.getParent() != null && !Files.exists(file.getParent())) {
                createFolder(file.getParent());
            }
            try (var channel = Files.newByteChannel(
                    file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
                channel.write(ByteBuffer.wrap(secret.getValue()));
            }
        }
    }

    private Restored fill(StoreProperties aside, Chosen chosen, @Nullable Instant at) throws IOException {
        told.accept("正在恢复数据库……");
        database(aside, chosen, at);
        told.accept("正在恢复法规制度库和封存副本……");
        Archive.unpack(chosen.folder().resolve(Backup.LAW), aside.data().resolve("law"));
        Archive.unpack(chosen.folder().resolve(Backup.SEALS), aside.data().resolve("seals"));
        told.accept("正在恢复材料文件……");
        try (var live = LiveDatabase.reach(aside)) {
            var copied = new EvidenceCopies(aside.data(), new BackupFolder(root)).back(live.everything());
            var last = live.everything()
                    .sql("select recorded from act order by recorded desc limit 1")
                    .query(OffsetDateTime.class)
                    .optional()
                    .map(OffsetDateTime::toInstant);
            return new Restored(chosen.folder(), last, copied.known(), copied.missing());
        }
    }

    private static void database(StoreProperties aside, Chosen chosen, @Nullable Instant at) throws IOException {
        if (chosen.manifest().kind() == Kind.ROWS) {
            LiveDatabase.returnRows(aside, chosen.folder(), chosen.manifest().schema());
            return;
        }
        var copy = chosen.folder().resolve(Backup.DATABASE);
        try {
            LiveDatabase.returnFiles(aside.data(), copy, chosen.log(), at);
        } catch (StoreFailure failure) {
            if (at != null && failure.happened().contains(UNREACHED)) {
                throw new KeepingRefused(
                        "备份里的数据库日志还没有到" + Moments.chinese(at) + "。", "请不写 --at，恢复到能到的最后时间；或者写一个更早的时间。");
            }
            throw failure;
        }
    }

    private static void createFolder(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
    }

    private static final String REHEARSALS = "rehearsals.tsv";
    private static final String SOUND = "sound";

    /** A line of the book of rehearsals beside the backups. */
    public static void remember(Path from, Instant when, boolean sound) throws IOException {
        Files.writeString(
                from.resolve(REHEARSALS),
                when + "\t" + (sound ? SOUND : "unsound") + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** When a rehearsal last went well. */
    public static Optional<Instant> rehearsed(Path from) throws IOException {
        var book = from.resolve(REHEARSALS);
        if (!Files.exists(book)) {
            return Optional.empty();
        }
        return Files.readAllLines(book).stream()
                .filter(line -> line.endsWith("\t" + SOUND))
                .map(line -> Instant.parse(line.substring(0, line.indexOf('\t'))))
                .max(Instant::compareTo);
    }
}
