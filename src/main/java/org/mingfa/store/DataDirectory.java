package org.mingfa.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where things lie in the data directory, and the small files this room keeps there. */
record DataDirectory(Path root) {

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);
    private static final long LEAST_SPACE = 256L << 20;

    /** Creates the directory when it is missing. Others may pass through it but not list it. */
    static DataDirectory open(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(absolute)) {
                Files.createDirectories(
                        absolute, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
            }
            if (!Files.isWritable(absolute)) {
                throw unwritable(absolute, null);
            }
            return new DataDirectory(absolute.toRealPath());
        } catch (IOException e) {
            throw unwritable(absolute, e);
        }
    }

    Path cluster() {
        return root.resolve("database");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path engines() {
        return root.resolve("engine");
    }

    Path finishedLog() {
        return root.resolve("wal");
    }

    Path log() {
        return root.resolve("database.log");
    }

    boolean hasCluster() {
        return Files.exists(cluster().resolve("PG_VERSION"));
    }

    /**
     * Refuses to begin on a disk that is about to be full: an initial database needs some 60 MB, its log as much again.
     * Existing data are served as long as the disk takes them, with a warning.
     */
    void checkSpace() throws IOException {
        long usable = Files.getFileStore(root).getUsableSpace();
        if (usable >= LEAST_SPACE) {
            return;
        }
        StoreFailure full = new StoreFailure(
                "磁盘空间不足：数据目录 " + root + " 所在磁盘只剩 " + (usable >> 20) + " MB，至少需要 " + (LEAST_SPACE >> 20) + " MB。",
                "请清理磁盘，或者用 MINGFA_DATA=目录 指定另一块磁盘上的数据目录，再重新启动。");
        if (!hasCluster()) {
            throw full;
        }
        LOG.warn(full.happened());
    }

    /** The named password, made at random on first use and readable by this user only. */
    String secret(String name) {
        Path file = root.resolve(name + ".password");
        try {
            String kept = Files.exists(file) ? Files.readString(file).strip() : "";
            if (!kept.isEmpty()) {
                return kept;
            }
            byte[] random = new byte[32];
            new SecureRandom().nextBytes(random);
            String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            writeDurably(file, secret);
            return secret;
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    OptionalInt rememberedPort() {
        try {
            return OptionalInt.of(
                    Integer.parseInt(Files.readString(root.resolve("port")).strip()));
        } catch (IOException | NumberFormatException none) {
            return OptionalInt.empty();
        }
    }

    void rememberPort(int port) throws IOException {
        Files.writeString(root.resolve("port"), port + "\n");
    }

    /** Written aside with mode 0600, forced to disk, then renamed: the file is never seen half written nor by others. */
    private void writeDurably(Path file, String text) throws IOException {
        Path aside = Files.createTempFile(root, ".new-", "");
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.US_ASCII.encode(text + "\n"));
            channel.force(true);
        }
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        forceDirectory(root);
    }

    /** Makes renames within the directory survive a power cut. */
    static void forceDirectory(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static StoreFailure unwritable(Path root, @Nullable IOException cause) {
        return new StoreFailure(
                "数据目录 " + root + " 无法写入。",
                "请确认当前用户（" + System.getProperty("user.name") + "）有权写这个目录、磁盘未满，或者用 MINGFA_DATA=目录 另指定一个数据目录。",
                cause);
    }
}
