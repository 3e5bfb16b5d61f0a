package org.mingfa.document.docx;

import java.util.List;
import org.mingfa.document.Block;
import org.mingfa.document.Heading;
import org.mingfa.document.KeptTogether;
import org.mingfa.document.Note;
import org.mingfa.document.Numbering;
import org.mingfa.document.Paragraph;
import org.mingfa.document.Table;
import org.mingfa.document.TextStyle;

/** Writes the blocks of a body or of an attachment. */
final class DocxBlocks {

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
                if (staysWithNext && KeptTogether.isShort(paragraph)) {
                    written.keepWithNext();
                }
            }
            case Note note -> spaced(TextStyle.NOTE, blank).text("注：").pieces(note.pieces());
            case Table table -> new DocxTable(sheet, table).write(blank);
        }
    }

    private DocxParagraph spaced(TextStyle style, int blankLines) {
        DocxParagraph paragraph = sheet.paragraph(style);
        return blankLines == 0 ? paragraph : paragraph.blankLinesBefore(blankLines);
    }
}
