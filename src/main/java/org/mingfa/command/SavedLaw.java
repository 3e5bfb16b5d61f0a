package org.mingfa.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingfa.checking.CheckLaw;
import org.mingfa.law.LawMistake;
import org.mingfa.law.UnsoundLaw;
import org.mingfa.measure.CoverageLaw;
import org.mingfa.oversight.OversightLaw;
import org.mingfa.report.ReportLaw;

/** A law folder somebody is working on. Not for several threads. */
final class SavedLaw {

    private static final Duration LOOK = Duration.ofMillis(200);

    private record Saved(long modified, long size) {}

    private final Path folder;
    private Map<Path, Saved> seen;

    SavedLaw(Path folder) {
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

    /**
     * The folder as it is now.
     *
     * @param proofs where it is kept that a folder was proved, so that it is only read the next time
     * @throws UnsoundLaw with every mistake found
     */
    LawProof.Proved prove(Path proofs) {
        try {
            var proved = LawProof.prove(folder, proofs);
            ReportLaw.load(folder, proved.library());
            CoverageLaw.load(folder, proved.library());
            OversightLaw.load(folder, proved.library());
            CheckLaw.load(folder, proved.library());
            return proved;
        } catch (LawMistake mistake) {
            throw new UnsoundLaw(List.of(mistake));
        }
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
