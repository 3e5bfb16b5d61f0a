package org.mingfa.command.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The law files of a folder somebody is working on, as they were saved last. Not for several threads. */
final class SavedFiles {

    private static final Duration LOOK = Duration.ofMillis(200);

    private record Saved(long modified, long size) {}

    private final Path folder;
    private Map<Path, Saved> seen;

    SavedFiles(Path folder) {
        this.folder = folder;
        this.seen = saved();
    }

    /** Waits until a file of the folder is saved, added or removed, and nothing more happens for a moment. */
    void awaitSaving() throws InterruptedException {
        var before = seen;
        while (saved().equals(before)) {
            Thread.sleep(LOOK);
        }
        do {
            seen = saved();
            Thread.sleep(LOOK);
        } while (!saved().equals(seen));
    }

    private Map<Path, Saved> saved() {
        var files = new TreeMap<Path, Saved>();
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                if (path.toString().endsWith(".yaml")) {
                    files.put(path, new Saved(Files.getLastModifiedTime(path).toMillis(), Files.size(path)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
