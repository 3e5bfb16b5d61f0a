package org.mingfa.command.law;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingfa.judging.Chain;
import org.mingfa.judging.Exploration;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.UnsoundLaw;

/**
 * Proves the law book before it is used: reads it, compiles every expression and walks through every state of every procedure.
 * That takes some seconds, so a folder that this program has proved as it is now is only read; the proof is a digest kept with
 * the data.
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
        var proof = data.resolve("law.proof");
        try {
            var digest = digest(folder);
            if (Files.exists(proof) && Files.readString(proof).strip().equals(digest)) {
                return new Proved(LawLibrary.loadProved(folder), false);
            }
            var library = Relying.load(folder);
            explore(library);
            Files.createDirectories(data);
            Files.writeString(proof, digest + "\n");
            return new Proved(library, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void explore(LawLibrary library) {
        var mistakes = library.procedures().parallelStream()
                .flatMap(procedure -> Exploration.explore(procedure, library, Exploration.QUICK).stream())
                .toList();
        if (!mistakes.isEmpty()) {
            throw new UnsoundLaw(mistakes);
        }
    }

    /**
     * By which law a program works, as the first eight signs of a digest: two that show the same judge by the same files.
     *
     * @throws IOException when the folder is none that can be read
     */
    public static String edition(Path folder) throws IOException {
        return Chain.digest(content(folder)).substring(0, 8);
    }

    /** Of what is read into the library, and of the program that proved it: another one may prove more. */
    private static String digest(Path folder) throws IOException {
        return Chain.digest(program() + '\n' + content(folder));
    }

    private static String content(Path folder) throws IOException {
        var text = new StringBuilder();
        try (var paths = Files.walk(folder)) {
            var files = paths.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(path -> !folder.relativize(path).startsWith("scenarios"))
                    .sorted()
                    .toList();
            for (var file : files) {
                text.append(folder.relativize(file))
                        .append('\n')
                        .append(Files.readString(file))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** The jar this program runs from, or its folders of classes, each with its newest moment. */
    private static String program() throws IOException {
        var text = new StringBuilder();
        for (var part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.exists(Path.of(part))) {
                try (var files = Files.walk(Path.of(part))) {
                    long newest = files.mapToLong(file -> file.toFile().lastModified())
                            .max()
                            .orElse(0);
                    text.append(part).append(' ').append(newest).append('\n');
                }
            }
        }
        return text.toString();
    }
}
