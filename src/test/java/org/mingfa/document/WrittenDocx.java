package org.mingfa.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.mingfa.document.docx.DocxWriter;

/** A docx taken apart, for looking at what was really written. */
public record WrittenDocx(byte[] bytes, Map<String, String> parts) {

    public static WrittenDocx of(OfficialDocument document) {
        byte[] bytes = bytes(document);
        var parts = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new WrittenDocx(bytes, Map.copyOf(parts));
    }

    public static byte[] bytes(OfficialDocument document) {
        var bytes = new ByteArrayOutputStream();
        try {
            DocxWriter.write(document, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public String part(String name) {
        return Objects.requireNonNull(parts.get(name), name);
    }

    public String document() {
        return part("word/document.xml");
    }

    /** The style of this name, from its opening to its closing tag. */
    public String style(String name) {
        return first(part("word/styles.xml"), "(<w:style [^>]*><w:name w:val=\"" + name + "\"/>.*?</w:style>)");
    }

    /** The footer of default or even pages. */
    public String footer(String type) {
        String id = first(document(), "<w:footerReference w:type=\"" + type + "\" r:id=\"([^\"]+)\"");
        String relationship =
                first(part("word/_rels/document.xml.rels"), "(<Relationship [^>]*Id=\"" + id + "\"[^>]*>)");
        return part("word/" + first(relationship, "Target=\"([^\"]+)\""));
    }

    /** What the group of the pattern found in the running text, every time. */
    public List<String> all(String pattern) {
        return Pattern.compile(pattern)
                .matcher(document())
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    /** The texts of the paragraphs that stand in no table. */
    public List<String> paragraphs() {
        try (var docx = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            return docx.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .filter(text -> !text.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String first(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .findFirst()
                .map((MatchResult result) -> result.group(1))
                .orElseThrow(() -> new AssertionError("nothing like " + pattern));
    }
}
