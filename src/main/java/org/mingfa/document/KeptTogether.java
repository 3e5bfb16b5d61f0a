package org.mingfa.document;

/** What every writer keeps on one page, so that a document breaks at the same places in each of its files. */
public final class KeptTogether {

    /** A table of no more lines than this stays on one page. */
    public static final int TABLE_LINES = 12;

    /** A row of more lines than this may break between pages, or it would leave most of one empty. */
    public static final int ROW_LINES = 12;

    /**
     * A last paragraph of no more characters than this goes with the signature, which must not stand alone on a page. A
     * longer one cannot: LibreOffice never breaks a paragraph that stays with the next and would leave half a page empty.
     */
    private static final int PARAGRAPH = 6 * Geometry.CHARACTERS;

    private KeptTogether() {}

    /** Whether a paragraph is short enough to stay whole with what follows it. */
    public static boolean isShort(Paragraph paragraph) {
        return CleanText.width(Inline.shown(paragraph.pieces())) <= PARAGRAPH;
    }
}
