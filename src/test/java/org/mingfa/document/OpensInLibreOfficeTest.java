package org.mingfa.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.document.docx.DocxWriter;

/** What a reader really sees: needs soffice (libreoffice-writer) and pdftotext (poppler-utils). */
@Tag("slow")
class OpensInLibreOfficeTest {

    private static final int PAGES = 4;

    @TempDir
    Path folder = Path.of(".");

    @BeforeEach
    void needsTheTools() {
        List<String> missing = Stream.of("soffice", "pdftotext")
                .filter(tool -> !installed(tool))
                .toList();
        if (!missing.isEmpty()) {
            System.out.println("Skipped: documents were not opened in LibreOffice, missing here: " + missing);
        }
        Assumptions.assumeTrue(missing.isEmpty(), "missing: " + missing);
    }

    @Test
    void fullPagesHoldTwentyTwoLinesOfTwentyEightCharacters() throws Exception {
        String text = "依法行政规范公正文明高效便民".repeat(2 * 22 * PAGES);
        List<String> pages =
                pages(OfficialDocument.titled("关于版面的通知").paragraph(text).build());
        assertThat(pages).hasSizeGreaterThanOrEqualTo(PAGES);
        for (String page : pages.subList(1, PAGES)) {
            List<String> lines = page.lines()
                    .map(line -> line.replaceAll("\\s", ""))
                    .filter(line -> line.length() > 6)
                    .toList();
            assertThat(lines).hasSize(22).allSatisfy(line -> assertThat(line).hasSize(28));
        }
    }

    @Test
    void losesNoPunctuationAndBeginsNoLineWithIt() throws Exception {
        String text = SampleReport.filler(40);
        List<String> pages =
                pages(OfficialDocument.titled("关于标点的通知").paragraph(text).build());
        String whole = String.join("", pages).replaceAll("\\s|—\\s*[0-9]+\\s*—", "");
        assertThat(whole).contains(text);
        assertThat(String.join("", pages).lines().map(String::strip)).noneMatch(line -> line.matches("[，。；：、”）》].*"));
    }

    /** Text of one page, of two pages with room for the record, and of two full pages. */
    @ParameterizedTest
    @CsvSource({"0, 2", "30, 2", "38, 4"})
    void theRecordStandsOnTheLastLineOfAnEvenPage(int lines, int page) throws Exception {
        MachineFonts.needed();
        var day = LocalDate.of(2027, 2, 20);
        var document = OfficialDocument.titled("关于版记的通知");
        IntStream.range(0, lines).forEach(_ -> document.paragraph("正文。"));
        List<String> pages = everyPage(document.paragraph("正文。")
                .signature(Signature.sealed("石桥镇人民政府", day))
                .imprint(new Imprint("县司法局", "石桥镇党政办公室", day))
                .build());
        assertThat(pages).hasSize(page);
        List<String> last =
                pages.getLast().lines().filter(line -> !line.isBlank()).toList();
        assertThat(last.get(last.size() - 2)).contains("石桥镇党政办公室", "2027");
        assertThat(last.getLast()).containsPattern("—\\s*" + page + "\\s*—");
        assertThat(bottom(folder.resolve("document.pdf"), "石桥镇党政办公室"))
                // The type area ends 262 mm below the upper edge; the text stands in the line above.
                .isBetween(Geometry.points(262) - Geometry.LINE_PT, Geometry.points(262));
    }

    @Test
    void breaksItsPagesWhereThePdfDoes() throws Exception {
        MachineFonts.needed();
        var theirs = pages(SampleReport.report()).stream()
                .map(OpensInLibreOfficeTest::squeezed)
                .toList();
        var ours = ReadPdf.of(SampleReport.report()).pages().stream()
                .map(page ->
                        squeezed(ReadPdf.lines(page).stream().map(ReadPdf::text).collect(Collectors.joining())))
                .toList();
        assertThat(theirs).hasSameSizeAs(ours);
        for (int i = 0; i < ours.size(); i++) {
            // A line may fall on the next page: the two programs spread or hang punctuation differently.
            assertThat(overlap(theirs.get(i), ours.get(i))).as("page %d", i + 1).isGreaterThan(0.9);
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s—0-9]", "");
    }

    /** The share of the shorter text's pairs of characters that the other has too. */
    private static double overlap(String a, String b) {
        var pairs = IntStream.range(1, b.length())
                .mapToObj(i -> b.substring(i - 1, i + 1))
                .collect(Collectors.toSet());
        long found = IntStream.range(1, a.length())
                .filter(i -> pairs.contains(a.substring(i - 1, i + 1)))
                .count();
        return (double) found / (a.length() - 1) * Math.min(1, (double) a.length() / b.length());
    }

    private List<String> pages(OfficialDocument document) throws IOException, InterruptedException {
        return everyPage(document).stream().filter(page -> !page.isBlank()).toList();
    }

    private List<String> everyPage(OfficialDocument document) throws IOException, InterruptedException {
        Path docx = folder.resolve("document.docx");
        try (var out = Files.newOutputStream(docx)) {
            DocxWriter.write(document, out);
        }
        String profile = "-env:UserInstallation=" + folder.resolve("profile").toUri();
        run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", folder.toString(), docx.toString());
        String text = run("pdftotext", "-layout", folder.resolve("document.pdf").toString(), "-");
        return List.of(text.split("\f"));
    }

    /** Lower edge of the first word that begins so, in points below the upper edge of the page. */
    private static double bottom(Path pdf, String word) throws IOException, InterruptedException {
        return run("pdftotext", "-bbox", pdf.toString(), "-")
                .lines()
                .filter(line -> line.contains(">" + word.substring(0, 4)))
                .map(line -> line.replaceAll(".*yMax=\"([0-9.]+)\".*", "$1"))
                .mapToDouble(Double::parseDouble)
                .max()
                .orElseThrow();
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES))
                .as("%s ended", command[0])
                .isTrue();
        assertThat(process.exitValue()).as("%s succeeded", command[0]).isZero();
        return output;
    }

    private static boolean installed(String tool) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
