package org.mingfa.document.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.mingfa.document.DocumentNumber;
import org.mingfa.document.Imprint;
import org.mingfa.document.Inline.Elsewhere;
import org.mingfa.document.Inline.Figure;
import org.mingfa.document.OfficialDocument;
import org.mingfa.document.SampleReport;
import org.mingfa.document.Signature;
import org.mingfa.document.Table;
import org.mingfa.document.Table.Align;
import org.mingfa.document.TableColumn;
import org.mingfa.document.TableRow;
import org.mingfa.document.WrittenDocx;

class DocxWriterTest {

    private static final WrittenDocx REPORT = WrittenDocx.of(SampleReport.report());

    @Test
    void keepsTheMarginsOfTheStandard() {
        // 37, 35, 28 and 26 mm at 1440/25.4 twips a millimetre
        assertThat(REPORT.document())
                .contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
                .contains("w:top=\"2098\" w:bottom=\"1984\" w:left=\"1587\" w:right=\"1474\"");
    }

    @Test
    void laysTwentyTwoLinesOfTwentyEightCharactersOnThePage() {
        assertThat(REPORT.document()).contains("<w:docGrid w:type=\"lines\" w:linePitch=\"579\"/>");
        assertThat(22 * 579).isLessThanOrEqualTo(16838 - 2098 - 1984);
        assertThat(REPORT.style("公文正文")).contains("w:line=\"579\" w:lineRule=\"exact\"");
        // 16 pt less 5 twips is 315 twips
        assertThat(REPORT.part("word/styles.xml")).contains("<w:spacing w:val=\"-5\"/>");
        assertThat(28 * 315).isLessThanOrEqualTo(11906 - 1587 - 1474).isGreaterThan(11906 - 1587 - 1474 - 315);
        assertThat(REPORT.part("word/styles.xml")).contains("<w:widowControl w:val=\"0\"/>");
    }

    @Test
    void setsEachPartInTheFaceAndSizeOfTheStandard() {
        assertStyle("公文标题", "方正小标宋简体", 44);
        assertStyle("发文机关标志", "方正小标宋简体", 108);
        assertStyle("一级标题", "黑体", 32);
        assertStyle("二级标题", "楷体_GB2312", 32);
        assertStyle("三级标题", "仿宋_GB2312", 32);
        assertStyle("四级标题", "仿宋_GB2312", 32);
        assertStyle("公文正文", "仿宋_GB2312", 32);
        assertStyle("版记", "仿宋_GB2312", 28);
        assertStyle("页码", "宋体", 28);
    }

    @Test
    void showsHeadingsInTheNavigationOfWord() {
        assertThat(REPORT.style("一级标题")).contains("<w:outlineLvl w:val=\"0\"/>");
        assertThat(REPORT.style("二级标题")).contains("<w:outlineLvl w:val=\"1\"/>");
        assertThat(REPORT.style("三级标题")).contains("<w:outlineLvl w:val=\"2\"/>");
        assertThat(REPORT.style("四级标题")).contains("<w:outlineLvl w:val=\"3\"/>");
        assertThat(REPORT.style("公文正文")).doesNotContain("outlineLvl");
    }

    @Test
    void writesTheNumbersOfHeadings() {
        assertThat(REPORT.paragraphs())
                .containsSubsequence(
                        "一、主要工作及成效",
                        "（一）依法防范化解矛盾纠纷",
                        "（二）规范行政执法",
                        "1.落实三项制度",
                        "2.加强队伍建设",
                        "（1）持证上岗",
                        "（2）日常培训",
                        "二、党政主要负责人履行推进法治建设第一责任人职责情况");
    }

    @Test
    void writesThePartsInTheOrderOfTheStandard() {
        assertThat(REPORT.paragraphs())
                .containsSubsequence(
                        "云溪县石桥镇人民政府文件",
                        "石政发〔2027〕7号\t签发人：周明远",
                        "县人民政府：",
                        "附件：1.\t石桥镇2026年矛盾纠纷排查化解清单",
                        "2.\t石桥镇2026年法治讲座安排",
                        "云溪县石桥镇人民政府",
                        "2027年2月20日",
                        "（此件公开发布）",
                        "附件1",
                        "石桥镇2026年矛盾纠纷排查化解清单",
                        "附件2",
                        "石桥镇2026年法治讲座安排");
        assertThat(REPORT.document()).contains("抄送：", "石桥镇党政办公室", "2027年2月20日印发");
    }

