package org.mingfa.document.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.mingfa.document.page.Subsets;

/**
 * Embeds a face. Its codes are glyph numbers of two bytes, and a map from them to characters makes the text readable to
 * search and copy. PDFBox itself embeds no faces with cubic outlines, which is what free Chinese faces have.
 */
final class PdfFont {

    private static final int CODES_A_BLOCK = 100;

    private PdfFont() {}

    static COSDictionary of(PDDocument pdf, Subsets.Cut cut) throws IOException {
        var font = dictionary(COSName.FONT, cut.name());
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        var descendants = new COSArray();
        descendants.add(descendant(pdf, cut));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, stream(pdf, toUnicode(cut.subset().characters())));
        return font;
    }

    private static COSDictionary descendant(PDDocument pdf, Subsets.Cut cut) throws IOException {
        var font = dictionary(COSName.FONT, cut.name());
        font.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        var collection = new COSDictionary();
        collection.setItem(COSName.REGISTRY, new COSString("Adobe"));
        collection.setItem(COSName.ORDERING, new COSString("Identity"));
        collection.setInt(COSName.SUPPLEMENT, 0);
        font.setItem(COSName.CIDSYSTEMINFO, collection);
        font.setInt(COSName.DW, 1000);
        var widths = new COSArray();
        cut.subset()
                .characters()
                .forEach(character -> widths.add(COSInteger.get(cut.subset().advance(character))));
        var all = new COSArray();
        all.add(COSInteger.ONE);
        all.add(widths);
        font.setItem(COSName.W, all);
        font.setItem(COSName.FONT_DESC, descriptor(pdf, cut));
        return font;
    }

    private static COSDictionary descriptor(PDDocument pdf, Subsets.Cut cut) throws IOException {
        var descriptor = dictionary(COSName.FONT_DESC, "");
        descriptor.setName(COSName.FONT_NAME, cut.name());
        descriptor.removeItem(COSName.BASE_FONT);
        // Symbolic: its codes are its own.
        descriptor.setInt(COSName.FLAGS, 4);
        var box = new COSArray();
        List.of(-200, -300, 1200, 1100).forEach(edge -> box.add(COSInteger.get(edge)));
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 880);
        descriptor.setInt(COSName.DESCENT, -120);
        descriptor.setInt(COSName.CAP_HEIGHT, 880);
        descriptor.setInt(COSName.STEM_V, 80);
        COSStream file = stream(pdf, cut.subset().cff(cut.name()));
        file.setName(COSName.SUBTYPE, "CIDFontType0C");
        descriptor.setItem(COSName.FONT_FILE3, file);
        return descriptor;
    }

    private static byte[] toUnicode(List<Integer> characters) {
        var map = new StringBuilder("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
        for (int from = 0; from < characters.size(); from += CODES_A_BLOCK) {
            int to = Math.min(characters.size(), from + CODES_A_BLOCK);
            map.append(to - from).append(" beginbfchar\n");
            for (int i = from; i < to; i++) {
                map.append(String.format(Locale.ROOT, "<%04X> <", i + 1));
                for (byte part : Character.toString(characters.get(i)).getBytes(StandardCharsets.UTF_16BE)) {
                    map.append(String.format(Locale.ROOT, "%02X", part));
                }
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return map.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static COSDictionary dictionary(COSName type, String name) {
        var dictionary = new COSDictionary();
        dictionary.setItem(COSName.TYPE, type);
        dictionary.setName(COSName.BASE_FONT, name);
        return dictionary;
    }

    private static COSStream stream(PDDocument pdf, byte[] bytes) throws IOException {
        COSStream stream = pdf.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }
}
