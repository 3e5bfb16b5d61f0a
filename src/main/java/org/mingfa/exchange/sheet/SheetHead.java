package org.mingfa.exchange.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header of a sheet was found; its rows follow.
 *
 * @param row the number of its first row, from 1
 * @param title what stands above the header, line by line; empty for nothing
 * @param year the one year that the sheet's name and the title name, or null
 */
public record SheetHead(
        String sheet, int row, String title, @Nullable Integer year, List<Column> columns) implements SheetEvent {

    /**
     * A column with a heading.
     *
     * @param address of the heading, for example {@code C3}
     * @param index from 0
     * @param heading as written in the sheet
     * @param known the known heading it is, as the caller wrote it; null when the column is not read
     * @param suggestion for one that is not known, the known heading that was perhaps meant
     */
    public record Column(
            String address,
            int index,
            String heading,
            @Nullable String known,
            @Nullable String suggestion) {}

    public SheetHead {
        columns = List.copyOf(columns);
    }

    /** The columns whose cells are read. */
    public List<Column> read() {
        return columns.stream().filter(column -> column.known() != null).toList();
    }
}