    @Test
    void leadsFromAFigureToTheRowOfItsRecords() {
        List<String> targets = REPORT.all("<w:hyperlink [^>]*w:anchor=\"([^\"]+)\"");
        assertThat(targets).hasSize(3);
        targets.forEach(target -> assertThat(REPORT.document()).containsOnlyOnce("w:name=\"" + target + "\""));
        // The first row of the list of disputes: its bookmark stands around the serial 1.
        assertThat(REPORT.document())
                .containsPattern("w:name=\"" + targets.getFirst() + "\"/>(?:(?!w:bookmarkEnd).)*<w:t[^>]*>1</w:t>");
        assertThat(REPORT.all("<w:bookmarkStart w:id=\"([^\"]+)\""))
                .doesNotHaveDuplicates()
                .isEqualTo(REPORT.all("<w:bookmarkEnd w:id=\"([^\"]+)\""));
    }

    @Test
    void leadsFromAFigureToAnAddressOutside() {
        var records = new Elsewhere(URI.create("https://records.example/matters?kind=a&year=2026"));
        var docx = WrittenDocx.of(OfficialDocument.titled("通报")
                .paragraph(new Figure("3", records), new Figure("4", records))
                .build());
        assertThat(docx.part("word/_rels/document.xml.rels"))
                .containsOnlyOnce("https://records.example/matters?kind=a&amp;year=2026")
                .contains("TargetMode=\"External\"");
        assertThat(docx.all("<w:hyperlink [^>]*r:id=\"([^\"]+)\"")).hasSize(2);
    }

    @Test
    void repeatsTheHeaderOfALongTableAndKeepsItsRowsWhole() {
        assertThat(REPORT.all("(<w:tblHeader/>)")).hasSize(3);
        // 60, 4 and 4 rows, their headers, and the two rows of the record
        assertThat(REPORT.all("(<w:cantSplit/>)")).hasSize(60 + 4 + 4 + 3 + 2);
    }

    @Test
    void letsARowBreakThatIsLongerThanHalfAPage() {
        var column = List.of(new TableColumn("意见", 1, Align.LEFT));
        var docx = WrittenDocx.of(OfficialDocument.titled("通报")
                .add(new Table(null, column, List.of(TableRow.of("长".repeat(5000)), TableRow.of("短")), null))
                .build());
        assertThat(docx.all("(<w:cantSplit/>)")).hasSize(2);
    }

    @Test
    void keepsTablesApartThatFollowOneAnother() {
        var table = new Table(null, List.of(new TableColumn("村", 1, Align.LEFT)), List.of(TableRow.of("柳溪村")), null);
        var docx = WrittenDocx.of(OfficialDocument.titled("通报")
                .add(table)
                .add(table)
                .imprint(new Imprint(null, "镇党政办公室", LocalDate.of(2027, 1, 5)))
                .build());
        assertThat(docx.all("(</w:tbl>)")).hasSize(3);
        assertThat(docx.document()).doesNotContain("</w:tbl><w:tbl>");
    }

    @Test
    void dividesTheTypeAreaAmongTheColumnsWithoutARest() {
        for (int count = 1; count <= 13; count++) {
            var columns = IntStream.rangeClosed(1, count)
                    .mapToObj(weight -> new TableColumn("列", weight, Align.LEFT))
                    .toList();
            assertThat(IntStream.of(DocxTable.widths(columns)).sum()).isEqualTo(DocxUnits.TYPE_WIDTH);
        }
    }

    @Test
    void numbersOddPagesAtTheRightAndEvenPagesAtTheLeft() {
        assertThat(REPORT.part("word/settings.xml")).contains("<w:evenAndOddHeaders/>");
        assertThat(REPORT.footer("default")).contains("w:val=\"right\"", "PAGE", "— ", "w:right=\"280\"");
        assertThat(REPORT.footer("even")).contains("w:val=\"left\"", "PAGE", "— ", "w:left=\"280\"");
    }

