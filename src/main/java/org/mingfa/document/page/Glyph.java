package org.mingfa.document.page;

import org.jspecify.annotations.Nullable;
import org.mingfa.document.Inline;
import org.mingfa.document.font.Face;

/**
 * A character to be printed.
 *
 * @param face the face that shows it
 * @param advance how far it moves on, in points
 * @param bold whether it is drawn heavier
 * @param records where its records are, if it is part of a figure
 */
record Glyph(int codePoint, Face face, double advance, boolean bold, Inline.@Nullable Records records) {

    /** Whether it is drawn like the other, so that both can stand in one run. */
    boolean isLike(Glyph other) {
        return face == other.face && bold == other.bold && records == other.records;
    }
}
