package org.mingfa.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.document.NoChineseFont;

/** The same report in whatever format it comes: the same findings, at the same places. */
@Tag("slow")
class FormatsTest {

    @TempDir
    private Path folder;

    /** A report of some pages with faults that do not hang on how it is set. */
    private static final String TEXT = Samples.text(Samples.file("varied-township.txt"))
            .replace("\n\n", "\n")
            .replace("凝聚法治建设合力", "凝聚法制建设合力")
            .replace("采纳7条。", "采纳7条，符合土地看护法、行政处罚法的要求。")
            .replace("其他纠纷17件", "其他纠纷27件")
            .replace("制作展板13块", "制作展板13块（个）and横幅架2副")
            .replace("人才引不进、留不住", "人才引不进,留不住")
            .replace("应审尽审。", "应审尽审。继续落实“八五”普法规划，联系电话13800138000。");

    private static List<String> found(Path file) throws IOException {
        var checked = Samples.CHECKER.check(Checker.read(file), null);
        return checked.findings().stream()
                .map(one -> {
                    var place = Position.of(one.where(), checked.reading());
                    return one.check() + " " + one.severity() + "，" + place.part() + "，第" + place.paragraph() + "段第"
                            + place.from() + "—" + place.to() + "字：" + one.quotation();
                })
                .toList();
    }

    private Path written(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("report.txt"), text.getBytes(charset));
    }

    private List<String> expected() throws IOException {
        var found = found(written(TEXT, StandardCharsets.UTF_8));
        assertThat(found.stream().map(one -> one.replaceFirst(" .*", "")))
                .contains("D9", "D16", "D21", "D22", "D23", "D34", "D35", "D40", "D42");
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void a_txt_in_any_encoding(String charset) throws IOException {
        var expected = expected();
        var mark = charset.equals("GB18030") ? "" : "\uFEFF";
        assertThat(found(written(mark + TEXT, Charset.forName(charset)))).isEqualTo(expected);
    }

    @Test
    void a_txt_with_other_line_ends_blank_lines_or_indents() throws IOException {
        var expected = expected();
        assertThat(found(written(TEXT.replace("\n", "\r\n"), StandardCharsets.UTF_8)))
                .isEqualTo(expected);
        assertThat(found(written(TEXT.replace("\n", "\n\n"), StandardCharsets.UTF_8)))
                .isEqualTo(expected);
        var indented = TEXT.lines().map(line -> "　　" + line).collect(Collectors.joining("\n"));
        assertThat(found(written(indented, StandardCharsets.UTF_8))).isEqualTo(expected);
    }

    @Test
    void a_txt_of_one_line_still_has_its_parts() throws IOException {
        var expected = expected();
        var found = found(written(TEXT.replace("\n", " "), StandardCharsets.UTF_8));
        assertThat(checks(found))
                .containsAll(checks(expected).stream()
                        .filter(check -> !List.of("D7", "D8").contains(check))
                        .toList());
    }

    private static List<String> checks(List<String> found) {
        return found.stream().map(one -> one.replaceFirst(" .*", "")).distinct().toList();
    }

    @Test
    void our_docx_and_pdf() throws IOException {
        var expected = expected();
        var reading = Samples.reading(TEXT);
        var printing = new Printing(folder);
        assertThat(found(printing.ourDocx(reading))).isEqualTo(expected);
        try {
            assertThat(found(printing.ourPdf(reading))).isEqualTo(expected);
        } catch (NoChineseFont missing) {
            System.out.println("Skipped: our PDF was not read back, no Chinese font here");
        }
    }

    @Test
    void docx_and_pdf_by_libreoffice() throws Exception {
        needs("soffice");
        var expected = expected();
        var printing = new Printing(folder);
        var docx = printing.byLibreOffice(printing.html(Samples.reading(TEXT)), "docx");
        assertThat(found(docx)).isEqualTo(expected);
        assertThat(found(printing.byLibreOffice(docx, "pdf"))).isEqualTo(expected);
        var ours = printing.ourDocx(Samples.reading(TEXT));
        assertThat(found(printing.byLibreOffice(ours, "pdf"))).isEqualTo(expected);
    }

    @Test
    void a_page_printed_by_chromium_with_its_date_and_address_on_every_sheet() throws Exception {
        needs("chromium");
        var printing = new Printing(folder);
        var expected = expected();
        assertThat(found(printing.byChromium(printing.html(Samples.reading(TEXT)))))
                .isEqualTo(expected);
    }

    private static void needs(String tool) {
        boolean there = Printing.installed(tool);
        if (!there) {
            System.out.println("Skipped: no " + tool + " here, its files were not read");
        }
        Assumptions.assumeTrue(there);
    }
}
