package org.mingfa.command.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a text, under the separator it has.
 *
 * @param headings as written but for spaces and signs around them, in the order of the columns
 * @param below the records below the headings
 */
record Grid(List<String> headings, List<CsvRecord> below) {

    private static final List<String> SEPARATORS = List.of(",", "\t", ";", "，");

    /** A title or two may stand above the headings. */
    private static final int MOST_ABOVE = 5;

    private static final Pattern SPREADSHEETS_HINT = Pattern.compile("\\Asep=.(?=\\R)");
    private static final Pattern LINE = Pattern.compile("line (\\d+)");
    private static final Pattern IN_HEADING = Pattern.compile("[\\s\\p{Z}\\uFEFF\\u200B*＊'\"]");

    /** @throws UnsoundRows when no separator makes a line of headings of one of the first lines */
    static Grid of(String file, String text, List<String> needed) {
        var plain = SPREADSHEETS_HINT.matcher(text).replaceFirst("");
        CsvParseException broken = null;
        for (var separator : SEPARATORS) {
            try {
                var grid = under(separator, plain, needed);
                if (grid.isPresent()) {
                    requireClosed(file, plain, grid.get());
                    return grid.get();
                }
            } catch (CsvParseException e) {
                broken = broken == null ? e : broken;
            }
        }
        throw new UnsoundRows(List.of(file + " " + unfit(plain, needed, broken)));
    }

    private static Optional<Grid> under(String separator, String text, List<String> needed) {
        var records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(text)
                .stream()
                .toList();
        for (int i = 0; i < Math.min(MOST_ABOVE, records.size()); i++) {
            var headings = records.get(i).getFields().stream()
                    .map(heading -> IN_HEADING.matcher(heading).replaceAll(""))
                    .toList();
            if (headings.containsAll(needed)) {
                return Optional.of(new Grid(headings, records.subList(i + 1, records.size())));
            }
        }
        return Optional.empty();
    }

    /** A quote that is opened and not closed takes all that follows into one cell. */
    private static void requireClosed(String file, String text, Grid grid) {
        boolean odd = text.chars().filter(character -> character == '"').count() % 2 == 1;
        if (odd
                && !grid.below.isEmpty()
                && grid.below.getLast().getFields().stream().anyMatch(cell -> cell.contains("\n"))) {
            throw new UnsoundRows(
                    List.of(file + " " + unclosed(grid.below.getLast().getStartingLineNumber())));
        }
    }

    private static String unfit(String text, List<String> needed, @Nullable CsvParseException broken) {
        if (broken != null) {
            var line = LINE.matcher(String.valueOf(broken.getMessage()));
            return unclosed(line.find() ? Long.parseLong(line.group(1)) : 1);
        }
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("（空）");
        return "第1行应为标题行，要有：" + String.join(",", needed) + "；现在是：" + first.substring(0, Math.min(100, first.length()));
    }

    private static String unclosed(long line) {
        return "第" + line + "行：引号不成对。内容里有引号的，在Excel或者WPS里打开再另存一次";
    }
}
