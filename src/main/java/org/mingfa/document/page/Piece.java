package org.mingfa.document.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.document.Inline;
import org.mingfa.document.font.Face;

/** Something drawn. Places are points, to the right and downwards. */
public sealed interface Piece {

    /** The same somewhere else. */
    Piece moved(double right, double down);

    /**
     * Characters of one face on one line.
     *
     * @param x where each character begins
     * @param end where the last one ends
     * @param y the line they stand on
     * @param records where clicking leads, or null
     */
    record Run(
            Face face,
            double size,
            boolean bold,
            boolean red,
            String text,
            List<Double> x,
            double end,
            double y,
            Inline.@Nullable Records records)
            implements Piece {
        @Override
        public Run moved(double right, double down) {
            var places = x.stream().map(place -> place + right).toList();
            return new Run(face, size, bold, red, text, places, end + right, y + down, records);
        }
    }

    /** A straight line. */
    record Rule(double x1, double y1, double x2, double y2, double thickness, boolean red) implements Piece {
        @Override
        public Rule moved(double right, double down) {
            return new Rule(x1 + right, y1 + down, x2 + right, y2 + down, thickness, red);
        }
    }
}
