package org.mingfa.document.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.mingfa.document.OfficialDocument;

/** Closes a docx: its properties, the parts POI does not model, and bytes that depend on nothing but the document. */
final class DocxPackage {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SETTINGS = "word/settings.xml";
    private static final String FONT_TABLE = "/word/fontTable.xml";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private DocxPackage() {}

    static void write(XWPFDocument docx, OfficialDocument document, OutputStream out) throws IOException {
        properties(docx, document);
        fontTable(docx);
        var bytes = new ByteArrayOutputStream();
        docx.write(bytes);
        repack(bytes.toByteArray(), out);
    }

    private static void properties(XWPFDocument docx, OfficialDocument document) {
        var core = docx.getProperties().getCoreProperties();
        core.setTitle(document.title().text());
        core.setCreator(document.author());
        core.setLastModifiedByUser(document.author());
        // The file's own dates are those of the document, so that writing it again gives the same file.
        Optional<Date> day = Optional.ofNullable(document.signature())
                .map(signature -> Date.from(signature.date().atStartOfDay(ZONE).toInstant()));
        core.setCreated(day);
        core.setModified(day);
        docx.getProperties().getExtendedProperties().setApplication("明法");
        docx.getProperties().getExtendedProperties().setCompany(document.author());
    }

    private static void fontTable(XWPFDocument docx) throws IOException {
        try {
            var name = PackagingURIHelper.createPartName(FONT_TABLE);
            PackagePart part = docx.getPackage().createPart(name, XWPFRelation.FONT_TABLE.getContentType());
            try (OutputStream out = part.getOutputStream()) {
                out.write(DocxParts.fontTable().getBytes(StandardCharsets.UTF_8));
            }
            docx.getPackagePart().addRelationship(name, TargetMode.INTERNAL, XWPFRelation.FONT_TABLE.getRelation());
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void repack(byte[] docx, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try (var parts = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                var entry = new ZipEntry(part.getName());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(
                        part.getName().equals(SETTINGS)
                                ? DocxParts.settings().getBytes(StandardCharsets.UTF_8)
                                : parts.readAllBytes());
                zip.closeEntry();
            }
        }
        zip.finish();
    }
}
