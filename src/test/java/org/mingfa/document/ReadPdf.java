package org.mingfa.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.mingfa.document.pdf.PdfWriter;

/** A written PDF, read back by PDFBox: where every character stands. */
public final class ReadPdf {

    /**
     * A character.
     *
     * @param x its left edge in points
     * @param y the line it stands on, from the upper edge of the page
     */
    public record Sign(String text, double x, double y, double width, double size) {}

    private final byte[] bytes;
    private final List<List<Sign>> pages = new ArrayList<>();

    private ReadPdf(byte[] bytes) {
        this.bytes = bytes;
    }

    public static ReadPdf of(OfficialDocument document) {
        var out = new ByteArrayOutputStream();
        try {
            PdfWriter.write(document, out);
            var read = new ReadPdf(out.toByteArray());
            try (PDDocument pdf = read.open()) {
                read.collect(pdf);
            }
            return read;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public PDDocument open() throws IOException {
        return Loader.loadPDF(bytes);
    }

    public int size() {
        return bytes.length;
    }

    public List<List<Sign>> pages() {
        return pages;
    }

    /** The lines of a page from the top, each from the left. */
    public static List<List<Sign>> lines(List<Sign> page) {
        Map<Long, List<Sign>> lines = new TreeMap<>();
        page.forEach(sign -> lines.computeIfAbsent(Math.round(sign.y), y -> new ArrayList<>())
                .add(sign));
        lines.values().forEach(line -> line.sort(Comparator.comparingDouble(Sign::x)));
        return List.copyOf(lines.values());
    }

    public static String text(List<Sign> line) {
        return line.stream().map(Sign::text).collect(Collectors.joining());
    }

    private void collect(PDDocument pdf) throws IOException {
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition sign) {
                pages.getLast()
                        .add(new Sign(
                                sign.getUnicode(),
                                sign.getXDirAdj(),
                                sign.getYDirAdj(),
                                sign.getWidthDirAdj(),
                                sign.getFontSizeInPt()));
            }
        };
        for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
            pages.add(new ArrayList<>());
            stripper.setStartPage(i);
            stripper.setEndPage(i);
            stripper.writeText(pdf, Writer.nullWriter());
        }
    }
}
