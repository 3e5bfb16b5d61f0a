package org.mingfa.desk.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.desk.Chromium.readByEverybody;
import static org.mingfa.staff.TestCounty.COUNTY;
import static org.mingfa.staff.TestCounty.SHIQIAO;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.desk.Chromium;
import org.mingfa.desk.ServedInChromium;
import org.mingfa.holiday.Published;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.staff.StandingClock;
import org.mingfa.staff.TestCounty;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** In a real Chromium: the county pastes a notice, and the deadline on a township's page moves. */
@Import(StandingClock.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HolidaysInBrowserTest extends ServedInChromium {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 20);

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry registry) throws IOException {
        ownData(registry, "holidays-in-browser");
    }

    private String matter = "";

    @BeforeAll
    void aCountyOfficeAndAReplyThatRunsOverNewYear() {
        TestCounty.addPlaces(places);
        withAccount("古岩", "county-law-office", COUNTY, "guyan");
        var clerk = withAccount("苏青", "disclosure-clerk", SHIQIAO, "suqing");
        var request = taken(clerk, request());
        taken(clerk, next(request, "classify", null, Map.of("kind", "petition", "third-party", "否", "joint", "否")));
        var classified = matters.find(clerk, COUNTY, request.id()).orElseThrow().matter();
        taken(clerk, extension(classified));
        matter = "/matter/" + COUNTY + "/" + classified.id();
    }

    /** Received on 20 November: twenty working days end in December, and twenty more in January. */
    private static Proposal request() {
        return Proposal.opening(
                "disclosure-request",
                "receive",
                Entered.all(Map.of(
                        "subject",
                        "征地补偿安置方案",
                        "applicant",
                        List.of(Map.of("name", "高某", "kind", "person")),
                        "way",
                        "in-person",
                        "received-on",
                        RECEIVED.toString(),
                        "clear",
                        "是")),
                List.of(file("application")),
                RECEIVED);
    }

    private static Act.Evidence file(String kind) {
        return new Act.Evidence(kind, "ab".repeat(32), kind + ".pdf", "application/pdf", 9);
    }

    private static Proposal next(
            Matter matter,
            String step,
            @Nullable String outcome,
            Map<String, Object> entries,
            Act.Evidence... evidence) {
        return Proposal.doing(Proposal.Target.of(matter), step, Entered.all(entries), List.of(evidence), RECEIVED)
                .ending(outcome);
    }

    private Proposal extension(Matter matter) {
        var clerk = staff.roster(COUNTY).persons().stream()
                .filter(person -> person.name().equals("苏青"))
                .findFirst()
                .orElseThrow();
        var entries = Map.<String, Object>of("approved-by", clerk.id(), "reason", "需要查找多年档案");
        return next(matter, "extend", null, entries, file("approval"), file("notice"));
    }

    private static void send(Page page, String action) {
        Chromium.leading(page, () -> page.click("form[action='" + action + "'] button[type=submit]"));
    }

    @Test
    @Order(1)
    void while_the_notice_is_missing_the_county_reads_so_at_home_and_a_township_does_not() {
        var county = signedIn("guyan", WIDE);
        assertThat(main(county)).contains("2027年的节假日安排还没有录入");
        assertThat(main(signedIn("suqing", WIDE))).doesNotContain("节假日安排还没有录入");
        open(county, "/holidays");
        assertThat(main(county)).contains("2026年节假日安排", "国办发明电〔2025〕7号随系统提供", "2027年的节假日安排还没有录入");
        assertThat(county.locator(".month").count()).isEqualTo(12);
        assertThat(county.locator(".month .holiday").count()).isEqualTo(33);
        assertThat(county.locator(".month .made-up").count()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, TABLET, PHONE})
    @Order(2)
    void the_page_and_its_forms_fit_the_screen_and_axe_has_nothing_against_them(int width) {
        var page = signedIn("guyan", width);
        for (var path : List.of(
                "/holidays",
                "/holidays?year=2019",
                "/holidays?year=2027",
                "/holidays/new",
                "/holidays/new?way=table",
                "/holidays/new?year=2026&way=typed")) {
            open(page, path);
            readByEverybody(page);
        }
        open(page, "/holidays/new?year=2026&way=typed");
        page.fill("[name=source]", "演练材料，不是真实通知");
        page.fill("[name=published]", "2026-11-19");
        page.fill("[name=to-NATIONAL_DAY]", "2026-10-08");
        send(page, "/holidays/check");
        assertThat(main(page)).contains("多1天，请核对是否漏了上班日");
        readByEverybody(page);
        page.click("label:has-text('是'):has(input[name=extension]), label[for$='extension-0']");
        send(page, "/holidays/check");
        assertThat(main(page)).contains("2026年10月8日（星期四）工作日国庆节放假", "有1天已经过去");
        assertThat(page.locator(".month .changed").count()).isEqualTo(1);
        readByEverybody(page);
    }

    @Test
    @Order(3)
    void all_mistakes_of_a_pasted_notice_are_shown_at_once_and_what_was_pasted_stays() {
        var page = signedIn("guyan", WIDE);
        open(page, "/holidays/new");
        page.fill(
                "[name=text]",
                Published.prose(Published.exercise())
                        .replace("2月28日（周日）", "3月3日（周三）")
                        .replace("元旦：", "元月："));
        page.fill("[name=source]", "演练材料，不是真实通知");
        send(page, "/holidays/check");
        assertThat(main(page)).contains("没有保存", "缺少“元旦”的放假安排", "上班日2027年3月3日（星期三）不是周末");
        assertThat(page.inputValue("[name=text]")).contains("3月3日（周三）");
        open(page, "/holidays?year=2027");
        assertThat(main(page)).contains("还没有2027年的安排");
    }

    @Test
    @Order(4)
    void a_pasted_notice_is_looked_at_confirmed_and_moves_the_deadline_at_once() {
        var clerk = signedIn("suqing", WIDE);
        open(clerk, matter);
        assertThat(main(clerk)).doesNotContain("1月18日");

        var page = signedIn("guyan", WIDE);
        open(page, "/holidays/new");
        page.fill("[name=text]", Published.prose(Published.exercise()));
        page.fill("[name=source]", "演练材料，不是真实通知");
        send(page, "/holidays/check");
        assertThat(main(page)).contains("演练发电〔2026〕99号", "以前没有2027年的安排", "2月5日至13日放假，共9天");
        readByEverybody(page);
        send(page, "/holidays");
        assertThat(main(page)).contains("2027年节假日安排已保存为第1版，立即生效");

        page.waitForSelector("text=已按这次安排重新计算");
        open(page, "/holidays?year=2027");
        assertThat(main(page)).contains("本系统录入，第1版（县委依法治县办工作人员古岩）", "1／1件");
        readByEverybody(page);

        open(clerk, matter);
        assertThat(main(clerk)).contains("“审核答复”不超过20个工作日，至2027年1月18日", "演练发电〔2026〕99号");
        open(clerk, "/notices");
        assertThat(main(clerk)).contains("“审核答复”期限", "2027年1月18日：征地补偿安置方案（国务院办公厅通知：演练发电〔2026〕99号）");
    }

    @Test
    @Order(5)
    void the_same_notice_again_is_not_kept_twice_and_a_corrected_table_is_a_second_version() {
        var page = signedIn("guyan", WIDE);
        upload(page, Published.exercise().days(), "演练发电〔2026〕99号");
        send(page, "/holidays");
        assertThat(main(page)).contains("与现行安排完全相同，没有另外保存");

        var corrected = Published.exercise().days() + "\n2027-01-04,元旦放假\n2027-01-30,元旦上班";
        upload(page, corrected, "演练发电〔2026〕99号、演练发电〔2026〕100号");
        assertThat(main(page)).contains("2027年1月4日（星期一）工作日元旦放假", "2027年1月30日（星期六）周末元旦调休上班");
        send(page, "/holidays");
        page.waitForSelector("text=已按这次安排重新计算");
        assertThat(main(page)).contains("第2版演练发电〔2026〕99号、演练发电〔2026〕100号", "第1版演练发电〔2026〕99号");
        open(page, "/holidays?year=2027&version=1");
        assertThat(main(page)).contains("1月1日至3日放假");

        var clerk = signedIn("suqing", WIDE);
        open(clerk, matter);
        assertThat(main(clerk)).contains("至2027年1月19日（原为2027年1月18日）");
        assertThat(main(clerk)).contains("期限由2027年1月18日改为2027年1月19日（国务院办公厅通知：演练发电〔2026〕99号、演练发电〔2026〕100号）");
    }

    private void upload(Page page, String days, String number) {
        open(page, "/holidays/new?way=table&year=2027");
        page.fill("[name=number]", number);
        page.fill("[name=published]", "2026-11-19");
        page.fill("[name=source]", "演练材料，不是真实通知");
        page.setInputFiles("#table", new FilePayload("2027.csv", "text/csv", days.getBytes(Charset.forName("GBK"))));
        send(page, "/holidays/check");
    }

    @Test
    @Order(6)
    void who_has_not_the_duty_reads_the_page_and_may_not_enter() {
        var clerk = signedIn("suqing", WIDE);
        open(clerk, "/holidays?year=2027");
        assertThat(main(clerk)).contains("2027年节假日安排").doesNotContain("录入通知");
        open(clerk, "/holidays/new");
        assertThat(clerk.textContent("body")).contains("权限");
    }
}
