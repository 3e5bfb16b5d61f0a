package org.mingfa.document;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row.
 *
 * @param anchor the name by which a {@link Inline.Figure} finds this row, unique in the document; null for none
 * @param cells one for each column
 */
public record TableRow(@Nullable String anchor, List<List<Inline>> cells) {
    public TableRow {
        anchor = anchor == null ? null : CleanText.required(anchor, "清单标识");
        cells = cells.stream().map(List::copyOf).toList();
    }

    /** A row of plain texts that no figure points to. */
    public static TableRow of(String... cells) {
        return new TableRow(null, texts(cells));
    }

    /** A row of plain texts that figures find by the anchor. */
    public static TableRow anchored(String anchor, String... cells) {
        return new TableRow(anchor, texts(cells));
    }

    private static List<List<Inline>> texts(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> List.<Inline>of(new Inline.Text(cell)))
                .toList();
    }
}
