package org.mingfa.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a database directory of copied files, and has the server replay the log on it. */
final class FilesReturn {

    private static final DateTimeFormatter TARGET = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS'+00'");

    private final DataDirectory directory;
    private final Path replayed;

    FilesReturn(DataDirectory directory) {
        this.directory = directory;
        this.replayed = directory.root().resolve("replay");
    }

    /**
     * @param copy what {@link FilesCopy} wrote
     * @param segments further segments of the log, each compressed by gzip; none for the moment the copy ended
     * @param until the moment to replay to; null for the end of the log
     */
    void read(Path copy, List<Path> segments, @Nullable Instant until) throws IOException {
        Path cluster = directory.cluster();
        Path aside = directory.root().resolve("database.new");
        Binaries.delete(aside);
        Files.createDirectory(
                aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Archive.unpack(copy, aside);
        Map<String, String> fixed = new TreeMap<>(Settings.durable().fixed());
        if (!segments.isEmpty()) {
            gather(segments);
            Files.createFile(aside.resolve("recovery.signal"));
            fixed.putAll(replaying(until));
        }
        handOver(Privilege.on(cluster), aside);
        Files.move(aside, cluster, StandardCopyOption.ATOMIC_MOVE);
        Settings settings = new Settings(Settings.durable().tuning(), Map.copyOf(fixed));
        EmbeddedPostgres.start(directory, directory.engines(), settings).close();
        Binaries.delete(replayed);
    }

    private Map<String, String> replaying(@Nullable Instant until) {
        String folder = ArchivedLog.quoted(replayed);
        Map<String, String> settings = new TreeMap<>();
        settings.put("hot_standby", "off");
        settings.put("restore_command", "test -f " + folder + "/%f.gz && gzip -dc " + folder + "/%f.gz > '%p'");
        if (until != null) {
            settings.put("recovery_target_time", TARGET.format(until.atOffset(ZoneOffset.UTC)));
            settings.put("recovery_target_action", "promote");
        }
        return settings;
    }

    private void gather(List<Path> segments) throws IOException {
        Files.createDirectories(replayed);
        for (Path segment : segments) {
            Files.copy(segment, replayed.resolve(segment.getFileName()));
        }
    }

    private void handOver(Privilege privilege, Path aside) throws IOException {
        List<Path> roots = Files.exists(replayed) ? List.of(aside, replayed) : List.of(aside);
        for (Path root : roots) {
            try (Stream<Path> tree = Files.walk(root)) {
                for (Path path : tree.toList()) {
                    privilege.handOver(path);
                }
            }
        }
    }
}
