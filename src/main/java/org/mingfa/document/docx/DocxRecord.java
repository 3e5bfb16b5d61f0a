package org.mingfa.document.docx;

import java.math.BigInteger;
import javax.xml.namespace.QName;
import org.apache.xmlbeans.XmlCursor;
import org.mingfa.document.ChineseDate;
import org.mingfa.document.CleanText;
import org.mingfa.document.Geometry;
import org.mingfa.document.Imprint;
import org.mingfa.document.TextStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;

/** Writes the record (版记): a table of its own that stands on the lower edge of the last page's type area. */
final class DocxRecord {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String COPIES = "抄送：";
    private static final int INDENT = DocxUnits.points(Geometry.SIZE_4_PT * Geometry.RECORD_INDENT);

    private final DocxSheet sheet;

    DocxRecord(DocxSheet sheet) {
        this.sheet = sheet;
    }

    /** The paragraph with which the text ends where the record stands on the next even page. It takes no room. */
    DocxParagraph endOfText() {
        var end = noRoom();
        // LibreOffice begins no page with a floating table; with a paragraph it does.
        noRoom();
        return end;
    }

    private DocxParagraph noRoom() {
        return sheet.paragraph(TextStyle.RECORD).line(DocxUnits.points(1));
    }

    void write(Imprint imprint) {
        CTTbl table = sheet.table();
        CTTblPr properties = table.addNewTblPr();
        atFoot(properties.addNewTblpPr());
        width(properties.addNewTblW(), DocxUnits.TYPE_WIDTH);
        rules(properties);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var margins = properties.addNewTblCellMar();
        // The texts keep their distance by indents: beside a floating table, cell margins shift it in LibreOffice.
        width(margins.addNewLeft(), 0);
        width(margins.addNewRight(), 0);
        table.addNewTblGrid().addNewGridCol().setW(BigInteger.valueOf(DocxUnits.TYPE_WIDTH));
        if (imprint.copies() != null) {
            int label = DocxUnits.points(Geometry.SIZE_4_PT * CleanText.width(COPIES));
            row(table).indent(INDENT + label, INDENT).hanging(label).text(COPIES + imprint.copies() + "。");
        }
        row(table)
                .indent(INDENT, INDENT)
                .tabStop(STTabJc.RIGHT, DocxUnits.TYPE_WIDTH - INDENT)
                .text(imprint.printer())
                .tab()
                .text(ChineseDate.format(imprint.printed()) + "印发");
        // A floating table hangs on the paragraph after it; this one takes no room.
        noRoom();
    }

    private static void atFoot(CTTblPPr position) {
        // From the edge of the page: LibreOffice lets a table as wide as the type area float only then.
        position.setHorzAnchor(STHAnchor.PAGE);
        position.setTblpX(BigInteger.valueOf(DocxUnits.millimetres(Geometry.LEFT_MM)));
        position.setVertAnchor(STVAnchor.MARGIN);
        // A bare attribute: the small schema POI brings has no class for its value.
        try (XmlCursor cursor = position.newCursor()) {
            cursor.setAttributeText(new QName(WORD, "tblpYSpec"), "bottom");
        }
    }

    private static void rules(CTTblPr properties) {
        var borders = properties.addNewTblBorders();
        rule(borders.addNewTop(), Geometry.RECORD_OUTER_MM);
        rule(borders.addNewBottom(), Geometry.RECORD_OUTER_MM);
        rule(borders.addNewInsideH(), Geometry.RECORD_INNER_MM);
    }

    private static void rule(CTBorder border, double millimetres) {
        border.setVal(STBorder.SINGLE);
        border.setSz(DocxUnits.eighths(Geometry.points(millimetres)));
        border.setSpace(BigInteger.ZERO);
        border.setColor("000000");
    }

    private static void width(CTTblWidth width, int twips) {
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(twips));
    }

    private DocxParagraph row(CTTbl table) {
        var row = table.addNewTr();
        row.addNewTrPr().addNewCantSplit();
        var cell = row.addNewTc();
        width(cell.addNewTcPr().addNewTcW(), DocxUnits.TYPE_WIDTH);
        return sheet.in(cell.addNewP(), TextStyle.RECORD);
    }
}
