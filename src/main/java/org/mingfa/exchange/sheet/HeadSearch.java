package org.mingfa.exchange.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header under titles, units and dates. It may have several rows: where a cell of its first row is merged
 * downwards, the header reaches as far down, and the lowest text above a column is its heading.
 */
final class HeadSearch {

    private static final int DEEPEST = 3;
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})\\s*年");

    private final String sheet;
    private final Headings known;
    private final CellReader cells;
    private final Merges merges;

    HeadSearch(String sheet, Headings known, CellReader cells, Merges merges) {
        this.sheet = sheet;
        this.known = known;
        this.cells = cells;
        this.merges = merges;
    }

    /**
     * A header that was found.
     *
     * @param rows how many of the rows searched are above the data, itself included
     */
    record Found(SheetHead head, int rows) {}

    Optional<Found> in(List<Row> rows) {
        for (int first = 0; first < rows.size(); first++) {
            int end = endOfBlock(rows, first);
            List<SheetHead.Column> columns = columns(rows.subList(first, end));
            long matched = columns.stream()
                    .filter(column -> known.match(column.heading()).isPresent())
                    .count();
            if (matched >= known.enough() && 2 * matched >= columns.size() && matched > 0) {
                var title = title(rows.subList(0, first));
                return Optional.of(
                        new Found(new SheetHead(sheet, rows.get(first).getRowNum(), title, year(title), columns), end));
            }
        }
        return Optional.empty();
    }

    private String title(List<Row> above) {
        return above.stream()
                .flatMap(Row::stream)
                .filter(Objects::nonNull)
                .map(cells::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** The sheet's name and the first line of the title say it; further lines, such as the day it was filled in, only if they do not. */
    private @Nullable Integer year(String title) {
        var first = title.lines().findFirst().orElse("");
        var years = years(sheet + "\n" + first);
        var told = years.isEmpty() ? years(title) : years;
        return told.size() == 1 ? told.getFirst() : null;
    }

    private static List<Integer> years(String text) {
        return YEAR.matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .distinct()
                .toList();
    }

    private int endOfBlock(List<Row> rows, int first) {
        int top = rows.get(first).getRowNum() - 1;
        int bottom = merges.beginningAt(top).stream()
                .mapToInt(CellRange::bottom)
                .filter(row -> row < top + DEEPEST)
                .max()
                .orElse(top);
        int end = first + 1;
        while (end < rows.size() && rows.get(end).getRowNum() - 1 <= bottom) {
            end++;
        }
        return end;
    }

    private List<SheetHead.Column> columns(List<Row> block) {
        int width = block.stream().mapToInt(Row::getCellCount).max().orElse(0);
        List<SheetHead.Column> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int index = 0; index < width; index++) {
            for (Row row : block.reversed()) {
                String heading = cells.text(row.getOptionalCell(index).orElse(null));
                if (!heading.isEmpty()) {
                    columns.add(column(row.getRowNum() - 1, index, heading, taken));
                    break;
                }
            }
        }
        return columns;
    }

    private SheetHead.Column column(int row, int index, String heading, Set<String> taken) {
        String address = new CellAddress(row, index).toString();
        Optional<String> match = known.match(heading);
        if (match.isPresent()) {
            String first = taken.add(match.get()) ? match.get() : null;
            return new SheetHead.Column(address, index, heading, first, null);
        }
        String suggestion =
                Headings.isCounting(heading) ? null : known.nearest(heading).orElse(null);
        return new SheetHead.Column(address, index, heading, null, suggestion);
    }
}
