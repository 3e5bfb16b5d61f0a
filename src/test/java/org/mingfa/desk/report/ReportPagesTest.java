package org.mingfa.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.desk.Served;
import org.mingfa.exchange.example.Shiqiao;
import org.mingfa.exchange.example.ShiqiaoTown;
import org.mingfa.exchange.example.TownshipYear;
import org.mingfa.staff.Actor;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A clerk uploads the workbook of 2023 and reads the report it makes. */
class ReportPagesTest extends Served {

    @DynamicPropertySource
    static void keepAside(DynamicPropertyRegistry registry) {
        registry.add(
                "mingfa.data",
                () -> Path.of("target", "test-data", "report-pages")
                        .toAbsolutePath()
                        .toString());
    }

    @BeforeAll
    void settle() {
        var clerk = ShiqiaoTown.settle(places, staff);
        accounts.open(Actor.program("990101"), clerk.person(), "suqing", PASSWORD);
    }

    @Test
    void what_is_uploaded_becomes_the_report() throws Exception {
        var clerk = new Guest(port, "suqing", PASSWORD);
        assertThat(Guest.text(clerk.get("/import")))
                .contains("/ledger/publicity-activity/template.xlsx", "href=\"/report\"");
        var taken = Guest.text(clerk.followed(clerk.upload("/import", Files.readAllBytes(TownshipYear.FILE))));
        assertThat(taken).contains("共读入241行：新导入241行", "PF-2023-0001");
        var copy = Pattern.compile("href=\"(/import/[^\"]+\\.xlsx)\"").matcher(taken);
        assertThat(copy.find()).isTrue();
        assertThat(clerk.get(copy.group(1)).statusCode()).isEqualTo(200);
        assertThat(Guest.text(clerk.get("/ledger/publicity-activity"))).contains("/ledger/publicity-activity.xlsx");
        var again = clerk.get("/ledger/publicity-activity.xlsx").body();
        clerk.get("/import");
        assertThat(Guest.text(clerk.followed(clerk.upload("/import", again)))).contains("新导入0行", "没有导入0行");
        var page = Guest.text(clerk.get("/report?year=2023&claims=2023-001"));
        assertThat(page)
                .contains(
                        "石桥镇2023年法治政府建设年度报告",
                        "href=\"/figures/banners?place=" + Shiqiao.CODE + "&amp;year=2023\">43</a>")
                .contains("共45项陈述：有记录支持21项，记录不支持3项，不能核对21项。");
        var docx = clerk.get("/report.docx?year=2023&place=" + Shiqiao.CODE + "&claims=2023-001");
        assertThat(docx.statusCode()).isEqualTo(200);
        assertThat(docx.body()).startsWith('P', 'K');
        assertThat(page).contains("下载 PDF", "下载 OFD", "查看网页版");
        var pdf = clerk.get("/report.pdf?year=2023&place=" + Shiqiao.CODE);
        assertThat(pdf.statusCode()).isIn(200, 503);
        assertThat(pdf.statusCode() == 200 ? new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII) : Guest.text(pdf))
                .matches("%PDF-|.*没有一种中文字体.*");
        var web = clerk.get("/report.html?year=2023&place=" + Shiqiao.CODE);
        assertThat(Guest.text(web)).contains("<h1>", "石桥镇2023年");
        assertThat(web.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; style-src 'unsafe-inline'");
    }

