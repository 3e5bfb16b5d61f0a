package org.mingfa.exchange.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The merged cells of a sheet, asked for row after row downwards. */
final class Merges {

    private final List<CellRange> byTop;
    private final List<CellRange> open = new ArrayList<>();
    private int next;

    Merges(List<CellRange> ranges) {
        byTop = ranges.stream().sorted(Comparator.comparingInt(CellRange::top)).toList();
    }

    /** Those that begin in that row, in whatever order rows are asked. */
    List<CellRange> beginningAt(int row) {
        return byTop.stream().filter(range -> range.top() == row).toList();
    }

    /** Those that touch the row. Rows must be asked from the top down. */
    List<CellRange> on(int row) {
        open.removeIf(range -> range.bottom() < row);
        while (next < byTop.size() && byTop.get(next).top() <= row) {
            CellRange range = byTop.get(next++);
            if (range.bottom() >= row) {
                open.add(range);
            }
        }
        return open;
    }
}
