package org.mingfa.desk.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.desk.Chromium.violations;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.desk.Chromium;
import org.mingfa.desk.ServedInChromium;
import org.mingfa.exchange.Import;
import org.mingfa.exchange.example.Shiqiao;
import org.mingfa.exchange.example.ShiqiaoTown;
import org.mingfa.exchange.example.TownshipYear;
import org.mingfa.law.PlaceCode;
import org.mingfa.staff.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The yearly report from the records to the published page and back from a figure to its record, in a real Chromium. */
class BrowserReportTest extends ServedInChromium {

    private static final Actor PROGRAM = Actor.program("990101");
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final String WRITE = "/report/write?place=" + Shiqiao.CODE + "&year=2023";

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
        var person = staff.hirePerson(PROGRAM, PlaceCode.of(place), name).id();
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
            var unit = staff.addUnit(PROGRAM, PlaceCode.of(place), "办公室" + person + role)
                    .id();
            staff.assignPost(PROGRAM, person, unit, role, PlaceCode.of(place), LONG_AGO, null);
        }
    }

    @Test
    void from_the_records_to_a_published_report_and_back_to_a_record() {
        var writer = signedIn("zhoulan", WIDE);
        write(writer);
        readByEverybody(writer);
        var matter = open(writer);
        draft(writer);
        check(signedIn("mengjie", WIDE));
        meet(signedIn("gaoshan", WIDE), matter);
        sign(signedIn("shijian", PHONE), matter);
        var office = signedIn("liqian", WIDE);
        send(office);
        receive(signedIn("guyan", WIDE), matter);
        publish(office, matter);
        finish(writer, office, matter);
        var reader = signedIn("suqing", WIDE);
        var record = followFigure(reader);
        correct(reader, record);
        readByEverybody(reader);
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
