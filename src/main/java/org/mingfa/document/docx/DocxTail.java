package org.mingfa.document.docx;

import java.util.List;
import org.mingfa.document.Attachment;
import org.mingfa.document.CleanText;
import org.mingfa.document.Geometry;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.Signature;
import org.mingfa.document.TextStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** Writes what stands below the body: attachment note, signature, annotation, and then the attachments. */
final class DocxTail {

    private final DocxSheet sheet;
    private final DocxBlocks blocks;
    private final OfficialDocument document;

    DocxTail(DocxSheet sheet, DocxBlocks blocks, OfficialDocument document) {
        this.sheet = sheet;
        this.blocks = blocks;
        this.document = document;
    }

    void write() {
        attachmentNote();
        signature();
        if (document.annotation() != null) {
            sheet.paragraph(TextStyle.ANNOTATION).text("（" + document.annotation() + "）");
        }
        for (int i = 0; i < document.attachments().size(); i++) {
            attachment(document.attachments().get(i), document.serial(i));
        }
    }

    private void attachmentNote() {
        List<Attachment> attachments = document.attachments();
        double number = document.serialWidth();
        double label = CleanText.width(Attachment.LABEL);
        double left = Geometry.PARAGRAPH_INDENT + label + number;
        for (int i = 0; i < attachments.size(); i++) {
            double hanging = i == 0 ? label + number : number;
            DocxParagraph line = sheet.paragraph(TextStyle.ATTACHMENT_NOTE)
                    .blankLinesBefore(i == 0 ? Geometry.ATTACHMENT_NOTE_BLANK_LINES : 0)
                    .indent(DocxUnits.characters(left), 0)
                    .hanging(DocxUnits.characters(hanging))
                    .keepWithNext()
                    .text(i == 0 ? Attachment.LABEL : "");
            if (number > 0) {
                line.tabStop(STTabJc.LEFT, DocxUnits.characters(left))
                        .text(document.serial(i) + ".")
                        .tab();
            }
            line.text(attachments.get(i).title().text());
        }
    }

    private void signature() {
        Signature signature = document.signature();
        if (signature == null) {
            return;
        }
        List<Signature.Line> lines = signature.lines();
        for (int i = 0; i < lines.size(); i++) {
            DocxParagraph line = sheet.paragraph(TextStyle.SIGNATURE)
                    .blankLinesBefore(i == 0 ? Geometry.SIGNATURE_BLANK_LINES : 0)
                    .indent(0, DocxUnits.characters(lines.get(i).rightIndent()))
                    .text(lines.get(i).text());
            if (i < lines.size() - 1 || document.annotation() != null) {
                line.keepWithNext();
            }
        }
    }

    private void attachment(Attachment attachment, String serial) {
        sheet.paragraph(TextStyle.ATTACHMENT_SERIAL).text("附件" + serial);
        List<String> lines = attachment.title().lines();
        for (int i = 0; i < lines.size(); i++) {
            sheet.paragraph(TextStyle.ATTACHMENT_TITLE)
                    .blankLinesBefore(i == 0 ? Geometry.ATTACHMENT_TITLE_LINE - 2 : 0)
                    .text(lines.get(i));
        }
        blocks.write(attachment.blocks(), 1, false);
    }
}
