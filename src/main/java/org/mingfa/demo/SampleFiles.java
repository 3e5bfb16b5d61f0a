package org.mingfa.demo;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.judging.Act;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;

/** Small real files to stand for what would be scanned and photographed: one-page PDFs and pictures. */
final class SampleFiles {

    private static final int LINE = 26;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final EvidenceStore store;

    SampleFiles(EvidenceStore store) {
        this.store = store;
    }

    /** A page with a heading and some lines, kept as a piece of evidence. */
    Act.Evidence page(PlaceCode place, String kind, String heading, List<String> lines) {
        return put(place, kind, heading + ".pdf", pdf(heading, lines));
    }

    /** A picture of somewhere in the country, kept as a piece of evidence. */
    Act.Evidence photo(PlaceCode place, String kind, String name, Random random) {
        return put(place, kind, name + ".png", png(random));
    }

    /** Files belong to places of twelve digits; a township stands there with zeros behind its code. */
    private Act.Evidence put(PlaceCode place, String kind, String name, byte[] content) {
        return store.put(place.county(), place.filledTo(Level.VILLAGE), new ByteArrayInputStream(content), name, null)
                .asEvidence(kind);
    }

    /** ISO 32000-1; the characters are drawn in the reader's own Song face (Adobe-GB1), so no font is embedded. */
    static byte[] pdf(String heading, List<String> lines) {
        var text = content(heading, lines).getBytes(StandardCharsets.US_ASCII);
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> >> /Contents 7 0 R >>",
                "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UTF16-H /Encoding /UniGB-UTF16-H /DescendantFonts [5 0 R] >>",
                "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor 6 0 R >>",
                "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
                "<< /Length " + text.length + " >>\nstream\n" + new String(text, StandardCharsets.US_ASCII)
                        + "\nendstream");
        return file(objects);
    }

    private static byte[] file(List<String> objects) {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new ArrayList<Integer>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(pdf.length());
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> pdf.append("%010d 00000 n \n".formatted(offset)));
        pdf.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\nstartxref\n");
        return pdf.append(table).append("\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String content(String heading, List<String> lines) {
        var text = new StringBuilder("BT /F 20 Tf ");
        text.append(297 - 10 * heading.length()).append(" 760 Td ").append(shown(heading));
        text.append(" ET BT /F 14 Tf 72 700 Td ");
        for (var line : lines) {
            text.append(shown(line)).append(" 0 -").append(LINE).append(" Td ");
        }
        return text.append("ET").toString();
    }

    private static String shown(String line) {
        return "<" + HEX.formatHex(line.getBytes(StandardCharsets.UTF_16BE)) + "> Tj";
    }

    static byte[] png(Random random) {
        var picture = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.getHSBColor(0.55f, 0.15f + random.nextFloat() * 0.3f, 0.95f));
        canvas.fillRect(0, 0, 320, 110);
        canvas.setColor(Color.getHSBColor(0.28f + random.nextFloat() * 0.1f, 0.45f, 0.55f));
        for (int hill = 0; hill < 4; hill++) {
            canvas.fillOval(random.nextInt(320) - 80, 70 + random.nextInt(30), 160 + random.nextInt(90), 120);
        }
        canvas.setColor(Color.getHSBColor(0.1f, 0.25f, 0.75f));
        canvas.fillRect(0, 140, 320, 60);
        canvas.setColor(new Color(0xC0, 0x20, 0x20));
        canvas.fillRect(20 + random.nextInt(60), 115 + random.nextInt(15), 170 + random.nextInt(60), 16);
        for (int person = 0; person < 3 + random.nextInt(8); person++) {
            int left = random.nextInt(300);
            canvas.setColor(Color.getHSBColor(random.nextFloat(), 0.4f, 0.5f));
            canvas.fillRect(left, 150, 8, 26);
            canvas.fillOval(left, 141, 8, 9);
        }
        canvas.dispose();
        return encoded(picture);
    }

    private static byte[] encoded(BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