    @Test
    void drawsHeadAndSeparatorInRed() {
        assertThat(REPORT.style("发文机关标志")).contains("<w:color w:val=\"FF0000\"/>");
        assertThat(REPORT.document())
                .contains("<w:bottom w:val=\"single\" w:sz=\"16\" w:space=\"0\" w:color=\"FF0000\"/>");
    }

    @Test
    void forbidsClosingPunctuationAtTheBeginningOfALine() {
        assertThat(REPORT.part("word/styles.xml")).contains("<w:kinsoku w:val=\"1\"/>");
        assertThat(REPORT.part("word/settings.xml")).containsPattern("noLineBreaksBefore[^>]*，[^>]*．[^>]*；");
    }

    @Test
    void holdsTextOfEveryKind() {
        var text = "a<b>&amp;]]>“引号”——……\u0000\u000B𠮷" + "x".repeat(20_000) + "字".repeat(20_000);
        var docx = WrittenDocx.of(OfficialDocument.titled("题".repeat(300))
                .paragraph(text)
                .addressee("<各村>")
                .build());
        assertThat(docx.paragraphs()).contains(text.replace("\u0000", "").replace("\u000B", ""), "<各村>：");
    }

    @Test
    void keepsATwoNameLineOfSignersAndTheNumberBesideTheLast() {
        var docx = WrittenDocx.of(OfficialDocument.titled("请示")
                .number(DocumentNumber.parse("石政发〔2027〕12号"))
                .signer("周明远")
                .signer("李强")
                .signer("欧阳文静")
                .paragraph("正文。")
                .build());
        assertThat(docx.paragraphs()).containsSubsequence("\t签发人：周明远　李　强", "石政发〔2027〕12号\t欧阳文静");
    }

    @Test
    void saysTitleAuthorAndTheDayOfTheDocumentInItsProperties() {
        assertThat(REPORT.part("docProps/core.xml"))
                .contains("<dc:title>云溪县石桥镇人民政府关于2026年度法治政府建设情况的报告</dc:title>")
                .contains("<dc:creator>云溪县石桥镇人民政府</dc:creator>")
                // midnight of 20 February 2027 in Shanghai
                .contains("2027-02-19T16:00:00Z");
    }

    @Test
    void writesTheSameBytesForTheSameDocument() {
        assertThat(WrittenDocx.bytes(SampleReport.report())).isEqualTo(WrittenDocx.bytes(SampleReport.report()));
        var undated = OfficialDocument.titled("通知").paragraph("正文。").build();
        assertThat(WrittenDocx.of(undated).part("docProps/core.xml")).doesNotContain("dcterms:");
    }

    @Test
    void isReadBackByPoiAndLeftForTheEyeInTarget() throws IOException {
        byte[] bytes = WrittenDocx.bytes(SampleReport.report());
        try (var docx = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(docx.getTables()).hasSize(4);
        }
        Files.createDirectories(Path.of("target/documents"));
        Files.write(Path.of("target/documents/sample.docx"), bytes);
    }

    @Test
    void leavesNothingOfAnEmptyDocumentButItsTitleAndBody() {
        var docx = WrittenDocx.of(OfficialDocument.titled("通知").paragraph("正文。").build());
        assertThat(docx.paragraphs()).containsExactly("通知", "正文。");
    }

    @Test
    void placesADatedNoticeWithoutHeadOrSeal() {
        var docx = WrittenDocx.of(OfficialDocument.titled("通知")
                .paragraph("正文。")
                .signature(new Signature(List.of("镇司法所"), LocalDate.of(2027, 2, 20), Signature.Form.UNSEALED))
                .build());
        assertThat(docx.document()).contains("w:right=\"" + 2 * 315 + "\"");
    }

    private static void assertStyle(String name, String face, int halfPoints) {
        assertThat(REPORT.style(name))
                .contains("w:eastAsia=\"" + face + "\"")
                .contains("<w:sz w:val=\"" + halfPoints + "\"/>");
        assertThat(REPORT.part("word/fontTable.xml")).containsPattern(Pattern.quote("w:name=\"" + face + "\""));
    }
}
