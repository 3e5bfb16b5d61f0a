package org.mingfa.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table.
 *
 * @param caption printed above the table; null where the title of the attachment already says it
 * @param columns at least one, in order
 * @param rows at least one, each with as many cells as there are columns
 * @param footnote printed beneath the table, or null
 */
public record Table(
        @Nullable String caption,
        List<TableColumn> columns,
        List<TableRow> rows,
        @Nullable String footnote) implements Block {

    /** @throws IllegalArgumentException if a column or a row is missing, or a row has too few or too many cells */
    public Table {
        caption = caption == null ? null : CleanText.required(caption, "表题");
        footnote = footnote == null ? null : CleanText.required(footnote, "表注");
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        String name = caption == null ? "表格" : "表格“" + caption + "”";
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(name + "没有一列，请写明各列的名称。");
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(name + "没有一行记录，空表不能印发：请在正文里写明没有，或者去掉这张表。");
        }
        for (int i = 0; i < rows.size(); i++) {
            int cells = rows.get(i).cells().size();
            if (cells != columns.size()) {
                throw new IllegalArgumentException(
                        name + "共 " + columns.size() + " 列，第 " + (i + 1) + " 行却有 " + cells + " 格。");
            }
        }
    }

    /** How the cells of a column stand. */
    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }
}
