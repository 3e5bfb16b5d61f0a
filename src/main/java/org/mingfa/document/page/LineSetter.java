package org.mingfa.document.page;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.document.Inline;
import org.mingfa.document.TextStyle;
import org.mingfa.document.TextStyle.Place;
import org.mingfa.document.Typeface;
import org.mingfa.document.page.LineBreaker.Line;

/** Sets running text into lines: breaks them, makes their edges even, and gives every character its place. */
final class LineSetter {

    /** A type box reaches so far above the line the characters stand on, in parts of its size. */
    private static final double ASCENT = 0.88;

    /** A line that would have to be spread more than this, in parts of the size, stays uneven. */
    private static final double WIDEST_SPREAD = 0.5;

    private final Faces faces;

    LineSetter(Faces faces) {
        this.faces = faces;
    }

    /** Where lines stand: room at the left of the first line, at the left of the others, and how wide all may reach. */
    record Frame(double first, double left, double right) {
        static Frame of(double left, double right) {
            return new Frame(left, left, right);
        }
    }

    List<Glyph> glyphs(List<Inline> pieces, TextStyle style) {
        var glyphs = new ArrayList<Glyph>();
        for (Inline piece : pieces) {
            var records = piece instanceof Inline.Figure figure ? figure.records() : null;
            boolean bold = piece instanceof Inline.Emphasis;
            glyphs.addAll(faces.glyphs(piece.shown(), style.face(), style.size(), bold, records));
        }
        return glyphs;
    }

    List<Glyph> glyphs(String text, Typeface face, double size) {
        return faces.glyphs(text, face, size, false, null);
    }

    static double width(List<Glyph> glyphs) {
        return glyphs.stream().mapToDouble(Glyph::advance).sum();
    }

    /** The lines of a paragraph, each of this height. */
    List<Strip> set(List<Glyph> glyphs, double size, Place place, Frame frame, double height, boolean red) {
        var breaker = breaker(glyphs, size);
        var lines = breaker.lines(frame.right - frame.first, frame.right - frame.left);
        var strips = new ArrayList<Strip>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double left = i == 0 ? frame.first : frame.left;
            boolean even = (place == Place.JUSTIFIED || place == Place.INDENTED) && i < lines.size() - 1;
            double[] x = even || line.squeeze() > 0
                    ? even(glyphs, line, breaker, frame.right - left, size)
                    : natural(glyphs, line);
            double room = frame.right - left - x[x.length - 1];
            double shift = left
                    + switch (place) {
                        case CENTER -> room / 2;
                        case RIGHT -> room;
                        case LEFT, JUSTIFIED, INDENTED -> 0;
                    };
            var strip = new Strip(height);
            runs(glyphs.subList(line.from(), trimmed(glyphs, line)), x, size, red)
                    .forEach(run -> strip.pieces.add(run.moved(shift, baseline(height, size))));
            strips.add(strip);
        }
        return strips;
    }

    /** One line beginning at a place, as wide as it is. */
    List<Piece.Run> line(List<Glyph> glyphs, double size, double left, double height) {
        return runs(glyphs, natural(glyphs, new Line(0, glyphs.size(), 0)), size, false).stream()
                .map(run -> run.moved(left, baseline(height, size)))
                .toList();
    }

    static double baseline(double height, double size) {
        return (height - size) / 2 + ASCENT * size;
    }

    private static LineBreaker breaker(List<Glyph> glyphs, double size) {
        return new LineBreaker(
                glyphs.stream().mapToInt(Glyph::codePoint).toArray(),
                glyphs.stream().mapToDouble(Glyph::advance).toArray(),
                size);
    }

    private static int trimmed(List<Glyph> glyphs, Line line) {
        int to = line.to();
        while (to > line.from() && Punctuation.isBlank(glyphs.get(to - 1).codePoint())) {
            to--;
        }
        return to;
    }

    /** Where each character begins, and at last where the line ends. */
    private static double[] natural(List<Glyph> glyphs, Line line) {
        int to = trimmed(glyphs, line);
        var x = new double[to - line.from() + 1];
        for (int i = line.from(); i < to; i++) {
            x[i - line.from() + 1] = x[i - line.from()] + glyphs.get(i).advance();
        }
        return x;
    }

    /** The same, squeezed or spread to the width. */
    private static double[] even(List<Glyph> glyphs, Line line, LineBreaker breaker, double width, double size) {
        double[] x = natural(glyphs, line);
        int count = x.length - 1;
        double moved = 0;
        for (int i = 0; line.squeeze() > 0 && i < count; i++) {
            double less = breaker.blank(line.from() + i) * line.squeeze();
            boolean before =
                    Punctuation.isBlankBefore(glyphs.get(line.from() + i).codePoint());
            moved += before ? less : 0;
            x[i] -= moved;
            moved += before ? 0 : less;
        }
        x[count] -= moved;
        var gaps = new boolean[count];
        int open = 0;
        for (int i = 1; i < count; i++) {
            gaps[i] = Punctuation.mayStretch(
                    glyphs.get(line.from() + i - 1).codePoint(),
                    glyphs.get(line.from() + i).codePoint());
            open += gaps[i] ? 1 : 0;
        }
        double each = open == 0 ? 0 : (width - x[count]) / open;
        if (each > size * WIDEST_SPREAD) {
            return x;
        }
        double spread = 0;
        for (int i = 1; i < count; i++) {
            spread += gaps[i] ? each : 0;
            x[i] += spread;
        }
        x[count] += spread;
        return x;
    }

    private static List<Piece.Run> runs(List<Glyph> glyphs, double[] x, double size, boolean red) {
        var runs = new ArrayList<Piece.Run>();
        for (int from = 0; from < glyphs.size(); ) {
            Glyph first = glyphs.get(from);
            var text = new StringBuilder();
            var places = new ArrayList<Double>();
            int to = from;
            while (to < glyphs.size() && glyphs.get(to).isLike(first)) {
                text.appendCodePoint(glyphs.get(to).codePoint());
                places.add(x[to++]);
            }
            runs.add(new Piece.Run(
                    first.face(), size, first.bold(), red, text.toString(), places, x[to], 0, first.records()));
            from = to;
        }
        return runs;
    }
}
