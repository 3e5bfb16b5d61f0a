package org.mingfa.document.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fonts of a machine by their names. */
public final class FontLibrary {

    private static final String OWN_FOLDER = "MINGFA_FONTS";
    private static final Pattern FONT = Pattern.compile("(?i).*\\.(ttf|otf|ttc|otc)");
    private static final int DEPTH = 8;

    private static final class ThisMachine {
        static final FontLibrary FONTS = new FontLibrary(folders());
    }

    private final Map<String, FontFile> fonts = new HashMap<>();
    private final Map<String, Optional<Face>> opened = new ConcurrentHashMap<>();

    private FontLibrary(Collection<Path> folders) {
        for (Path folder : folders) {
            files(folder).forEach(this::add);
        }
    }

    /**
     * The fonts installed here, looked up once. A folder named by the environment variable MINGFA_FONTS comes first: where
     * nobody may install fonts, they can be put there.
     */
    public static FontLibrary ofThisMachine() {
        return ThisMachine.FONTS;
    }

    /** The fonts in these folders and the folders below; of two fonts of one name the first found counts. */
    public static FontLibrary in(Path... folders) {
        return new FontLibrary(List.of(folders));
    }

    /** The first of the names that is here. Capitals and spaces do not count. */
    public Optional<Face> face(List<String> names) {
        return names.stream()
                .map(FontLibrary::key)
                .flatMap(key -> opened.computeIfAbsent(key, this::open).stream())
                .findFirst();
    }

    private Optional<Face> open(String key) {
        FontFile file = fonts.get(key);
        try {
            return file == null ? Optional.empty() : Optional.of(new Face(file));
        } catch (IllegalArgumentException | IndexOutOfBoundsException unfit) {
            return Optional.empty();
        }
    }

    private void add(Path path) {
        try {
            for (FontFile font : FontFile.of(path)) {
                font.names().forEach(name -> fonts.putIfAbsent(key(name), font));
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            // A file that is no sound font is as good as absent: the next font of that name is taken.
        }
    }

    private static String key(String name) {
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> FONT.matcher(file.toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private static List<Path> folders() {
        var home = System.getProperty("user.home", "");
        var windows = System.getenv().getOrDefault("WINDIR", "C:\\Windows");
        return Stream.of(
                        System.getenv().getOrDefault(OWN_FOLDER, ""),
                        home + "/.fonts",
                        home + "/.local/share/fonts",
                        "/usr/local/share/fonts",
                        "/usr/share/fonts",
                        home + "/Library/Fonts",
                        "/Library/Fonts",
                        "/System/Library/Fonts",
                        windows + "\\Fonts")
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
    }
}
