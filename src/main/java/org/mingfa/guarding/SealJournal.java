package org.mingfa.guarding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A copy of every seal in a plain file beside the database, one for each database: whoever changes the database alone cannot
 * seal a past day again unseen. A line is a day, a place, the seal of its matters and the seal of its other rows, parted by tabs.
 */
final class SealJournal {

    /** One sealed day; {@code -} stands for what that day did not have. */
    record Line(LocalDate day, String place, String matters, String rows) {

        static final String NONE = "-";

        private String text() {
            return day + "\t" + place + "\t" + matters + "\t" + rows + "\n";
        }
    }

    /** The lines of a file. */
    static final class Book {
        private final Map<SealedRows.Day, Line> lines = new HashMap<>();
        private final Map<String, LocalDate> last = new HashMap<>();

        private void add(Line line) {
            lines.put(new SealedRows.Day(line.place(), line.day()), line);
            last.merge(line.place(), line.day(), (one, other) -> one.isAfter(other) ? one : other);
        }

        @Nullable
        Line find(SealedRows.Day day) {
            return lines.get(day);
        }

        /** The last day of a place that has a line, or null. */
        @Nullable
        LocalDate last(String place) {
            return last.get(place);
        }

        List<Line> lines() {
            return List.copyOf(lines.values());
        }
    }

    private final Path folder;

    /** @param folder made when the first line is written */
    SealJournal(Path folder) {
        this.folder = folder;
    }

    private Path file(UUID installation) {
        return folder.resolve(installation + ".tsv");
    }

    Book read(UUID installation) {
        var file = file(installation);
        return Files.exists(file) ? read(file) : new Book();
    }

    /** A line that is none, such as the last one before the power went, is left out. */
    static Book read(Path file) {
        var book = new Book();
        try {
            for (var text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                var cells = text.split("\t", -1);
                if (cells.length == 4) {
                    add(book, cells);
                }
            }
            return book;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Book book, String[] cells) {
        try {
            book.add(new Line(LocalDate.parse(cells[0]), cells[1], cells[2], cells[3]));
        } catch (DateTimeException notADay) {
            // Not a line.
        }
    }

    /** Adds a line, which survives a power cut once this returns. */
    void write(UUID installation, Book book, Line line) {
        try {
            Files.createDirectories(folder);
            try (var channel = FileChannel.open(
                    file(installation),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND)) {
                channel.write(StandardCharsets.UTF_8.encode(line.text()));
                channel.force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        book.add(line);
    }

    /** The files of other databases that lie here too, in order. */
    List<Path> others(UUID installation) {
        var others = new ArrayList<Path>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "*.tsv")) {
                files.forEach(others::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        others.remove(file(installation));
        others.sort(null);
        return others;
    }

    Path folder() {
        return folder;
    }
}
