package org.mingfa.evidence;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which files lie until they are whole. Every process that receives files holds a shared lock on it; one that
 * starts and finds itself alone removes what a killed one left behind.
 */
final class Arrivals implements AutoCloseable {

    private static final String PREFIX = "arriving-";

    private final Path folder;
    private final FileChannel channel;

    private Arrivals(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static Arrivals open(Path folder) throws IOException {
        Vault.createFolder(folder);
        FileChannel channel = FileChannel.open(folder.resolve("lock"), CREATE, READ, WRITE);
        try (@Nullable FileLock alone = channel.tryLock()) {
            if (alone != null) {
                sweep(folder);
            }
        } catch (OverlappingFileLockException notAlone) {
            return new Arrivals(folder, channel);
        }
        channel.lock(0, Long.MAX_VALUE, true);
        return new Arrivals(folder, channel);
    }

    private static void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> leftOver = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path file : leftOver) {
                Files.deleteIfExists(file);
            }
        }
    }

    Arrival begin() throws IOException {
        return new Arrival(Files.createTempFile(folder, PREFIX, ""));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
