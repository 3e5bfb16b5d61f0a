package org.mingfa.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A text taken apart into lines and cells, under the separator it has: a comma, a tab or a semicolon. */
public final class Lines {

    private static final List<String> SEPARATORS = List.of(",", "\t", ";", "，", "；");
    private static final Pattern SPREADSHEETS_HINT = Pattern.compile("\\Asep=.(?=\\R)");
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private Lines() {}

    /**
     * Reads a text under the first separator that makes sense of it. Empty lines are left out.
     *
     * @param file what the file is called in a mistake
     * @param sense what the lines say, or empty when they are not parted the right way
     * @return empty when no separator makes sense
     * @throws UnsoundRows when a quote has no counterpart
     */
    public static <T> Optional<T> read(String file, String text, Function<List<Line>, Optional<T>> sense) {
        var plain = SPREADSHEETS_HINT.matcher(text).replaceFirst("");
        CsvParseException broken = null;
        for (var separator : SEPARATORS) {
            try {
                var lines = apart(separator, plain);
                var made = sense.apply(lines);
                if (made.isPresent()) {
                    requireClosed(file, plain, lines);
                    return made;
                }
            } catch (CsvParseException e) {
                broken = broken == null ? e : broken;
            }
        }
        if (broken != null) {
            var line = LINE.matcher(String.valueOf(broken.getMessage()));
            throw unclosed(file, line.find() ? Integer.parseInt(line.group(1)) : 1);
        }
        return Optional.empty();
    }

    private static List<Line> apart(String separator, String text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(text)
                .stream()
                .map(record -> new Line((int) record.getStartingLineNumber(), record.getFields()))
                .toList();
    }

    /** A quote that is opened and not closed takes all that follows into one cell. */
    private static void requireClosed(String file, String text, List<Line> lines) {
        boolean odd = text.chars().filter(character -> character == '"').count() % 2 == 1;
        if (odd && !lines.isEmpty() && lines.getLast().cells().stream().anyMatch(cell -> cell.contains("\n"))) {
            throw unclosed(file, lines.getLast().number());
        }
    }

    private static UnsoundRows unclosed(String file, int line) {
        return new UnsoundRows(List.of(file + " 第" + line + "行：引号不成对。内容里有引号的，在Excel或者WPS里打开再另存一次"));
    }
}