    /** A township without a record has little to say, but says it in every format. */
    @Test
    void the_written_report_is_downloaded_in_every_format() throws Exception {
        var clerk = new Guest(port, "suqing", PASSWORD);
        begun(clerk, 2019);
        var files = "?year=2019&place=" + Shiqiao.CODE;
        var docx = clerk.get("/report/write.docx" + files);
        assertThat(docx.body()).startsWith('P', 'K');
        assertThat(docx.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment", ".docx");
        var pdf = clerk.get("/report/write.pdf" + files);
        assertThat(pdf.statusCode() == 200 ? new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII) : Guest.text(pdf))
                .matches("%PDF-|.*没有一种中文字体.*");
        var ofd = clerk.get("/report/write.ofd" + files);
        assertThat(ofd.statusCode() == 200 ? new String(ofd.body(), 0, 2, StandardCharsets.US_ASCII) : Guest.text(ofd))
                .matches("PK|.*没有一种中文字体.*");
        var web = clerk.get("/report/write.html" + files);
        assertThat(Guest.text(web)).contains("<h1>", "石桥镇2019年", "由记录自动起草，经集体审议、签发后生效");
        assertThat(web.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; style-src 'unsafe-inline'");
    }

    @Test
    void what_is_not_written_or_not_ours_is_not_downloaded() throws Exception {
        var clerk = new Guest(port, "suqing", PASSWORD);
        for (var format : List.of("docx", "pdf", "ofd", "html")) {
            var path = "/report/write." + format + "?year=2018&place=";
            assertThat(clerk.get(path + Shiqiao.CODE).statusCode()).isEqualTo(404);
            assertThat(clerk.get(path + "990101002").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_report_is_checked_against_the_one_of_the_year_before_that_is_kept_here() throws Exception {
        var clerk = new Guest(port, "suqing", PASSWORD);
        begun(clerk, 2022);
        var here = "?year=2022&place=" + Shiqiao.CODE;
        assertThat(Guest.text(clerk.get("/check-report/written" + here)))
                .contains("回到稿子")
                .doesNotContain("与上年报告第");
        var docx = clerk.get("/report/write.docx" + here).body();
        begun(clerk, 2021);
        assertThat(Guest.text(clerk.get("/check-report/written" + here))).contains("与上年报告第");
        clerk.get("/check-report");
        var uploaded =
                clerk.upload("/check-report?place=" + Shiqiao.CODE + "&year=2022", "report", "report.docx", docx);
        assertThat(Guest.text(uploaded)).contains("与上年报告第");
    }

    private static void begun(Guest clerk, int year) throws Exception {
        clerk.get("/report/write?year=" + year);
        var page = clerk.post("/report/write/begin", "place", Shiqiao.CODE, "year", String.valueOf(year));
        assertThat(Guest.text(page)).contains("第1稿", "印出来的样子");
    }

    /** Both have the first version before them; the second to save has changed two paragraphs, one of them changed already. */
    @Test
    void what_was_typed_while_somebody_else_saved_stays_on_the_page_beside_theirs() throws Exception {
        var clerk = new Guest(port, "suqing", PASSWORD);
        begun(clerk, 2017);
        var blocks = paragraphs(clerk, 2017);
        assertThat(Guest.text(saved(clerk, 2017, 1, "text-" + blocks.get(0), "别人写的一段。")))
                .contains("已保存为第2稿");
        var late = clerk.post(
                "/report/write",
                "place",
                Shiqiao.CODE,
                "year",
                "2017",
                "seen",
                "1",
                "text-" + blocks.get(0),
                "我写的一段。",
                "text-" + blocks.get(1),
                "我写的另一段。",
                "remark-" + blocks.get(1),
                "还没有按的批注");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Guest.text(late))
                .contains("有人先保存了第2稿", "我写的一段。</textarea>", "我写的另一段。</textarea>", "还没有按的批注")
                .containsOnlyOnce("别人先把这一段改成了")
                .contains("<p>别人写的一段。</p>", "name=\"seen\" value=\"2\"");
        assertThat(Guest.text(saved(clerk, 2017, 2, "text-" + blocks.get(0), "两人写的一段。")))
                .contains("已保存为第3稿", "两人写的一段。");
    }

    @Test
    void a_paragraph_typed_into_while_somebody_else_took_it_out_is_not_lost() throws Exception {
        var clerk = new Guest(port, "suqing", PASSWORD);
        begun(clerk, 2016);
        var gone = paragraphs(clerk, 2016).getFirst();
        saved(clerk, 2016, 1, "text-" + gone, "");
        assertThat(Guest.text(saved(clerk, 2016, 1, "text-" + gone, "我写的一段。"))).contains("下面几段没有保存", "<p>我写的一段。</p>");
    }

    @Test
    void a_remark_too_long_is_refused_with_words_and_stays() throws Exception {
        var clerk = new Guest(port, "suqing", PASSWORD);
        begun(clerk, 2015);
        var block = paragraphs(clerk, 2015).getFirst();
        var remark = "批".repeat(1001);
        var answer = remarked(clerk, block, remark);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Guest.text(answer)).contains("批注超过1000个字", "value=\"" + remark + "\"");
        assertThat(Guest.text(remarked(clerk, block, remark.substring(1)))).contains("）：" + remark.substring(1));
    }

    private static HttpResponse<byte[]> remarked(Guest clerk, String block, String remark) throws Exception {
        return clerk.post(
                "/report/write",
                "place",
                Shiqiao.CODE,
                "year",
                "2015",
                "seen",
                "1",
                "remark",
                block,
                "remark-" + block,
                remark);
    }

    private static HttpResponse<byte[]> saved(Guest clerk, int year, int seen, String field, String text)
            throws Exception {
        return clerk.post(
                "/report/write",
                "place",
                Shiqiao.CODE,
                "year",
                String.valueOf(year),
                "seen",
                String.valueOf(seen),
                field,
                text);
    }

    /** The ids of the paragraphs to be written, in their order. */
    private static List<String> paragraphs(Guest clerk, int year) throws Exception {
        var page = Guest.text(clerk.get("/report/write?year=" + year));
        return Pattern.compile("<textarea class=\"in\" id=\"t-[^\"]+\" name=\"text-([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void another_township_is_not_shown() throws Exception {
        var clerk = new Guest(port, "suqing", PASSWORD);
        assertThat(clerk.get("/report?place=990101002").statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_no_workbook_is_told_so() throws Exception {
        var clerk = new Guest(port, "suqing", PASSWORD);
        clerk.get("/import");
        assertThat(Guest.text(clerk.followed(clerk.upload("/import", new byte[] {1, 2, 3}))))
                .contains("不是 Excel 工作簿");
    }

    @Test
    void a_report_uploaded_is_checked_and_comes_back_with_comments() throws Exception {
        var clerk = new Guest(port, "suqing", PASSWORD);
        assertThat(Guest.text(clerk.get("/check-report"))).contains("检查报告", "与哪个乡镇的台账对照");
        var report = Files.readAllBytes(Path.of("src", "test", "resources", "reports", "planted-town.txt"));
        var page = Guest.text(clerk.upload("/check-report", "report", "report.txt", report));
        assertThat(page).contains("必须改正", "农田看护法", "13800000001", "半角标点");
        var copy = Pattern.compile("href=\"(/check-report/[^\"]+\\.docx)\"").matcher(page);
        assertThat(copy.find()).isTrue();
        assertThat(clerk.get(copy.group(1)).body()).startsWith('P', 'K');
    }

    @Test
    void a_file_that_cannot_be_checked_is_told_what_to_do() throws Exception {
        var clerk = new Guest(port, "suqing", PASSWORD);
        clerk.get("/check-report");
        var answer = clerk.upload("/check-report", "report", "scan.pdf", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
        assertThat(Guest.text(answer)).contains("这不是能检查的文件", "另存为 docx");
    }
}
