package org.mingfa.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The paragraphs of a docx. */
public final class DocxReading {

    private DocxReading() {}

    static Manuscript of(Path file) throws IOException {
        var broken = new UnreadableReport("文件不是 Word 文档（docx），或者已经损坏。请用 Word 或 WPS 打开报告，另存为 docx，再检查。");
        try (var docx = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var lines = new ArrayList<ManuscriptLine>();
            var numbering = WordNumbering.of(main(docx));
            int number = 0;
            for (var paragraph : WordXml.paragraphs(WordXml.parse(main(docx).getInputStream()))) {
                lines.addAll(lines(++number, paragraph, numbering.label(paragraph)));
            }
            return new Manuscript(Manuscript.Form.DOCX, lines);
        } catch (InvalidFormatException | IOException | RuntimeException e) {
            broken.initCause(e);
            throw broken;
        }
    }

    /** The part that holds the text. */
    public static PackagePart main(OPCPackage docx) throws IOException {
        var parts = docx.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT);
        if (parts.isEmpty()) {
            throw new IOException("no main part");
        }
        var part = docx.getPart(parts.getRelationship(0));
        if (part == null || !part.getContentType().contains("wordprocessingml")) {
            throw new IOException("not a text document");
        }
        return part;
    }

    /** The lines of a paragraph: one, or several where it is broken by hand. */
    private static List<ManuscriptLine> lines(int number, Element paragraph, String label) {
        var text = new StringBuilder();
        WordXml.pieces(paragraph).forEach(piece -> text.append(WordXml.text(piece)));
        var found = new ArrayList<ManuscriptLine>();
        int from = 0;
        for (var one : text.toString().split("\n", -1)) {
            boolean labelled = found.isEmpty() && !one.isBlank();
            var before = labelled ? label : "";
            found.add(new ManuscriptLine(
                    number, before + one, indent(paragraph, one), inTable(paragraph), before.length() - from));
            from += one.length() + 1;
        }
        return found;
    }

    private static Indent indent(Element paragraph, String text) {
        boolean blanks = !text.isEmpty() && Character.isWhitespace(text.charAt(0));
        return blanks ? Indent.BLANKS : indented(paragraph) ? Indent.STYLE : Indent.UNKNOWN;
    }

    private static boolean indented(Element paragraph) {
        var found = paragraph.getElementsByTagNameNS(WordXml.SPACE, "ind");
        if (found.getLength() == 0) {
            return false;
        }
        var indent = (Element) found.item(0);
        return indent.hasAttributeNS(WordXml.SPACE, "firstLine")
                || indent.hasAttributeNS(WordXml.SPACE, "firstLineChars");
    }

    private static boolean inTable(Node node) {
        for (var up = node.getParentNode(); up != null; up = up.getParentNode()) {
            if (WordXml.is(up, "tbl")) {
                return true;
            }
        }
        return false;
    }
}
