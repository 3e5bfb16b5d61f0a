package org.mingfa.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * A line as printed; lengths are points from the upper left corner of its page.
 *
 * @param gaps how many wide gaps part it, as between the cells of a table
 */
record PrintedLine(String text, double left, double right, double base, double size, int page, int gaps) {

    private static final double SAME_BASE = 0.3;
    private static final double BLANK = 0.6;
    private static final double LATIN_BLANK = 0.15;
    private static final double CELL = 1.5;

    /** The lines of a page, from above, each from the left. */
    static List<PrintedLine> of(List<TextPosition> glyphs, int page) {
        var rows = new ArrayList<List<TextPosition>>();
        glyphs.stream()
                .filter(glyph ->
                        glyph.getUnicode() != null && !glyph.getUnicode().isBlank())
                .sorted(Comparator.comparingDouble(TextPosition::getYDirAdj))
                .forEach(glyph -> {
                    var row = rows.isEmpty() ? null : rows.getLast();
                    if (row == null || glyph.getYDirAdj() - row.getFirst().getYDirAdj() > size(glyph) * SAME_BASE) {
                        row = new ArrayList<>();
                        rows.add(row);
                    }
                    row.add(glyph);
                });
        return rows.stream().map(row -> line(row, page)).toList();
    }

    private static double size(TextPosition glyph) {
        return Math.max(1, Math.abs(glyph.getYScale()));
    }

    private static PrintedLine line(List<TextPosition> row, int page) {
        row.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
        var text = new StringBuilder();
        double size = row.stream().mapToDouble(PrintedLine::size).max().orElse(1);
        double right = 0;
        int gaps = 0;
        TextPosition before = null;
        for (var glyph : row) {
            if (before != null && isTwin(before, glyph)) {
                continue;
            }
            double gap = before == null ? 0 : glyph.getXDirAdj() - right;
            text.append(parted(before, glyph, gap / size) ? " " : "").append(glyph.getUnicode());
            gaps += gap > size * CELL ? 1 : 0;
            right = Math.max(right, glyph.getXDirAdj() + glyph.getWidthDirAdj());
            before = glyph;
        }
        var first = row.getFirst();
        return new PrintedLine(text.toString(), first.getXDirAdj(), right, first.getYDirAdj(), size, page, gaps);
    }

    /** Whether a glyph is printed once more over itself to look bold. */
    private static boolean isTwin(TextPosition before, TextPosition glyph) {
        return glyph.getUnicode().equals(before.getUnicode())
                && glyph.getXDirAdj() - before.getXDirAdj() < before.getWidthDirAdj() * SAME_BASE;
    }

    private static boolean parted(@Nullable TextPosition before, TextPosition glyph, double gap) {
        boolean latin = before != null && isLatin(before) && isLatin(glyph);
        return before != null && gap > (latin ? LATIN_BLANK : BLANK);
    }

    private static boolean isLatin(TextPosition glyph) {
        return Character.isLetter(glyph.getUnicode().charAt(0))
                && glyph.getUnicode().charAt(0) < 128;
    }

    String bare() {
        return text.strip();
    }

    boolean sameSize(PrintedLine other) {
        return Math.abs(size - other.size) < 0.1 * size;
    }
}
