package org.mingfa.document.page;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.document.Geometry;
import org.mingfa.document.TextStyle;
import org.mingfa.document.page.LineSetter.Frame;

/** The running text of a document as strips, one below the other, before it is cut into pages. */
final class RunningText {

    private final LineSetter setter;
    private final List<Strip> strips = new ArrayList<>();

    RunningText(LineSetter setter) {
        this.setter = setter;
    }

    LineSetter setter() {
        return setter;
    }

    List<Strip> strips() {
        return strips;
    }

    boolean isEmpty() {
        return strips.isEmpty();
    }

    Strip add(Strip strip) {
        strips.add(strip);
        return strip;
    }

    /**
     * A paragraph in its style.
     *
     * @param blank blank lines above
     * @return its lines
     */
    List<Strip> paragraph(TextStyle style, List<Glyph> glyphs, double blank) {
        double unit = style.size() == Geometry.SIZE_3_PT ? Geometry.CHARACTER_PT : style.size();
        double first = style.place() == TextStyle.Place.INDENTED ? unit * Geometry.PARAGRAPH_INDENT : 0;
        var frame = new Frame(first, 0, Geometry.points(Geometry.TYPE_WIDTH_MM));
        var lines = setter.set(glyphs, style.size(), style.place(), frame, style.line(), false);
        lines.getFirst().before = blank * Geometry.LINE_PT;
        if (style.staysWithNext()) {
            lines.forEach(line -> line.staysWithNext = true);
        }
        lines.forEach(this::add);
        return lines;
    }

    List<Strip> paragraph(TextStyle style, String text, double blank) {
        return paragraph(style, setter.glyphs(text, style.face(), style.size()), blank);
    }

    /** Characters of the body's grid as points. */
    static double characters(double count) {
        return count * Geometry.CHARACTER_PT;
    }
}
