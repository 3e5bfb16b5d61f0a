package org.mingfa.checking.output;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.jspecify.annotations.Nullable;
import org.mingfa.checking.Checked;
import org.mingfa.reading.DocxReading;
import org.mingfa.reading.Manuscript;
import org.mingfa.reading.WordXml;
import org.w3c.dom.Document;

/**
 * The report with each finding as a comment at its characters. A docx keeps everything else as it is; a txt or PDF becomes a
 * plain docx of its lines.
 */
public final class AnnotatedDocx {

    private static final int FIRST_LINE = 640;
    private static final int POINTS = 16;

    private AnnotatedDocx() {}

    /** @param source the file that was read */
    public static void write(Checked checked, Path source, OutputStream out) throws IOException {
        var manuscript = checked.reading().manuscript();
        var bytes = manuscript.form() == Manuscript.Form.DOCX ? Files.readAllBytes(source) : plain(manuscript);
        try (var docx = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            var main = DocxReading.main(docx);
            var text = read(main);
            var commentsPart = find(main);
            var comments = commentsPart == null ? Comments.empty() : read(commentsPart);
            new Comments(text, comments).add(checked);
            write(text, main);
            write(comments, commentsPart == null ? create(docx, main) : commentsPart);
            docx.save(out);
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static byte[] plain(Manuscript manuscript) throws IOException {
        try (var docx = new XWPFDocument()) {
            for (var line : manuscript.lines()) {
                var paragraph = docx.createParagraph();
                if (line.lead() == 0) {
                    paragraph.setIndentationFirstLine(FIRST_LINE);
                }
                var run = paragraph.createRun();
                run.setFontSize(POINTS);
                run.setText(line.text());
            }
            var bytes = new ByteArrayOutputStream();
            docx.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static @Nullable PackagePart find(PackagePart main) throws InvalidFormatException {
        var found = main.getRelationshipsByType(XWPFRelation.COMMENT.getRelation());
        return found.isEmpty() ? null : main.getRelatedPart(found.getRelationship(0));
    }

    private static PackagePart create(OPCPackage docx, PackagePart main) throws InvalidFormatException {
        var name = PackagingURIHelper.createPartName("/word/comments.xml");
        main.addRelationship(name, TargetMode.INTERNAL, XWPFRelation.COMMENT.getRelation());
        return docx.createPart(name, XWPFRelation.COMMENT.getContentType());
    }

    private static Document read(PackagePart part) throws IOException {
        try (var in = part.getInputStream()) {
            return WordXml.parse(in);
        }
    }

    private static void write(Document document, PackagePart part) throws IOException {
        try (var out = part.getOutputStream()) {
            var transformer = TransformerFactory.newInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            transformer.transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
    }
}
