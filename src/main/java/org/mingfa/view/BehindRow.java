package org.mingfa.view;

import java.util.List;

/**
 * What stands behind a row.
 *
 * @param entries those the reader may see, in the order of their days
 * @param withheld how many more there are, which the sums count all the same
 */
public record BehindRow(List<ViewEntry> entries, int withheld) {
    public BehindRow {
        entries = List.copyOf(entries);
    }
}
