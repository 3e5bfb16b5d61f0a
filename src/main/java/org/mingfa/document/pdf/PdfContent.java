package org.mingfa.document.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.mingfa.document.Geometry;
import org.mingfa.document.page.Layout;
import org.mingfa.document.page.Piece;
import org.mingfa.document.page.Subsets;

/** Draws a page in the operators of PDF, whose y runs upwards. */
final class PdfContent {

    private static final double PAGE_HEIGHT = Geometry.points(Geometry.PAGE_HEIGHT_MM);

    private final Subsets subsets;
    private final StringBuilder code = new StringBuilder();

    PdfContent(Subsets subsets) {
        this.subsets = subsets;
    }

    PDStream stream(PDDocument pdf, Layout.Page page) throws IOException {
        page.pieces().forEach(piece -> {
            switch (piece) {
                case Piece.Run run -> text(run);
                case Piece.Rule rule -> rule(rule);
            }
        });
        var bytes = code.toString().getBytes(StandardCharsets.US_ASCII);
        return new PDStream(pdf, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
    }

    private void text(Piece.Run run) {
        var cut = subsets.of(run.face());
        if (run.red() || run.bold()) {
            code.append("q\n").append(run.red() ? "1 0 0 rg 1 0 0 RG\n" : "");
            code.append(run.bold() ? "2 Tr " + number(Geometry.BOLD_STROKE * run.size()) + " w\n" : "");
        }
        code.append("BT /F%d %s Tf %s %s Td ["
                .formatted(
                        cut.number(), number(run.size()), number(run.x().getFirst()), number(PAGE_HEIGHT - run.y())));
        int[] characters = run.text().codePoints().toArray();
        double reached = run.x().getFirst();
        for (int i = 0; i < characters.length; i++) {
            // What is missing to the place, in thousandths of the size, taken away when positive.
            long shift = Math.round((reached - run.x().get(i)) * 1000 / run.size());
            if (shift != 0) {
                code.append(shift);
                reached -= shift * run.size() / 1000;
            }
            code.append(String.format(Locale.ROOT, "<%04X>", cut.subset().glyph(characters[i])));
            reached += cut.subset().advance(characters[i]) * run.size() / 1000;
        }
        code.append("] TJ ET\n").append(run.red() || run.bold() ? "Q\n" : "");
    }

    private void rule(Piece.Rule rule) {
        code.append("q %s RG %s w %s %s m %s %s l S Q\n"
                .formatted(
                        rule.red() ? "1 0 0" : "0 0 0",
                        number(rule.thickness()),
                        number(rule.x1()),
                        number(PAGE_HEIGHT - rule.y1()),
                        number(rule.x2()),
                        number(PAGE_HEIGHT - rule.y2())));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
