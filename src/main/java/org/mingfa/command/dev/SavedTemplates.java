package org.mingfa.command.dev;

import gg.jte.CodeResolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The templates of a folder as they were saved last. */
record SavedTemplates(Path folder) implements CodeResolver {

    @Override
    public @Nullable String resolve(String name) {
        try {
            return exists(name) ? Files.readString(folder.resolve(name)) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long getLastModified(String name) {
        return folder.resolve(name).toFile().lastModified();
    }

    @Override
    public List<String> resolveAllTemplateNames() {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean exists(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }
}
