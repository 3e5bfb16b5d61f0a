package org.mingfa.desk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingfa.desk.Chromium;
import org.mingfa.exchange.Import;
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

/** The yearly report from the records to the published page and back from a figure to its record, in a real Chromium. */
@Tag("slow")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserReportTest {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String PASSWORD = "Shiqiao-2026-mingfa";
    private static final Actor PROGRAM = Actor.program("990101");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final String WRITE = "/report/write?place=" + Shiqiao.CODE + "&year=2023";
    private static final int DESK = 1440;
    private static final int PHONE = 390;

    @LocalServerPort
    private int port;

    @Autowired
    private Places places;

    @Autowired
    private Staff staff;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Import imports;

    @DynamicPropertySource
    static void keepAside(DynamicPropertyRegistry registry) {
        registry.add(
                "mingfa.data",
                () -> Path.of("target", "test-data", "browser-report")
                        .toAbsolutePath()
                        .toString());
    }

    @BeforeAll
    void settle() throws IOException {
        boolean there = Files.isExecutable(CHROMIUM);
        if (!there) {
            System.out.println("BrowserReportTest 跳过：没有 " + CHROMIUM + "，年度报告未在浏览器中试写。");
        }
        assumeTrue(there, "no " + CHROMIUM);
        var clerk = ShiqiaoTown.settle(places, staff);
        imports.run(clerk, TownshipYear.FILE, _ -> {}, null);
        accounts.open(PROGRAM, clerk.person(), "suqing", PASSWORD);
        signsIn("zhoulan", Shiqiao.JUDICIAL_OFFICER);
        signsIn("shijian", Shiqiao.HEAD, "township-leader");
        signsIn("gaoshan", Shiqiao.SECRETARY, "township-leader");
        hire("mengjie", "孟洁", Shiqiao.CODE, "supervisor");
        hire("liqian", "李倩", Shiqiao.CODE, "party-government-office", "disclosure-clerk", "archivist");
        hire("guyan", "顾言", "990101", "county-law-office");
    }

    private void hire(String login, String name, String place, String... roles) {
        var person = staff.hirePerson(PROGRAM, place, name).id();
        accounts.open(PROGRAM, person, login, PASSWORD);
        assign(person, place, roles);
    }

    private void signsIn(String login, String name, String... further) {
        var person = staff.roster("990101").persons().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        accounts.open(PROGRAM, person, login, PASSWORD);
        assign(person, Shiqiao.CODE, further);
    }

    private void assign(String person, String place, String... roles) {
        for (var role : roles) {
            var unit = staff.addUnit(PROGRAM, place, "办公室" + person + role).id();
            staff.assignPost(PROGRAM, person, unit, role, place, LONG_AGO, null);
        }
    }

    @Test
    void from_the_records_to_a_published_report_and_back_to_a_record() {
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = launch(playwright)) {
            var writer = signedIn(browser, "zhoulan", DESK);
            write(writer);
            readByEverybody(writer);
            var matter = open(writer);
            draft(writer);
            check(signedIn(browser, "mengjie", DESK));
            meet(signedIn(browser, "gaoshan", DESK), matter);
            sign(signedIn(browser, "shijian", PHONE), matter);
            var office = signedIn(browser, "liqian", DESK);
            send(office);
            receive(signedIn(browser, "guyan", DESK), matter);
            publish(office, matter);
            finish(writer, office, matter);
            var reader = signedIn(browser, "suqing", DESK);
            var record = followFigure(reader);
            correct(reader, record);
            readByEverybody(reader);
        }
    }

    private static Browser launch(Playwright playwright) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run", "--lang=zh-CN")));
    }

    private Page signedIn(Browser browser, String login, int width) {
        var page = browser.newContext(
                        new Browser.NewContextOptions().setLocale("zh-CN").setBaseURL("http://127.0.0.1:" + port))
                .newPage();
        page.setViewportSize(width, 900);
        page.setDefaultTimeout(30_000);
        page.navigate("/sign-in");
        page.fill("[name=username]", login);
        page.fill("[name=password]", PASSWORD);
        Chromium.leading(page, () -> page.click("button[type=submit]"));
        return page;
    }

    /** A number typed by hand stops the text until it is explained, another until it is bound. */
    private static void write(Page page) {
        page.navigate(WRITE);
        press(page, "由记录写出第一稿");
        assertThat(page.textContent("main")).contains("可以送审", "在各村悬挂宣传横幅43幅");
        add(page, "全年走访群众300户。");
        assertThat(page.textContent(".box.soon")).contains("“300户”是手写的数字");
        last(page, ".writing-more input[name^=note-]").fill("入户登记表，存司法所");
        press(page, "保存");
        assertThat(page.textContent("main")).contains("可以送审");
        add(page, "其中悬挂横幅43幅。");
        assertThat(page.textContent(".box.soon")).contains("43幅");
        last(page, ".writing textarea").fill("其中悬挂横幅{各村宣传横幅}。");
        press(page, "保存");
        assertThat(page.textContent("main")).contains("可以送审", "其中悬挂横幅43幅。");
    }

    private static void add(Page page, String text) {
        page.evaluate("document.querySelectorAll('.writing-more').forEach(more => more.open = true)");
        var button = last(page, ".writing-more button[name=add]");
        Chromium.leading(page, button::click);
        last(page, ".writing textarea").fill(text);
        press(page, "保存");
    }

    private static Locator last(Page page, String selector) {
        return page.locator(selector).last();
    }

    /** The matter is opened from the page of the text, which knows the day; the year follows from it. */
    private static String open(Page page) {
        Chromium.leading(page, () -> page.click("a:has-text('立项')"));
        assertThat(page.inputValue("[name=year-end]")).isEqualTo("2023-12-31");
        submit(page);
        return page.url().replaceFirst("[?#].*", "");
    }

    private static void draft(Page page) {
        page.navigate(WRITE);
        press(page, "送核验");
        assertThat(page.textContent("#flashes")).contains("已办理");
        assertThat(page.textContent("main")).contains("接下来", "数据核验");
    }

    private static void check(Page page) {
        page.navigate(WRITE);
        press(page, "核验无误");
        assertThat(page.textContent("#flashes")).contains("已办理");
    }

    private static void meet(Page page, String matter) {
        page.navigate(matter + "?step=meeting#act");
        choose(page, "_outcome", "adopted");
        choose(page, "body", "joint");
        for (var name : List.of(Shiqiao.SECRETARY, Shiqiao.HEAD)) {
            page.locator("label.tick", new Page.LocatorOptions().setHasText(name))
                    .first()
                    .click();
        }
        choose(page, "contested", "false");
        attach(page, "minutes");
        submit(page);
        assertThat(page.textContent("#flashes")).contains("已记录");
    }

    /** On a phone; from then on the text stands. */
    private static void sign(Page page, String matter) {
        page.navigate(matter + "?step=sign");
        assertThat(page.locator("#act-form").count()).isZero();
        Chromium.leading(page, () -> page.click("main a:has-text('去办理')"));
        page.fill("[name=field-number]", "石政〔2024〕6号");
        page.check("[name=field-signer-marked]");
        page.check("[name=field-no-request]");
        Chromium.leading(page, () -> page.click("form[action='/report/write/forward'] .btn-main"));
        assertThat(page.textContent("main")).contains("由石坚签发第", "文字和数字就此固定", "没有变化");
        assertThat(page.locator(".writing").count()).isZero();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
    }

    private static void send(Page page) {
        page.navigate(WRITE);
        page.fill("[name=field-sent-to]", "云溪县委、云溪县人民政府");
        press(page, "上报");
        press(page, "抄送");
        assertThat(page.textContent("main")).contains("县级接收", "顾言");
    }

    private static void receive(Page page, String matter) {
        page.navigate("/reports?year=2023");
        assertThat(page.textContent("main")).contains("石桥镇", "已签发", "等接收");
        page.navigate(matter + "?step=receipt#act");
        choose(page, "_outcome", "received");
        page.fill("[name=number]", "收文2024-031");
        submit(page);
        assertThat(page.textContent("#flashes")).contains("已记录“县级接收”");
        page.navigate("/reports?year=2023");
        assertThat(page.textContent("main")).contains("已接收");
    }

    private static void publish(Page page, String matter) {
        page.navigate(matter + "?step=secrecy-check#act");
        choose(page, "_outcome", "open");
        choose(page, "secrets", "false");
        choose(page, "personal", "false");
        attach(page, "review-slip");
        submit(page);
        page.navigate(matter + "?step=publish#act");
        page.fill("[name=address]", "云溪县人民政府网站石桥镇专栏");
        attach(page, "publication-proof");
        submit(page);
        assertThat(page.textContent("#flashes")).contains("已记录“公开”");
    }

    private static void finish(Page page, Page archive, String matter) {
        page.navigate(matter + "?step=follow-up#act");
        page.click("[name=_rows][value='add:items']");
        page.fill("[name='items[0].problem']", "没有新媒体普法");
        page.selectOption("[name='items[0].owner']", new SelectOption().setIndex(1));
        page.fill("[name='items[0].due']", "2027-06-30");
        submit(page);
        archive.navigate(matter + "?step=archive#act");
        attach(archive, "file-index");
        attach(archive, "receipts");
        submit(archive);
        assertThat(archive.textContent("#flashes")).contains("事项已经了结");
    }

    /** From the 43 banners of the signed text to one of the records behind them. */
    private static String followFigure(Page page) {
        page.navigate(WRITE);
        Chromium.leading(page, () -> page.click(".paper a.figure[href^='/figures/banners?']"));
        assertThat(page.textContent("main")).contains("43", "PF-2023-");
        Chromium.leading(
                page, () -> page.locator("main a[href^='/matter/']").first().click());
        assertThat(page.textContent("main")).contains("PF-2023-", "每村数量");
        return page.url().replaceFirst("[?#].*", "");
    }

    /** The signed report keeps its figure; the difference is listed. */
    private static void correct(Page page, String record) {
        page.navigate(record);
        Chromium.leading(page, () -> page.locator("a[href*='correct']").first().click());
        page.fill("[name=per-village]", "9");
        page.fill("[name=_reason]", "幅数登错");
        submit(page);
        page.navigate(WRITE);
        assertThat(page.textContent(".paper")).contains("在各村悬挂宣传横幅43幅");
        page.click("a:has-text('个数字有变化')");
        var listed = page.locator("#differences tr:has-text('各村宣传横幅')");
        assertThat(listed.textContent()).contains("43幅").containsPattern(Pattern.compile("PF-2023-\\d+"));
    }

    /** axe finds nothing against the page, nor against the report as a page of its own. */
    private static void readByEverybody(Page page) {
        assertThat(violations(page)).isEmpty();
        var web = page.context().newPage();
        web.navigate("/report/write.html?place=" + Shiqiao.CODE + "&year=2023");
        assertThat(violations(web)).isEmpty();
        web.close();
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    private static void choose(Page page, String name, String value) {
        page.check("[name='" + name + "'][value='" + value + "']");
    }

    private static void attach(Page page, String kind) {
        var content = ("%PDF-1.7\n" + kind + "\n%%EOF").getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("[name='_file." + kind + "']", new FilePayload(kind + ".pdf", "application/pdf", content));
    }

    private static void press(Page page, String button) {
        Chromium.leading(
                page,
                () -> page.locator("main button:text-is('" + button + "')")
                        .first()
                        .click());
    }

    private static void submit(Page page) {
        Chromium.leading(page, () -> page.click("#act-form .btn-main"));
        assertThat(page.textContent("main")).doesNotContain("现在还不能办理");
    }
}
