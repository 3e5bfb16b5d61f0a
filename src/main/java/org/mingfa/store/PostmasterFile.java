package org.mingfa.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a server writes about itself into its directory (postmaster.pid).
 *
 * @param pid of the server
 * @param ready whether it takes connections
 */
record PostmasterFile(long pid, boolean ready) {

    private static final int STATUS_LINE = 7;

    /** Empty when there is no such file or it is just being written. */
    static Optional<PostmasterFile> read(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(path(cluster));
            boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready");
            return Optional.of(
                    new PostmasterFile(Long.parseLong(lines.getFirst().strip()), ready));
        } catch (IOException | RuntimeException absent) {
            return Optional.empty();
        }
    }

    /**
     * Whether the process is alive and works in this very directory: a server does so all its life, and a process that
     * merely got the same number later does not.
     */
    boolean servesStill(Path cluster) {
        try {
            return Files.isSameFile(Path.of("/proc/" + pid + "/cwd"), cluster);
        } catch (IOException | SecurityException gone) {
            return false;
        }
    }

    static Path path(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
