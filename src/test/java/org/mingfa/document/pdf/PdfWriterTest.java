package org.mingfa.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.document.Imprint;
import org.mingfa.document.Inline;
import org.mingfa.document.MachineFonts;
import org.mingfa.document.NoChineseFont;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.ReadPdf;
import org.mingfa.document.ReadPdf.Sign;
import org.mingfa.document.SampleReport;
import org.mingfa.document.Signature;
import org.mingfa.document.font.FontLibrary;

/** The printed page, measured with PDFBox. */
class PdfWriterTest {

    private static final double MM = 72 / 25.4;

    @BeforeAll
    static void fonts() {
        MachineFonts.needed();
    }

    @Test
    void aFullPageHoldsTwentyTwoLinesOfTwentyEightCharactersWithinTheMargins() {
        var pdf = ReadPdf.of(OfficialDocument.titled("通知")
                .paragraph("依法行政规范公正文明高效便民".repeat(2 * 22 * 4))
                .build());
        for (List<Sign> page : pdf.pages().subList(1, 3)) {
            var lines = body(page);
            assertThat(lines).hasSize(22).allSatisfy(line -> assertThat(line).hasSize(28));
            for (List<Sign> line : lines) {
                assertThat(line.getFirst().x()).isEqualTo(28 * MM, within(0.1));
                assertThat(line.getLast().x() + line.getLast().size()).isEqualTo((210 - 26) * MM, within(0.5));
                for (int i = 1; i < 28; i++) {
                    assertThat(line.get(i).x() - line.get(i - 1).x()).isEqualTo(156 * MM / 28, within(0.05));
                }
            }
            // Each character stands in the middle of its line: the first line's box begins at 37 mm.
            for (int i = 0; i < 22; i++) {
                double top = (37 + i * 225.0 / 22) * MM;
                assertThat(lines.get(i).getFirst().y()).isBetween(top + 16, top + 225.0 / 22 * MM);
            }
        }
    }

    @Test
    void noLineBeginsOrEndsWithTheWrongPunctuation() {
        var text = SampleReport.filler(40);
        var pdf = ReadPdf.of(OfficialDocument.titled("通知").paragraph(text).build());
        var whole = new StringBuilder();
        for (List<Sign> page : pdf.pages()) {
            for (List<Sign> line : body(page)) {
                assertThat(ReadPdf.text(line)).doesNotMatch("[，。；：、”）》].*").doesNotMatch(".*[“（《]");
                whole.append(ReadPdf.text(line));
            }
        }
        assertThat(whole.toString()).contains(text);
    }

    @Test
    void fullLinesEndAtTheRightEdgeAndNoneReachesBeyond() {
        var pdf = ReadPdf.of(
                OfficialDocument.titled("通知").paragraph(SampleReport.filler(40)).build());
        double edge = (210 - 26) * MM;
        var lines = new ArrayList<List<Sign>>();
        pdf.pages().forEach(page -> lines.addAll(body(page)));
        for (List<Sign> line : lines.subList(1, lines.size() - 1)) {
            Sign last = line.getLast();
            // The blank half of a sign at the end may have been taken away.
            assertThat(last.x() + last.size()).isBetween(edge - 0.6, edge + 8.5);
            assertThat(last.x() + last.size() / 2).isLessThan(edge);
        }
    }

