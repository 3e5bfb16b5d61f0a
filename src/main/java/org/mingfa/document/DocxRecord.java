package org.mingfa.document;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/**
 * Writes the record (版记): paragraphs in a frame that stands on the lower edge of the last page's type area. A frame and
 * not a floating table, because LibreOffice lets a table as wide as the type area flow with the text.
 */
final class DocxRecord {

    private static final String COPIES = "抄送：";
    private static final String BLACK = "000000";
    private static final int INDENT = DocxUnits.points(Geometry.SIZE_4_PT * Geometry.RECORD_INDENT);

    /** What a separator adds above its rule: the text of the record keeps this from the rule below it. */
    private static final int SEPARATOR_LINE = DocxUnits.points(4);

    private final DocxSheet sheet;

    DocxRecord(DocxSheet sheet) {
        this.sheet = sheet;
    }

    void write(Imprint imprint) {
        separator(Geometry.RECORD_OUTER_MM);
        if (imprint.copies() != null) {
            int label = DocxUnits.points(Geometry.SIZE_4_PT * Wording.width(COPIES));
            sheet.paragraph(TextStyle.RECORD)
                    .atFootOfPage()
                    .indent(INDENT + label, INDENT)
                    .hanging(label)
                    .text(COPIES + imprint.copies() + "。");
            separator(Geometry.RECORD_INNER_MM);
        }
        sheet.paragraph(TextStyle.RECORD)
                .atFootOfPage()
                .indent(INDENT, INDENT)
                .tabStop(STTabJc.RIGHT, DocxUnits.TYPE_WIDTH - INDENT)
                .text(imprint.printer())
                .tab()
                .text(ChineseDate.format(imprint.printed()) + "印发");
        separator(Geometry.RECORD_OUTER_MM);
        // A frame hangs on the paragraph after it; this one takes no room.
        sheet.paragraph(TextStyle.RECORD).line(DocxUnits.points(1));
    }

    private void separator(double millimetres) {
        sheet.paragraph(TextStyle.RECORD)
                .atFootOfPage()
                .line(SEPARATOR_LINE)
                .ruleBelow(Geometry.points(millimetres), BLACK);
    }
}
