package org.mingfa.document.docx;

import java.math.BigInteger;
import org.mingfa.document.Geometry;

/** The units of WordprocessingML: twentieths, halves and eighths of a point. */
final class DocxUnits {

    /** One line of the grid. Rounded down, or the twenty-second line would not fit the type area. */
    static final int LINE = (int) Math.floor(Geometry.LINE_PT * 20);

    /** One character of the grid. Rounded down, or the twenty-eighth character would not fit the line. */
    static final int CHARACTER = (int) Math.floor(Geometry.CHARACTER_PT * 20);

    /** What is taken from the advance of a 3号 character so that it stands on the grid. */
    static final int TIGHTENING = CHARACTER - (int) (Geometry.SIZE_3_PT * 20);

    /** Width of the type area as the page's own rounded margins leave it. */
    static final int TYPE_WIDTH =
            millimetres(Geometry.PAGE_WIDTH_MM) - millimetres(Geometry.LEFT_MM) - millimetres(Geometry.RIGHT_MM);

    private DocxUnits() {}

    static int millimetres(double value) {
        return points(Geometry.points(value));
    }

    static int points(double value) {
        return (int) Math.round(value * 20);
    }

    /** Characters of the body's grid. */
    static int characters(double count) {
        return (int) Math.round(count * CHARACTER);
    }

    static int halfPoints(double points) {
        return (int) Math.round(points * 2);
    }

    static BigInteger eighths(double points) {
        return BigInteger.valueOf(Math.round(points * 8));
    }
}
