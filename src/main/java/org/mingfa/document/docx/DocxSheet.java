package org.mingfa.document.docx;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.mingfa.document.Anchors;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.TextStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;

/** The running text of one docx being written, from the top. */
final class DocxSheet {

    private final CTBody body;
    private final DocxLinks links;
    private boolean afterTable;

    DocxSheet(XWPFDocument docx, OfficialDocument document) {
        body = docx.getDocument().getBody();
        links = new DocxLinks(docx.getPackagePart(), Anchors.pointedTo(document));
    }

    /** The next paragraph. */
    DocxParagraph paragraph(TextStyle style) {
        afterTable = false;
        return in(body.addNewP(), style);
    }

    /** A paragraph somewhere else than in the running text, such as in a cell. */
    DocxParagraph in(CTP paragraph, TextStyle style) {
        return new DocxParagraph(paragraph, style, links);
    }

    /** The next table. Word makes one of two tables that touch, so a paragraph of no height keeps them apart. */
    CTTbl table() {
        if (afterTable) {
            paragraph(TextStyle.BODY).line(DocxUnits.points(1));
        }
        afterTable = true;
        return body.addNewTbl();
    }

    DocxLinks links() {
        return links;
    }

    boolean isEmpty() {
        return body.sizeOfPArray() == 0;
    }
}
