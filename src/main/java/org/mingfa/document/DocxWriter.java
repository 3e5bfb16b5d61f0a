package org.mingfa.document;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.mingfa.document.font.FontLibrary;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Writes official documents for Word, WPS and LibreOffice. */
public final class DocxWriter {

    private DocxWriter() {}

    /**
     * Writes the document as docx. The same document gives the same bytes: its only date is the date of the signature, and only
     * the page of the record depends on the fonts of the machine.
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
            if (document.imprint() != null) {
                new DocxRecord(sheet).write(document.imprint(), pagesForRecord(document));
            }
            new DocxPage(docx, sheet).write();
            DocxPackage.write(docx, document, out);
        }
    }

    /**
     * How many pages the record needs beyond those of the text, to stand on an even one: as the layout of the PDF has it. A
     * section of its own for even pages would know that by itself, but LibreOffice then sets the record onto the page number.
     */
    private static int pagesForRecord(OfficialDocument document) {
        try {
            var layout = Layout.of(document, FontLibrary.ofThisMachine());
            return layout.pages().size() - layout.text();
        } catch (NoChineseFont unknown) {
            return 0;
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
