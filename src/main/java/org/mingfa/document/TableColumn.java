package org.mingfa.document;

/**
 * A column.
 *
 * @param title the cell of the header row
 * @param weight share of the width of the table, relative to the other columns; positive
 * @param align how the cells below the header stand
 */
public record TableColumn(String title, double weight, Table.Align align) {
    /** @throws IllegalArgumentException if the title is blank or the weight not a positive number */
    public TableColumn {
        title = CleanText.required(title, "列名");
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("列“" + title + "”的宽度应当大于 0，现在是 " + weight + "。");
        }
    }
}
