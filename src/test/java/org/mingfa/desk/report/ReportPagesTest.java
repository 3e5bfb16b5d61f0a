package org.mingfa.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
