package org.mingfa.document.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.document.MachineFonts;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.ReadPdf;
import org.mingfa.document.SampleReport;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** A written OFD, read back by ofdrw, a reader that shares nothing with the writer. */
class OfdWriterTest {

    private static final double MM = 72 / 25.4;

    @TempDir
    Path folder = Path.of(".");

    @BeforeAll
    static void fonts() {
        MachineFonts.needed();
    }

    @Test
    void readsBackLineForLineAsThePdfDoes() throws Exception {
        var pdf = ReadPdf.of(SampleReport.report());
        try (var ofd = open(SampleReport.report())) {
            assertThat(ofd.getNumberOfPages()).isEqualTo(pdf.pages().size());
            var text = new ContentExtractor(ofd);
            for (int i = 0; i < pdf.pages().size(); i++) {
                assertThat(String.join("", text.getPageContent(i + 1)))
                        .isEqualTo(ReadPdf.text(pdf.pages().get(i)));
            }
        }
    }

    @Test
    void everyCharacterStandsWhereThePdfHasIt() throws Exception {
        var pdf = ReadPdf.of(SampleReport.report()).pages();
        try (var ofd = open(SampleReport.report())) {
            for (int i = 0; i < pdf.size(); i++) {
                var places = places(ofd, i);
                var signs = pdf.get(i);
                assertThat(places).hasSize(signs.size());
                for (int k = 0; k < places.size(); k++) {
                    assertThat(places.get(k)[0] * MM)
                            .isBetween(signs.get(k).x() - 0.05, signs.get(k).x() + 0.05);
                    assertThat(places.get(k)[1] * MM)
                            .isBetween(signs.get(k).y() - 0.05, signs.get(k).y() + 0.05);
                }
            }
        }
    }

    @Test
    void isSmallAndBringsItsFacesAlong() throws IOException {
        byte[] ofd = written(SampleReport.report());
        assertThat(ofd.length).isLessThan(300_000);
        var names = new java.util.ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).startsWith("OFD.xml", "Doc_0/Document.xml", "Doc_0/PublicRes.xml");
        assertThat(part(ofd, "Doc_0/PublicRes.xml")).contains("<ofd:FontFile>font_1.");
        assertThat(names.stream().filter(name -> name.startsWith("Doc_0/Res/font_")))
                .isNotEmpty();
    }

    @Test
    void leadsFromAFigureToThePageOfItsRecordsAndFromTheNavigationToHeadings() throws IOException {
        byte[] ofd = written(SampleReport.report());
        assertThat(part(ofd, "Doc_0/Pages/Page_0/Content.xml"))
                .containsPattern("<ofd:Action Event=\"CLICK\"><ofd:Goto>.{0,120}</ofd:Action></ofd:Actions>"
                        + "<ofd:TextCode[^>]*>60</ofd:TextCode>");
        assertThat(part(ofd, "Doc_0/Document.xml"))
                .contains("<ofd:OutlineElem Title=\"一、主要工作及成效\">", "Title=\"附件2 石桥镇2026年法治讲座安排\"");
    }

    @Test
    void numbersEveryObjectOnce() throws IOException {
        byte[] ofd = written(SampleReport.report());
        var all = new StringBuilder(part(ofd, "Doc_0/Document.xml") + part(ofd, "Doc_0/PublicRes.xml"));
        for (int i = 0; i < 10; i++) {
            all.append(part(ofd, "Doc_0/Pages/Page_" + i + "/Content.xml"));
        }
        var ids = java.util.regex.Pattern.compile(" ID=\"([0-9]+)\"")
                .matcher(all)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(100);
        assertThat(all)
                .contains("<ofd:MaxUnitID>" + ids.stream().max(Integer::compare).orElseThrow() + "<");
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws IOException {
        assertThat(written(SampleReport.report())).isEqualTo(written(SampleReport.report()));
    }

    /** x and y in millimetres of every character of a page, in order. */
    private static List<double[]> places(OFDReader ofd, int page) {
        return ofd.getPage(page + 1).getContent().getLayers().stream()
                .flatMap(layer -> layer.getPageBlocks().stream())
                .filter(TextObject.class::isInstance)
                .map(TextObject.class::cast)
                .flatMap(object -> object.getTextCodes().stream().flatMap(code -> {
                    int count = code.getContent().length();
                    var x = new double[count];
                    x[0] = object.getBoundary().getTopLeftX() + code.getX();
                    for (int i = 1; i < count; i++) {
                        x[i] = x[i - 1] + code.getDeltaX().get(i - 1);
                    }
                    double y = object.getBoundary().getTopLeftY() + code.getY();
                    return IntStream.range(0, count).mapToObj(i -> new double[] {x[i], y});
                }))
                .toList();
    }

    private OFDReader open(OfficialDocument document) throws IOException {
        Path file = folder.resolve("document.ofd");
        Files.write(file, written(document));
        return new OFDReader(file);
    }

    private static byte[] written(OfficialDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        OfdWriter.write(document, out);
        return out.toByteArray();
    }

    private static String part(byte[] ofd, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no " + name);
    }
}
