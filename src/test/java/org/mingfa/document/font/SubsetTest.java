package org.mingfa.document.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A face cut down and read back by fontbox, which shares nothing with our reader and writer. */
class SubsetTest {

    private static final String CHINESE = "依法行政，“公开”；2026年—…鑫淼犇法";
    private static final List<String> CUBIC = List.of("Noto Serif CJK SC", "Noto Sans CJK SC", "FandolFang R");
    private static final List<String> QUADRATIC = List.of("SimSun", "仿宋", "WenQuanYi Zen Hei", "DejaVu Serif");

    @Test
    void cubicAndQuadraticCutsOfAFaceWithCubicOutlinesLookAlike() throws IOException {
        assertAlike(face(CUBIC), CHINESE);
    }

    @Test
    void cubicAndQuadraticCutsOfAFaceWithQuadraticOutlinesLookAlike() throws IOException {
        // DejaVu has Latin letters only; é and ö are composed of parts.
        assertAlike(face(QUADRATIC), "Rechtsstaat 98.5% éö");
    }

    @Test
    void theCutKeepsTheShapesOfTheWholeFont() throws IOException {
        var file = Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf");
        Assumptions.assumeTrue(Files.exists(file), "no DejaVu Serif");
        var subset = subset(
                FontLibrary.in(java.util.Objects.requireNonNull(file.getParent()))
                        .face(List.of("DejaVu Serif"))
                        .orElseThrow(),
                "Recht98%éö");
        TrueTypeFont cut = trueType(subset);
        try (var whole = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()))) {
            var scaled =
                    AffineTransform.getScaleInstance(1000.0 / whole.getUnitsPerEm(), 1000.0 / whole.getUnitsPerEm());
            for (int character : subset.characters()) {
                var expected = new Area(path(whole, whole.getUnicodeCmapLookup().getGlyphId(character)));
                expected.transform(scaled);
                double size = size(expected);
                expected.exclusiveOr(new Area(path(cut, subset.glyph(character))));
                assertThat(size(expected))
                        .as("%s", Character.toString(character))
                        .isLessThan(0.02 * size);
            }
        }
    }

    @Test
    void theCutKnowsItsCharactersAndNoOthers() throws IOException {
        var subset = subset(face(CUBIC), CHINESE);
        var map = trueType(subset).getUnicodeCmapLookup();
        CHINESE.codePoints()
                .forEach(character -> assertThat(map.getGlyphId(character)).isEqualTo(subset.glyph(character)));
        assertThat(map.getGlyphId('民')).isZero();
    }

    @Test
    void theCutIsSmall() {
        // 500 characters of Chinese, where the whole font has tens of megabytes.
        var subset = subset(face(CUBIC), "");
        for (int character = 0x4E00; character < 0x4E00 + 500; character++) {
            subset.glyph(character);
        }
        assertThat(subset.cff("ABCDEF+Cut").length).isLessThan(250_000);
    }

    @Test
    void aFolderWithoutFontsAndAFileThatIsNoneAreNoFault(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("broken.ttf"), "no font at all");
        assertThat(FontLibrary.in(folder, folder.resolve("absent")).face(CUBIC)).isEmpty();
    }

    private static void assertAlike(Face face, String text) throws IOException {
        var subset = subset(face, text);
        TrueTypeFont quadratic = trueType(subset);
        var cubic = (CFFCIDFont) new CFFParser()
                .parse(new RandomAccessReadBuffer(subset.cff("ABCDEF+Cut")))
                .getFirst();
        for (int character : subset.characters()) {
            int glyph = subset.glyph(character);
            Shape one = cubic.getType2CharString(glyph).getPath();
            Shape other = path(quadratic, glyph);
            double whole = size(new Area(one));
            var difference = new Area(one);
            difference.exclusiveOr(new Area(other));
            assertThat(size(difference)).as("%s", Character.toString(character)).isLessThanOrEqualTo(0.02 * whole + 1);
            assertThat(character == ' ' || whole > 1000).isTrue();
            assertThat(cubic.getType2CharString(glyph).getWidth()).isEqualTo(face.advance(character));
            assertThat(quadratic.getAdvanceWidth(glyph)).isEqualTo(face.advance(character));
        }
    }

    /** The area within a shape, by the scan lines of a fine grid. */
    private static double size(Area shape) {
        double size = 0;
        var bounds = shape.getBounds();
        for (int y = bounds.y; y < bounds.y + bounds.height; y += 5) {
            for (int x = bounds.x; x < bounds.x + bounds.width; x += 5) {
                size += shape.contains(x + 2.5, y + 2.5) ? 25 : 0;
            }
        }
        return size;
    }

    private static Shape path(TrueTypeFont font, int glyph) throws IOException {
        var data = font.getGlyph().getGlyph(glyph);
        return data == null ? new Area() : data.getPath();
    }

    private static TrueTypeFont trueType(Subset subset) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(subset.trueType("ABCDEF+Cut")));
    }

    private static Subset subset(Face face, String text) {
        var subset = face.subset();
        text.codePoints().forEach(subset::glyph);
        return subset;
    }

    private static Face face(List<String> names) {
        Optional<Face> face = FontLibrary.ofThisMachine().face(names);
        if (face.isEmpty()) {
            System.out.println("Skipped: no font was cut down, none of these is here: " + names);
        }
        Assumptions.assumeTrue(face.isPresent(), "missing: " + names);
        return face.orElseThrow();
    }
}
