package org.mingfa.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingfa.exchange.example.Shiqiao;
import org.mingfa.exchange.example.ShiqiaoTown;
import org.mingfa.exchange.example.TownshipYear;
import org.mingfa.region.Places;
import org.mingfa.staff.Accounts;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A clerk uploads the workbook of 2023 and reads the report it makes. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPagesTest {

    private static final String PASSWORD = "Shiqiao-2026-mingfa";

    @LocalServerPort
    private int port;

    @Autowired
    private Places places;

    @Autowired
    private Staff staff;

    @Autowired
    private Accounts accounts;

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
