package org.mingfa.document.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingfa.document.Geometry;
import org.mingfa.document.NoChineseFont;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.Typeface;
import org.mingfa.document.docx.DocxWriter;
import org.mingfa.document.font.FontLibrary;
import org.mingfa.document.html.HtmlWriter;
import org.mingfa.document.ofd.OfdWriter;
import org.mingfa.document.page.Faces;
import org.mingfa.document.pdf.PdfWriter;

/** The files an official document can be written as. */
public enum DocumentFormat {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx") {
        @Override
        public List<String> write(OfficialDocument document, OutputStream out) throws IOException {
            DocxWriter.write(document, out);
            return List.of();
        }
    },
    PDF("application/pdf", "PDF") {
        @Override
        public List<String> write(OfficialDocument document, OutputStream out) throws IOException {
            return PdfWriter.write(document, out);
        }
    },
    OFD("application/ofd", "OFD") {
        @Override
        public List<String> write(OfficialDocument document, OutputStream out) throws IOException {
            return OfdWriter.write(document, out);
        }
    },
    HTML("text/html;charset=UTF-8", "网页") {
        @Override
        public List<String> write(OfficialDocument document, OutputStream out) throws IOException {
            HtmlWriter.write(document, out);
            return List.of();
        }
    };

    private final String mediaType;
    private final String shown;

    DocumentFormat(String mediaType, String shown) {
        this.mediaType = mediaType;
        this.shown = shown;
    }

    /** The format a file's name ends with. */
    public static Optional<DocumentFormat> ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> lower.endsWith(format.ending()))
                .findFirst();
    }

    /** All endings: .docx、.pdf、… */
    public static String endings() {
        return Arrays.stream(values()).map(DocumentFormat::ending).collect(Collectors.joining("、"));
    }

    /** What is to be said about the fonts of this machine before PDF or OFD are made, in Chinese; empty when all are here. */
    public static List<String> fontNotices() {
        var faces = new Faces(FontLibrary.ofThisMachine());
        try {
            for (Typeface face : Typeface.values()) {
                faces.glyphs("公文", face, Geometry.SIZE_3_PT, false, null);
            }
            return faces.notices();
        } catch (NoChineseFont none) {
            return List.of(none.says());
        }
    }

    /** The ending of its files, with the dot. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The name people see. */
    public String shown() {
        return shown;
    }

    /**
     * Writes the document.
     *
     * @param out written to, not closed
     * @return what the reader should know, such as faces that are missing here, in Chinese; mostly empty
     * @throws NoChineseFont if it needs a Chinese font and this machine has none
     * @throws IOException if the stream refuses
     */
    public abstract List<String> write(OfficialDocument document, OutputStream out) throws IOException;
}
