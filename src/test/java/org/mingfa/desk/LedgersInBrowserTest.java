package org.mingfa.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.desk.Chromium.readByEverybody;
import static org.mingfa.staff.TestCounty.COUNTY;
import static org.mingfa.staff.TestCounty.PROGRAM;
import static org.mingfa.staff.TestCounty.TODAY;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.exchange.example.MessyYear;
import org.mingfa.exchange.example.Shiqiao;
import org.mingfa.exchange.example.ShiqiaoTown;
import org.mingfa.matter.Publicity;
import org.mingfa.staff.StandingClock;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** In a real Chromium: a workbook as people keep it becomes figures, blind spots are seen, a bar opens to its record. */
@Import(StandingClock.class)
class LedgersInBrowserTest extends ServedInChromium {

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry registry) throws IOException {
        ownData(registry, "ledgers-in-browser");
    }

    @BeforeAll
    void aTownshipItsCountyAndOneBannerOfThisYear() {
        var clerk = ShiqiaoTown.settle(places, staff);
        accounts.open(PROGRAM, clerk.person(), "suqing", PASSWORD);
        var officer = staff.roster(COUNTY).persons().stream()
                .filter(person -> person.name().equals(Shiqiao.JUDICIAL_OFFICER))
                .findFirst()
                .orElseThrow();
        accounts.open(PROGRAM, officer.id(), "zhoulan", PASSWORD);
        withAccount("古岩", "county-law-office", COUNTY, "guyan");
        taken(clerk, Publicity.banner(clerk.unit(), Shiqiao.villageCode(0), TODAY));
    }

    private static void upload(Page page, byte[] workbook) {
        page.setInputFiles(
                "#workbook",
                new FilePayload(
                        "2023年台账.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook));
        page.click("form[action='/import'] button[type=submit]");
        page.waitForSelector("section[aria-label=导入结果]");
    }

    @Test
    void aMessyWorkbookBecomesTheFiguresOfTheYearAndItsReport() throws IOException {
        var clerk = signedIn("suqing", WIDE);
        open(clerk, "/import");
        upload(clerk, MessyYear.workbook());
        assertThat(main(clerk))
                .contains("共读入241行：新导入240行，以前已经导入0行，没有导入1行。")
                .contains("按“普法活动”台账读入", "按“学法”台账读入")
                .contains("工作表“普法活动旧稿”是隐藏的，没有读入")
                .contains("合计由系统计算", "注：以上由各村报送，司法所汇总")
                .contains("“70余”：应填写数字，不要带“余”“多”等字样");

        var copy = clerk.waitForDownload(() -> clerk.click("a[href$='.xlsx'][href^='/import/']"));
        upload(clerk, mended(copy.path()));
        assertThat(main(clerk)).contains("共读入241行：新导入1行，以前已经导入240行，没有导入0行。");

        open(clerk, "/figures?year=2023");
        assertThat(main(clerk))
                .contains("宣传车进村1,040车次", "每村宣传车最少次数52车次", "各村宣传横幅43幅", "每村横幅最少数2幅")
                .contains("宣传单1,560份", "宣传读本1,860本", "各村宣传展板20块", "500米", "21,600元")
                .contains("100%（616／616）");
        open(clerk, "/report?year=2023&claims=2023-001");
        assertThat(main(clerk))
                .contains("组织宣传车进村1040车次，每村最少52车次", "悬挂宣传横幅43幅，每村最少2幅", "另挂横幅20幅", "发放宣传单1560份")
                .contains("共45项陈述：有记录支持21项，记录不支持3项，不能核对21项");
        open(clerk, "/coverage?rule=banners-in-villages&year=2023");
        assertThat(main(clerk)).contains("100.0%（20／20）", "可以写“全覆盖”");
    }

    /** A dispute settled in 2025 is uploaded as one row and is settled, under its old number too. */
    @ParameterizedTest
    @ValueSource(ints = {WIDE, PHONE})
    void aSettledDisputeComesInSettled(int width) throws IOException {
        var officer = signedIn("zhoulan", width);
        open(officer, "/import");
        assertThat(main(officer)).contains("已经办结的旧事项可以整件补录");
        readByEverybody(officer);
        upload(officer, settledDispute(width));
        assertThat(main(officer)).contains("共读入1行：新导入1行，以前已经导入0行，没有导入0行。");
        readByEverybody(officer);
        open(officer, "/search?q=石调〔2025〕" + width + "号");
        Chromium.leading(officer, () -> officer.click("main a:has-text('围墙纠纷')"));
        assertThat(main(officer)).contains("达成协议并已履行", "原编号", "石调〔2025〕" + width + "号", "补录");
        readByEverybody(officer);
    }

    private static byte[] settledDispute(int number) throws IOException {
        var row = Map.ofEntries(
                Map.entry("日期", "2025-09-08"),
                Map.entry("原编号", "石调〔2025〕" + number + "号"),
                Map.entry("纠纷事由", "邻里围墙纠纷"),
                Map.entry("发生地", "柳树村"),
                Map.entry("当事人", "王某、赵某"),
                Map.entry("来源", "当事人申请"),
                Map.entry("口头申请", "否"),
                Map.entry("类型", "邻里"),
                Map.entry("涉及企业", "否"),
                Map.entry("简要情况", "为院墙越界争执"),
                Map.entry("风险等级", "蓝色"),
                Map.entry("繁简", "简单"),
                Map.entry("办理层级", "村"),
                Map.entry("调解结果·日期", "2025-09-22"),
                Map.entry("调解结果·结论", "达成协议"),
                Map.entry("办结方式", "达成协议并已履行"),
                Map.entry("办结日期", "2025-10-13"));
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("矛盾纠纷（整件补录）");
            var head = sheet.createRow(0);
            var cells = sheet.createRow(1);
            int column = 0;
            for (var cell : row.entrySet()) {
                head.createCell(column).setCellValue(cell.getKey());
                cells.createCell(column++).setCellValue(cell.getValue());
            }
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    /** What somebody does with the copy: where it says that a row was not taken, the number is put in. */
    private static byte[] mended(Path copy) throws IOException {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(copy))) {
            var vague = StreamSupport.stream(workbook.spliterator(), false)
                    .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .filter(cell -> cell.toString().equals(MessyYear.ABOUT))
                    .toList();
            assertThat(vague).hasSize(1);
            Cell cell = vague.getFirst();
            cell.setCellValue(MessyYear.EXACTLY);
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, PHONE})
    void theMatrixShowsTheVillagesWithFewerThanTwoBanners(int width) {
        var page = signedIn("suqing", width);
        open(page, "/coverage?rule=banners-in-villages&year=2026");
        assertThat(page.locator(".matrix tbody tr").count()).isEqualTo(20);
        assertThat(page.locator(".matrix tbody tr").first().textContent()).contains("柳树村", "1／2");
        assertThat(page.locator(".matrix td", new Page.LocatorOptions().setHasText("0／2"))
                        .count())
                .isEqualTo(19);
        assertThat(main(page)).contains("不能写“全覆盖”");
        readByEverybody(page);

        open(page, "/coverage?rule=publicity-every-month&year=2026");
        assertThat(page.locator(".matrix thead th[scope=col]").count()).isEqualTo(13);
        if (width == PHONE) {
            page.click(".filter-toggle");
        }
        Chromium.leading(page, () -> page.selectOption("[name=month]", "3"));
        assertThat(page.locator(".matrix thead th").last().textContent()).isEqualTo("3月");
        assertThat(page.locator(".matrix thead th[scope=col]").count()).isEqualTo(2);
        assertThat(main(page)).contains("2026年3月底的情况", "0.0%（0／20）");
        readByEverybody(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, PHONE})
    void fromABarInTheComparisonToTheRecordBehindItInTwoClicks(int width) {
        var page = signedIn("guyan", width);
        open(page, "/county?year=2026");
        page.waitForSelector(".chart-box .plot-bar");
        readByEverybody(page);
        Chromium.leading(
                page, () -> page.locator(".chart-box .plot-length").first().click());
        assertThat(page.url()).endsWith("/figures/publicity-records?place=" + Shiqiao.CODE + "&year=2026");
        readByEverybody(page);
        Chromium.leading(page, () -> page.click("#records a:has-text('村口横幅')"));
        assertThat(page.url()).contains("/matter/" + COUNTY + "/");
        assertThat(main(page)).contains("村口横幅", "学法守法", "链完整");
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, PHONE})
    void theOverviewBeginsWithWhatIsDueAndFoldsTheRestOnAPhone(int width) {
        var page = signedIn("suqing", width);
        open(page, "/overview?year=2026");
        assertThat(page.locator("main h2").first().textContent()).isEqualTo("期限和逾期");
        readByEverybody(page);
        assertThat(page.locator("details[data-fold][open]").count())
                .isEqualTo(
                        width == PHONE ? 0 : page.locator("details[data-fold]").count());
        var trend = page.locator("details[data-fold]").first();
        if (width == PHONE) {
            trend.locator("summary").click();
        }
        assertThat(trend.locator("table.drawn").isVisible()).isTrue();
        assertThat(trend.locator("canvas").boundingBox().width).isGreaterThan(width / 2.0);
    }
}
