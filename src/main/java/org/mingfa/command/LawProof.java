package org.mingfa.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingfa.judging.Chain;
import org.mingfa.judging.Exploration;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.LawMistake;
import org.mingfa.law.UnsoundLaw;

/**
 * Proves the law book before it is used: reads it, and walks through every state of every procedure. The walk takes some
 * seconds, so a folder that has been proved as it is now is only read; the proof is a digest kept with the data.
 */
public final class LawProof {

    /**
     * A law library that is sound.
     *
     * @param changed whether the folder is another than when it was last proved here
     */
    public record Proved(LawLibrary library, boolean changed) {}

    private LawProof() {}

    /** @throws UnsoundLaw with every mistake found */
    public static Proved prove(Path folder, Path data) {
        var library = LawLibrary.load(folder);
        var proof = data.resolve("law.proof");
        var digest = digest(folder);
        try {
            if (Files.exists(proof) && Files.readString(proof).strip().equals(digest)) {
                return new Proved(library, false);
            }
            explore(library);
            Files.createDirectories(data);
            Files.writeString(proof, digest + "\n");
            return new Proved(library, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void explore(LawLibrary library) {
        var mistakes = new ArrayList<LawMistake>();
        for (var procedure : library.procedures()) {
            Exploration.explore(procedure, library.parameters(), Exploration.QUICK)
                    .forEach(problem ->
                            mistakes.add(new LawMistake(procedure.head().file(), 0, problem)));
        }
        if (!mistakes.isEmpty()) {
            throw new UnsoundLaw(mistakes);
        }
    }

    private static String digest(Path folder) {
        try (var paths = Files.walk(folder)) {
            List<Path> files = paths.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            var text = new StringBuilder();
            for (var file : files) {
                text.append(folder.relativize(file))
                        .append('\n')
                        .append(Files.readString(file))
                        .append('\n');
            }
            return Chain.digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
