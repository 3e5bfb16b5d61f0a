package org.mingfa.keeping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Holds the files of a backup against its manifest. */
final class BackupParts {

    private BackupParts() {}

    /** Those that are gone or not what was written, by name with what is wrong in Chinese. */
    static List<String> damaged(Path backup, List<Manifest.Part> parts) throws IOException {
        var damaged = new ArrayList<String>();
        for (var part : parts) {
            var file = backup.resolve(part.name());
            try {
                if (Files.size(file) != part.size() || !Sm3File.digestOf(file).equals(part.digest())) {
                    damaged.add(file + "已被改动");
                }
            } catch (NoSuchFileException gone) {
                damaged.add(file + "不见了");
            }
        }
        return damaged;
    }
}
