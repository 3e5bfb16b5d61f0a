package org.mingfa.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.mingfa.store.ArchivedLog;
import org.mingfa.store.LiveDatabase;
import org.springframework.util.FileSystemUtils;

/** Takes the database's finished log to the backups, and finds there what is to be replayed on one of them. */
final class LogCopies {

    /** A segment's name: the timeline, then the number in two parts of which the second counts to FF (16 MB segments). */
    private static final String SEGMENT = "[0-9A-F]{24}";

    private final BackupFolder folder;

    LogCopies(BackupFolder folder) {
        this.folder = folder;
    }

    /**
     * Takes everything committed until now, as far as the server has set it aside.
     *
     * @param before what this answered the last time; -1 the first time
     */
    long take(LiveDatabase live, long before) throws IOException {
        var branch = live.branch();
        if (branch.isEmpty()) {
            return before;
        }
        var log = live.log().orElseThrow();
        long now = log.turn(before);
        takeFinished(log, folder.log(branch.get()));
        return now;
    }

    private static void takeFinished(ArchivedLog log, Path target) throws IOException {
        Files.createDirectories(target);
        for (var segment : log.finished()) {
            var name = segment.getFileName().toString();
            if (name.matches(SEGMENT + "|.*\\.history")) {
                keep(segment, target.resolve(name + ".gz"));
            }
            Files.delete(segment);
        }
    }

    private static void keep(Path segment, Path target) throws IOException {
        var aside = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(aside);
        try (var packed = new GZIPOutputStream(new Sm3File(aside), 1 << 16)) {
            Files.copy(segment, packed);
        }
        try (var packed = new GZIPInputStream(Files.newInputStream(aside), 1 << 16);
                var original = Files.newInputStream(segment)) {
            if (!Arrays.equals(packed.readAllBytes(), original.readAllBytes())) {
                throw new IOException("reads back differently: " + aside);
            }
        }
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The log that follows on a backup, in order; nothing when none was set aside. */
    List<Path> following(Manifest manifest) throws IOException {
        var branch = manifest.branch();
        var first = manifest.segment();
        if (branch == null || first == null || !Files.isDirectory(folder.log(branch))) {
            return List.of();
        }
        var following = new ArrayList<Path>();
        String before = null;
        for (var file : packed(folder.log(branch))) {
            var name = file.getFileName().toString().replace(".gz", "");
            if (name.matches(SEGMENT)) {
                if (name.compareTo(first) < 0) {
                    continue;
                }
                if (before != null && !name.equals(next(before))) {
                    throw new KeepingRefused(
                            "备份的数据库日志不连续：缺少" + folder.log(branch).resolve(next(before) + ".gz") + "。",
                            "请找回这个文件；找不回的，用 --at 写明它以前的时间。");
                }
                before = name;
            }
            following.add(file);
        }
        return following;
    }

    static String next(String segment) {
        long log = Long.parseLong(segment.substring(8, 16), 16);
        long part = Long.parseLong(segment.substring(16), 16) + 1;
        return segment.substring(0, 8) + "%08X%08X".formatted(log + (part >> 8), part & 0xFF);
    }

    private static List<Path> packed(Path log) throws IOException {
        try (var files = Files.list(log)) {
            return files.filter(file -> file.toString().endsWith(".gz"))
                    .sorted()
                    .toList();
        }
    }

    /** Drops what no kept backup leads to. */
    void drop(List<Manifest> kept, String current) throws IOException {
        var logs = folder.root().resolve("log");
        if (!Files.isDirectory(logs)) {
            return;
        }
        try (var branches = Files.list(logs)) {
            for (var branch : branches.toList()) {
                var name = branch.getFileName().toString();
                var first = kept.stream()
                        .filter(manifest -> name.equals(manifest.branch()) && manifest.segment() != null)
                        .map(manifest -> String.valueOf(manifest.segment()))
                        .min(String::compareTo);
                if (first.isEmpty() && !name.equals(current)) {
                    FileSystemUtils.deleteRecursively(branch);
                }
                for (var file : first.isPresent() ? packed(branch) : List.<Path>of()) {
                    if (file.getFileName().toString().compareTo(first.get()) < 0) {
                        Files.delete(file);
                    }
                }
            }
        }
    }
}
