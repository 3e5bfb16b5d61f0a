package org.mingfa.keeping;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingfa.evidence.Vault;
import org.mingfa.judging.Act;
import org.springframework.util.FileSystemUtils;

/**
 * A folder of backups of one installation: a folder for each, named by the Chinese time it was begun at; {@code evidence/}, in
 * which each kept file lies once; {@code log/}, in which the database's log goes on. What is being written bears another name
 * until it is whole.
 */
record BackupFolder(Path root) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss");
    private static final String UNFINISHED = ".unfinished";

    /** A whole backup. */
    record Kept(LocalDateTime began, Path folder) {}

    /** The folder for one writer at a time, made when missing. */
    static Claimed claim(Path root) throws IOException {
        Vault.createFolder(root);
        var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new Claimed(new BackupFolder(root), channel);
            }
        } catch (OverlappingFileLockException here) {
            // Told below: another thread of this very program.
        }
        channel.close();
        throw new KeepingRefused("另一个备份正在写" + root + "。", "请等它完成后再试。");
    }

    /** While it is open nobody else writes. */
    record Claimed(BackupFolder folder, FileChannel channel) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Binds the folder to an installation with its first backup. */
    void requireOf(String installation) throws IOException {
        var file = root.resolve("installation");
        if (!Files.exists(file)) {
            Files.writeString(file, installation + "\n");
        }
        var owner = Files.readString(file).strip();
        if (!owner.equals(installation)) {
            throw new KeepingRefused(root + "里是另一套明法的备份。", "请为这一套另选一个目录。");
        }
    }

    /** Removes what a writer that was killed left half written; answers how many there were. */
    int sweep() throws IOException {
        var left =
                children().filter(path -> path.toString().endsWith(UNFINISHED)).toList();
        for (var path : left) {
            FileSystemUtils.deleteRecursively(path);
        }
        return left.size();
    }

    /** Two in one second are told apart by the next second. */
    Path begin(Instant now) throws IOException {
        var moment = now.atZone(Act.ZONE);
        while (Files.exists(root.resolve(NAME.format(moment)))) {
            moment = moment.plusSeconds(1);
        }
        return Files.createDirectory(root.resolve(NAME.format(moment) + UNFINISHED));
    }

    /** The backup is whole from here on. */
    Kept publish(Path unfinished) throws IOException {
        force(unfinished);
        var whole = root.resolve(name(unfinished));
        Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
        force(root);
        return new Kept(LocalDateTime.parse(name(unfinished), NAME), whole);
    }

    /** What an unfinished backup will be called. */
    static String name(Path unfinished) {
        return unfinished.getFileName().toString().replace(UNFINISHED, "");
    }

    /** Every whole backup, the newest first. */
    List<Kept> backups() throws IOException {
        return children()
                .flatMap(path -> kept(path).stream())
                .sorted(Comparator.comparing(Kept::began).reversed())
                .toList();
    }

    private static Optional<Kept> kept(Path path) {
        try {
            return Optional.of(new Kept(LocalDateTime.parse(path.getFileName().toString(), NAME), path));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private Stream<Path> children() throws IOException {
        try (var children = Files.list(root)) {
            return children.toList().stream();
        }
    }

    /** In which each kept file lies once for all backups. */
    Vault evidence() {
        return Vault.of(root);
    }

    /** Where the log of a branch goes on. */
    Path log(String branch) {
        return root.resolve("log").resolve(branch);
    }

    static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
