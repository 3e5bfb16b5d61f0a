package org.mingfa.document.font;

/** The shapes of a font's glyphs. */
interface Outlines {

    /** Units of the em square every outline is told in. */
    int EM = 1000;

    /**
     * The shape as a Type 2 charstring: moves, lines and curves only, without width, hints and endchar.
     *
     * @throws IllegalArgumentException if the font is broken here
     */
    byte[] of(int glyph);
}
