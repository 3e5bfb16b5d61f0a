package org.mingfa.document;

import java.util.List;

/** Writes the blocks of a body or of an attachment. */
final class DocxBlocks {

    /**
     * A last paragraph of no more characters than this goes with the signature, which must not stand alone on a page. A
     * longer one cannot: LibreOffice never breaks a paragraph that stays with the next and would leave half a page empty.
     */
    private static final int WHOLE_PARAGRAPH = 6 * Geometry.CHARACTERS;

    private final DocxSheet sheet;

    DocxBlocks(DocxSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Writes them in order.
     *
     * @param blankBefore blank lines above the first
     * @param staysWithNext whether the last must share its page with what follows
     */
    void write(List<Block> blocks, int blankBefore, boolean staysWithNext) {
        List<Numbering.Numbered> numbered = Numbering.of(blocks);
        for (int i = 0; i < numbered.size(); i++) {
            boolean last = i == numbered.size() - 1;
            write(numbered.get(i), i == 0 ? blankBefore : 0, last && staysWithNext);
        }
    }

    private void write(Numbering.Numbered numbered, int blank, boolean staysWithNext) {
        switch (numbered.block()) {
            case Heading heading ->
                spaced(TextStyle.of(heading.level()), blank).text(numbered.label() + heading.text());
            case Paragraph paragraph -> {
                DocxParagraph written = spaced(TextStyle.BODY, blank).pieces(paragraph.pieces());
                if (staysWithNext && staysWhole(paragraph)) {
                    written.keepWithNext();
                }
            }
            case Note note -> spaced(TextStyle.NOTE, blank).text("注：").pieces(note.pieces());
            case Table table -> new DocxTable(sheet, table).write(blank);
        }
    }

    static boolean staysWhole(Paragraph paragraph) {
        return Wording.width(Inline.shown(paragraph.pieces())) <= WHOLE_PARAGRAPH;
    }

    private DocxParagraph spaced(TextStyle style, int blankLines) {
        DocxParagraph paragraph = sheet.paragraph(style);
        return blankLines == 0 ? paragraph : paragraph.blankLinesBefore(blankLines);
    }
}
