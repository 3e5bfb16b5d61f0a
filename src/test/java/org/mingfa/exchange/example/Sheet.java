package org.mingfa.exchange.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * A sheet before it is written: rows of cells by heading.
 *
 * @param name the procedure's name, by which the import knows it
 */
record Sheet(String name, String title, List<Map<String, Object>> rows) {

    static final String DATE = "日期";

    /** The headings of all rows, in the order they first appear. */
    SequencedSet<String> headings() {
        var headings = new LinkedHashSet<String>();
        rows.forEach(row -> headings.addAll(row.keySet()));
        return headings;
    }

    /** The same, ordered by day. */
    Sheet ordered() {
        var ordered = new ArrayList<>(rows);
        ordered.sort(java.util.Comparator.comparing(row -> (LocalDate) row.get(DATE)));
        return new Sheet(name, title, ordered);
    }

    /** The same with all days in another year. */
    Sheet in(int year) {
        var moved = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> row : rows) {
            var cells = new LinkedHashMap<>(row);
            cells.replaceAll((heading, cell) -> cell instanceof LocalDate day ? day.withYear(year) : cell);
            moved.add(cells);
        }
        return new Sheet(name, title, moved);
    }

    /** A row of these headings and cells in turn. */
    static Map<String, Object> row(LocalDate day, Object... cells) {
        var row = new LinkedHashMap<String, Object>();
        row.put(DATE, day);
        for (int i = 0; i < cells.length; i += 2) {
            row.put((String) cells[i], cells[i + 1]);
        }
        return row;
    }
}