    @Test
    void theReportIsSmallAndSetInSubsets() throws IOException {
        var read = ReadPdf.of(SampleReport.report());
        assertThat(read.size()).isLessThan(300_000);
        try (var pdf = read.open()) {
            var resources = pdf.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                var font = resources.getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+.+");
            }
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("云溪县石桥镇人民政府关于2026年度法治政府建设情况的报告");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("一、主要工作及成效");
        }
    }

    @Test
    void leadsFromAFigureToTheRowOfItsRecords() throws IOException {
        var read = ReadPdf.of(SampleReport.report());
        try (var pdf = read.open()) {
            var link = (PDAnnotationLink) pdf.getPage(0).getAnnotations().getFirst();
            var figure = read.pages().getFirst().stream()
                    .filter(sign -> sign.x() >= link.getRectangle().getLowerLeftX() - 0.1
                            && sign.x() < link.getRectangle().getUpperRightX() - 0.1
                            && 842 - sign.y() > link.getRectangle().getLowerLeftY()
                            && 842 - sign.y() < link.getRectangle().getUpperRightY())
                    .toList();
            assertThat(ReadPdf.text(figure)).isEqualTo("60");
            var target = (PDPageXYZDestination) link.getDestination();
            int page = target.retrievePageNumber();
            var row = read.pages().get(page).stream()
                    .filter(sign -> sign.y() > 842 - target.getTop() && sign.y() < 842 - target.getTop() + 23)
                    .toList();
            assertThat(ReadPdf.text(row)).startsWith("12026年1月11日");
        }
    }

    @Test
    void leadsFromAFigureToAnAddressOutside() throws IOException {
        var records = new Inline.Elsewhere(java.net.URI.create("https://records.example/matters?kind=a&year=2026"));
        var read = ReadPdf.of(OfficialDocument.titled("通报")
                .paragraph(new Inline.Figure("3", records))
                .build());
        try (var pdf = read.open()) {
            var link = (PDAnnotationLink) pdf.getPage(0).getAnnotations().getFirst();
            assertThat(((PDActionURI) link.getAction()).getURI())
                    .isEqualTo("https://records.example/matters?kind=a&year=2026");
        }
    }

    @Test
    void theRecordStandsAtTheFootOfAnEvenPage() {
        var day = LocalDate.of(2027, 2, 20);
        for (int length : new int[] {1, 30, 50, 55}) {
            var pdf = ReadPdf.of(OfficialDocument.titled("通知")
                    .paragraph(SampleReport.filler(length))
                    .signature(Signature.sealed("石桥镇人民政府", day))
                    .imprint(new Imprint("县司法局", "石桥镇党政办公室", day))
                    .build());
            assertThat(pdf.pages().size() % 2).isZero();
            var lines = ReadPdf.lines(pdf.pages().getLast());
            var last = lines.get(lines.size() - 2);
            assertThat(ReadPdf.text(last)).isEqualTo("石桥镇党政办公室2027年2月20日印发");
            assertThat(last.getFirst().y()).isBetween((262 - 225.0 / 22) * MM, 262 * MM);
        }
    }

    @Test
    void pageNumbersStandOutsideSevenMillimetresBelowTheTypeArea() {
        var pages = ReadPdf.of(SampleReport.report()).pages();
        for (int i = 0; i < pages.size(); i++) {
            var number = ReadPdf.lines(pages.get(i)).getLast();
            assertThat(ReadPdf.text(number)).isEqualTo("— " + (i + 1) + " —");
            assertThat(number.getFirst().y()).isBetween((262 + 7) * MM, (262 + 9) * MM);
            if (i % 2 == 0) {
                assertThat(number.getLast().x() + number.getLast().width())
                        .isEqualTo((210 - 26) * MM - 14, within(0.5));
            } else {
                assertThat(number.getFirst().x()).isEqualTo(28 * MM + 14, within(0.5));
            }
        }
    }

    @Test
    void aHeadingNeverStandsAloneAtTheFootOfAPage() {
        for (int lines = 15; lines < 23; lines++) {
            var document = OfficialDocument.titled("通知");
            for (int i = 0; i < lines; i++) {
                document.paragraph("正文一行。");
            }
            var pages = ReadPdf.of(
                            document.first("标题").second("小标题").paragraph("内容。").build())
                    .pages();
            var body = body(pages.getFirst());
            assertThat(ReadPdf.text(body.getLast())).doesNotContain("标题");
        }
    }

    @Test
    void aTableGoesOnUnderItsHeader() {
        var pages = ReadPdf.of(SampleReport.report()).pages();
        assertThat(pages.stream().filter(page -> ReadPdf.text(page).contains("登记日期")))
                .hasSize(3);
    }

    @Test
    void holdsTextOfEveryKind() throws IOException {
        var text = "a<b>&]]>“引号”——……𠮷" + "x".repeat(3_000) + "字".repeat(3_000);
        var pdf = ReadPdf.of(
                OfficialDocument.titled("题".repeat(300)).paragraph(text).build());
        var whole = new StringBuilder();
        pdf.pages().forEach(page -> body(page).forEach(line -> whole.append(ReadPdf.text(line))));
        assertThat(whole.toString()).contains(text);
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws IOException {
        var once = new ByteArrayOutputStream();
        PdfWriter.write(SampleReport.report(), once);
        var again = new ByteArrayOutputStream();
        PdfWriter.write(SampleReport.report(), again);
        assertThat(again.toByteArray()).isEqualTo(once.toByteArray());
    }

    @Test
    void saysWhatToDoOnAMachineWithoutChineseFonts(@TempDir Path empty) {
        var document = OfficialDocument.titled("通知").paragraph("正文。").build();
        assertThatExceptionOfType(NoChineseFont.class)
                .isThrownBy(() -> PdfWriter.write(document, FontLibrary.in(empty), new ByteArrayOutputStream()))
                .withMessageContaining("没有一种中文字体")
                .withMessageContaining("MINGFA_FONTS");
    }

    /** The lines in 3号 between the title and the page number. */
    private static List<List<Sign>> body(List<Sign> page) {
        return ReadPdf.lines(page.stream().filter(sign -> sign.size() == 16).toList());
    }
}
