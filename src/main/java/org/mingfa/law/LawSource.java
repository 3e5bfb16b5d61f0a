package org.mingfa.law;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** The files of a law folder, as they are found and read. */
public final class LawSource {

    private LawSource() {}

    /**
     * The root of a file.
     *
     * @param name how the file is called in messages
     * @throws LawMistake when it cannot be read
     */
    public static LawNode read(Path path, String name) {
        try {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            var root = new Yaml(options).compose(new StringReader(Files.readString(path)));
            if (root == null) {
                throw new LawMistake(name, 0, "the file is empty");
            }
            return LawNode.root(name, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new LawMistake(name, line, "not readable as YAML: " + e.getProblem());
        } catch (ReaderException e) {
            throw new LawMistake(name, 0, "holds a sign that is no text: U+%04X".formatted(e.getCodePoint()));
        } catch (CharacterCodingException e) {
            throw new LawMistake(name, 0, "is not written in UTF-8");
        } catch (NoSuchFileException e) {
            throw new LawMistake(name, 0, "the file is missing");
        } catch (IOException e) {
            throw new LawMistake(name, 0, "cannot be read: " + e.getMessage());
        }
    }

    /**
     * Has each law file directly in a folder read by itself, in order of their names, so that the mistakes of all are told at
     * once.
     *
     * @param folder of the law
     * @param kind the folder in it; none of whose files are read where there is no such folder
     * @param mistakes takes what was found
     * @throws UnsoundLaw when it cannot be listed
     */
    public static void each(Path folder, String kind, List<LawMistake> mistakes, Consumer<LawNode> reader) {
        for (var file : in(folder.resolve(kind), kind)) {
            try {
                reader.accept(read(file, kind + "/" + file.getFileName()));
            } catch (LawMistake e) {
                mistakes.add(e);
            }
        }
    }

    /**
     * The law files directly in a folder, in order of their names; none where there is no such folder.
     *
     * @param name how the folder is called in messages
     * @throws UnsoundLaw when it cannot be listed
     */
    static List<Path> in(Path folder, String name) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnsoundLaw(List.of(new LawMistake(name, 0, "cannot be listed: " + e.getMessage())));
        }
    }
}
