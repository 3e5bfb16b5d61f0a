package org.mingfa.document.docx;

import java.util.List;
import java.util.Objects;
import org.mingfa.document.Geometry;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.RedHead;
import org.mingfa.document.SignerRows;
import org.mingfa.document.TextStyle;
import org.mingfa.document.Typeface;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** Writes what stands above the body: head in red, number, signers, separator, title, addressee. */
final class DocxHead {

    private final DocxSheet sheet;
    private final OfficialDocument document;

    DocxHead(DocxSheet sheet, OfficialDocument document) {
        this.sheet = sheet;
        this.document = document;
    }

    void write() {
        RedHead head = document.head();
        if (head != null) {
            mark(head);
        }
        int blank = head == null ? 0 : Geometry.NUMBER_BLANK_LINES;
        if (!document.signers().isEmpty()) {
            signers(blank);
        } else if (document.number() != null) {
            sheet.paragraph(TextStyle.NUMBER)
                    .blankLinesBefore(blank)
                    .text(document.number().toString());
        }
        if (head != null) {
            sheet.paragraph(TextStyle.NUMBER)
                    .line(DocxUnits.millimetres(Geometry.SEPARATOR_BELOW_MM))
                    .ruleBelow(Geometry.SEPARATOR_PT, Geometry.RED);
        }
        title();
    }

    private void mark(RedHead head) {
        List<String> items = head.items();
        items.forEach(item -> sheet.paragraph(TextStyle.HEAD_ITEM).text(item));
        double size = Geometry.markSize(head.mark());
        int used = items.size() * DocxUnits.LINE;
        sheet.paragraph(TextStyle.MARK)
                .before(DocxUnits.millimetres(Geometry.MARK_TOP_MM) - used)
                .line(DocxUnits.points(size))
                .text(head.mark(), size);
    }

    private void signers(int blankLines) {
        List<SignerRows.Row> rows = SignerRows.of(document.signers());
        int indent = DocxUnits.characters(Geometry.UPWARD_INDENT);
        String number = Objects.requireNonNull(document.number()).toString();
        for (int i = 0; i < rows.size(); i++) {
            SignerRows.Row row = rows.get(i);
            sheet.paragraph(TextStyle.NUMBER)
                    .blankLinesBefore(i == 0 ? blankLines : 0)
                    .align(STJc.LEFT)
                    .indent(indent, 0)
                    .tabStop(STTabJc.LEFT, DocxUnits.characters(row.start()))
                    .text(i == rows.size() - 1 ? number : "")
                    .tab()
                    .text(row.label())
                    .text(row.names(), Typeface.KAI);
        }
    }

    private void title() {
        int blank = sheet.isEmpty() ? 0 : Geometry.TITLE_BLANK_LINES;
        List<String> lines = document.title().lines();
        for (int i = 0; i < lines.size(); i++) {
            sheet.paragraph(TextStyle.TITLE)
                    .blankLinesBefore(i == 0 ? blank : 0)
                    .text(lines.get(i));
        }
        if (document.addressee() != null) {
            sheet.paragraph(TextStyle.ADDRESSEE)
                    .blankLinesBefore(Geometry.ADDRESSEE_BLANK_LINES)
                    .text(document.addressee() + "：");
        }
    }
}
