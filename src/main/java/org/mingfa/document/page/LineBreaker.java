package org.mingfa.document.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a paragraph into lines. A line is filled as far as it goes. Where a sign stands in the way that may not begin the
 * next line, it is taken up by squeezing the blank halves of punctuation; where that is not enough, the character before
 * it goes down with it.
 */
final class LineBreaker {

    /** Rounding of widths must not push the twenty-eighth character out. */
    private static final double TOLERANCE = 0.01;

    /** A sign so wide that half of it is blank, in parts of the size. */
    private static final double FULL_WIDTH = 0.9;

    private final int[] characters;
    private final double[] advances;
    private final double size;

    /**
     * A line.
     *
     * @param from its first character
     * @param to the character after its last
     * @param squeeze how much of the blank halves is to be taken away, 0 to 1
     */
    public record Line(int from, int to, double squeeze) {}

    /** @param advances how far each character moves on */
    public LineBreaker(int[] characters, double[] advances, double size) {
        this.characters = characters;
        this.advances = advances;
        this.size = size;
    }

    /** @param first width of the first line, the others having {@code rest} */
    public List<Line> lines(double first, double rest) {
        var lines = new ArrayList<Line>();
        for (int from = 0; from < characters.length; from = lines.getLast().to) {
            lines.add(line(from, (lines.isEmpty() ? first : rest) + TOLERANCE));
        }
        return List.copyOf(lines);
    }

    private Line line(int from, double width) {
        int fitting = fitting(from, width);
        if (fitting == characters.length) {
            return new Line(from, fitting, 0);
        }
        int before = fitting;
        while (before > from && !mayEnd(before)) {
            before--;
        }
        if (before == fitting) {
            return new Line(from, before, 0);
        }
        int after = fitting + 1;
        while (after < characters.length && !mayEnd(after)) {
            after++;
        }
        double blank = blank(from, after);
        double excess = width(from, after) - width;
        if (excess <= blank) {
            return new Line(from, after, Math.max(0, excess) / blank);
        }
        // Nothing but what may not be parted: a word longer than the line, or a row of signs.
        return new Line(from, before > from ? before : Math.max(fitting, from + 1), 0);
    }

    /** The last place up to which everything stands on the line; blanks at its end need no room. */
    private int fitting(int from, double width) {
        double reached = 0;
        int at = from;
        while (at < characters.length && (Punctuation.isBlank(characters[at]) || reached + advances[at] <= width)) {
            reached += advances[at++];
        }
        return at;
    }

    private boolean mayEnd(int at) {
        return at == characters.length || Punctuation.mayPart(characters[at - 1], characters[at]);
    }

    private double width(int from, int to) {
        double width = 0;
        for (int i = from; i < to; i++) {
            width += advances[i];
        }
        return width;
    }

    private double blank(int from, int to) {
        double blank = 0;
        for (int i = from; i < to; i++) {
            blank += blank(i);
        }
        return blank;
    }

    /** How much of this character is blank and may be taken away. */
    double blank(int at) {
        boolean wide = advances[at] > size * FULL_WIDTH;
        boolean halfBlank = Punctuation.isBlankAfter(characters[at]) || Punctuation.isBlankBefore(characters[at]);
        return wide && halfBlank ? advances[at] - size / 2 : 0;
    }
}
