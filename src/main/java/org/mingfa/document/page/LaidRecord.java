package org.mingfa.document.page;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.document.ChineseDate;
import org.mingfa.document.CleanText;
import org.mingfa.document.Geometry;
import org.mingfa.document.Imprint;
import org.mingfa.document.TextStyle;
import org.mingfa.document.TextStyle.Place;
import org.mingfa.document.page.LineSetter.Frame;

/** Lays the record (版记): copies, printer and day between rules. */
final class LaidRecord {

    private static final String COPIES = "抄送：";
    private static final TextStyle STYLE = TextStyle.RECORD;
    private static final double WIDTH = Geometry.points(Geometry.TYPE_WIDTH_MM);
    private static final double INDENT = Geometry.SIZE_4_PT * Geometry.RECORD_INDENT;

    private final LineSetter setter;

    LaidRecord(LineSetter setter) {
        this.setter = setter;
    }

    List<Strip> strips(Imprint imprint) {
        var strips = new ArrayList<Strip>();
        if (imprint.copies() != null) {
            double left = INDENT + STYLE.size() * CleanText.width(COPIES);
            var glyphs = setter.glyphs(COPIES + imprint.copies() + "。", STYLE.face(), STYLE.size());
            strips.addAll(setter.set(
                    glyphs, STYLE.size(), STYLE.place(), new Frame(INDENT, left, WIDTH - INDENT), STYLE.line(), false));
        }
        int printer = strips.size();
        strips.addAll(line(imprint.printer(), Place.LEFT));
        line(ChineseDate.format(imprint.printed()) + "印发", Place.RIGHT)
                .forEach(day -> strips.getLast().pieces.addAll(day.pieces));
        if (printer > 0) {
            rule(strips.get(printer), 0, Geometry.RECORD_INNER_MM);
        }
        rule(strips.getFirst(), 0, Geometry.RECORD_OUTER_MM);
        rule(strips.getLast(), STYLE.line(), Geometry.RECORD_OUTER_MM);
        return strips;
    }

    private List<Strip> line(String text, Place place) {
        var glyphs = setter.glyphs(text, STYLE.face(), STYLE.size());
        return setter.set(glyphs, STYLE.size(), place, Frame.of(INDENT, WIDTH - INDENT), STYLE.line(), false);
    }

    private static void rule(Strip strip, double y, double millimetres) {
        strip.pieces.add(new Piece.Rule(0, y, WIDTH, y, Geometry.points(millimetres), false));
    }
}
