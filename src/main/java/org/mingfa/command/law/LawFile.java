package org.mingfa.command.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.mingfa.command.line.UsageMistake;

/**
 * A file of a law library.
 *
 * @param library the folder it belongs to
 * @param name within that folder, such as {@code procedures/dispute.yaml}
 */
record LawFile(Path library, String name) {

    private static final String MARK = "roles.yaml";

    /** What every procedure may refer to: when one of these changes, all must be proved. */
    private static final Set<String> FOR_ALL = Set.of(MARK, "statutes", "parameters", "pieces", "calendar");

    /** @throws UsageMistake when the file lies in no law library */
    static LawFile of(Path path) {
        var file = path.toAbsolutePath().normalize();
        for (var folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(MARK))) {
                return new LawFile(folder, folder.relativize(file).toString());
            }
        }
        throw new UsageMistake(path + "不在法规制度库里（上级目录都没有" + MARK + "）；请先放进库的procedures或者measures目录");
    }

    /** The file, or the law files in a folder that is part of a library. */
    static List<LawFile> under(Path path) {
        try (var files = Files.walk(path)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(LawFile::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isLibrary(Path path) {
        return Files.exists(path.resolve(MARK));
    }

    boolean concernsAll() {
        return FOR_ALL.contains(name.split("/", 2)[0]);
    }
}
