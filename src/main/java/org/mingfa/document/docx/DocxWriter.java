package org.mingfa.document.docx;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.mingfa.document.Geometry;
import org.mingfa.document.NoChineseFont;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.font.FontLibrary;
import org.mingfa.document.page.Layout;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Writes official documents for Word, WPS and LibreOffice. */
public final class DocxWriter {

    private DocxWriter() {}

    /**
     * Writes the document as docx. The same document gives the same bytes, on machines with the same fonts: its only date is
     * the date of the signature. A record stands on an even page; whether that is the last one of the text is worked out by
     * the layout of the PDF.
     *
     * @param out written to, not closed
     * @throws IOException if the stream refuses
     */
    public static void write(OfficialDocument document, OutputStream out) throws IOException {
        try (var docx = new XWPFDocument()) {
            docx.createStyles().setStyles(styles());
            docx.setEvenAndOddHeadings(true);
            var sheet = new DocxSheet(docx, document);
            var blocks = new DocxBlocks(sheet);
            new DocxHead(sheet, document).write();
            blocks.write(document.body(), blankBeforeBody(document), true);
            new DocxTail(sheet, blocks, document).write();
            DocxParagraph endOfText = null;
            if (document.imprint() != null) {
                endOfText = recordApart(document) ? new DocxRecord(sheet).endOfText() : null;
                new DocxRecord(sheet).write(document.imprint());
            }
            new DocxPage(docx, sheet).write(endOfText);
            DocxPackage.write(docx, document, out);
        }
    }

    /** What no machine without Chinese fonts can know; the even page is then kept at the cost of an empty one. */
    private static boolean recordApart(OfficialDocument document) {
        try {
            return Layout.of(document, FontLibrary.ofThisMachine()).recordApart();
        } catch (NoChineseFont unknown) {
            return true;
        }
    }

    private static int blankBeforeBody(OfficialDocument document) {
        return document.addressee() == null ? Geometry.ADDRESSEE_BLANK_LINES : 0;
    }

    private static CTStyles styles() {
        try {
            return StylesDocument.Factory.parse(DocxParts.styles()).getStyles();
        } catch (XmlException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
