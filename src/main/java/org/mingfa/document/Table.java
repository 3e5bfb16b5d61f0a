package org.mingfa.document;

import java.util.Arrays;
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
        List<Column> columns,
        List<Row> rows,
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

    /**
     * A column.
     *
     * @param title the cell of the header row
     * @param weight share of the width of the table, relative to the other columns; positive
     * @param align how the cells below the header stand
     */
    public record Column(String title, double weight, Align align) {
        /** @throws IllegalArgumentException if the title is blank or the weight not a positive number */
        public Column {
            title = CleanText.required(title, "列名");
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("列“" + title + "”的宽度应当大于 0，现在是 " + weight + "。");
            }
        }
    }

    /**
     * A row.
     *
     * @param anchor the name by which a {@link Inline.Figure} finds this row, unique in the document; null for none
     * @param cells one for each column
     */
    public record Row(@Nullable String anchor, List<List<Inline>> cells) {
        public Row {
            anchor = anchor == null ? null : CleanText.required(anchor, "清单标识");
            cells = cells.stream().map(List::copyOf).toList();
        }

        /** A row of plain texts that no figure points to. */
        public static Row of(String... cells) {
            return new Row(null, texts(cells));
        }

        /** A row of plain texts that figures find by the anchor. */
        public static Row anchored(String anchor, String... cells) {
            return new Row(anchor, texts(cells));
        }

        private static List<List<Inline>> texts(String... cells) {
            return Arrays.stream(cells)
                    .map(cell -> List.<Inline>of(new Inline.Text(cell)))
                    .toList();
        }
    }
}
