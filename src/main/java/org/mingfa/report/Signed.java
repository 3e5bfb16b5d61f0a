package org.mingfa.report;

import java.time.Instant;
import java.util.List;

/**
 * What was signed: the version, and each of its figures as it stood that day.
 *
 * @param digest SM3 of the version's text and its figures
 */
public record Signed(int version, List<FrozenFigure> figures, String digest, String person, Instant signed) {

    public Signed {
        figures = List.copyOf(figures);
    }
}
