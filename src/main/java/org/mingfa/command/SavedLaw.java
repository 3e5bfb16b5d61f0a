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
import org.mingfa.judging.Exploration;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.LawMistake;
import org.mingfa.law.Procedure;
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

    /** What is wrong in the folder as it is now, each with file, line and reason. */
    List<String> mistakes() {
        try {
            var library = LawLibrary.load(folder);
            ReportLaw.load(folder, library);
            CoverageLaw.load(folder, library);
            OversightLaw.load(folder, library);
            CheckLaw.load(folder, library);
            return library.procedures().parallelStream()
                    .flatMap(procedure -> explored(procedure, library))
                    .toList();
        } catch (UnsoundLaw unsound) {
            return unsound.mistakes().stream().map(LawMistake::getMessage).toList();
        } catch (LawMistake mistake) {
            return List.of(mistake.getMessage());
        }
    }

    private static java.util.stream.Stream<String> explored(Procedure procedure, LawLibrary library) {
        return Exploration.explore(procedure, library.parameters(), Exploration.QUICK).stream()
                .map(problem -> procedure.head().file() + ": " + problem);
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
