package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.desk.Chromium;
import org.mingfa.desk.Served;
import org.mingfa.desk.matter.Visitor.Form;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A dispute settled years ago is told on one page, and stored whole or not at all. */
class WholePagesTest extends Served {

    private static final String PAGE = "/new/dispute/whole";

    @DynamicPropertySource
    static void keepAside(DynamicPropertyRegistry registry) {
        registry.add("mingfa.data", () -> Town.ownData("whole-pages"));
    }

    private Town town;

    @BeforeAll
    void settle() {
        town = Town.settle(places, staff, accounts);
    }

    private Visitor clerk() {
        return Visitor.signedIn(port, "zhengzhong").get(PAGE);
    }

    private static Form intake(String subject) {
        return part(
                        Form.of("_once", UUID.randomUUID().toString(), "_former", "石调〔2023〕17号"),
                        "0.intake:",
                        Map.of(
                                "_happened", "2023-09-08",
                                "subject", subject,
                                "village", Town.LIUSHU,
                                "source", "application",
                                "oral", "false",
                                "category", "neighbours",
                                "with-enterprise", "false",
                                "risk", "blue"))
                .with("0.intake:summary", "为院墙越界争执")
                .with("0.intake:complexity", "simple")
                .with("0.intake:handled-at", "village")
                .with("0.intake:parties[0].name", "王某")
                .with("0.intake:parties[0].kind", "person")
                .with("0.intake:parties[1].name", "赵某")
                .with("0.intake:parties[1].kind", "person");
    }

    private static Form part(Form form, String words, Map<String, String> typed) {
        typed.forEach((name, value) -> form.with(words + name, value));
        return form;
    }

    private static Form agreed(Form form) {
        part(form, "1.conclude:", Map.of("_happened", "2023-09-22", "_outcome", "agreed"));
        return part(
                form,
                "2.agreement:",
                Map.of(
                        "_happened", "2023-09-22",
                        "form", "written",
                        "content", "拆除越界围墙",
                        "amount", "0",
                        "perform-by", "2023-10-10",
                        "all-signed", "true",
                        "mediator-signed", "true",
                        "sealed", "true"));
    }

    private static Form ended(Form form) {
        return part(agreed(form), "3.close-settled:", Map.of("_happened", "2023-10-13", "_outcome", "performed"));
    }

    private long disputes(Visitor visitor, String subject) {
        var found = visitor.get("/ledger/dispute").text();
        return found.split(subject + "</a>", -1).length - 1L;
    }

    @Test
    void the_ledger_leads_to_it_and_who_may_not_begin_finds_none() {
        assertThat(Visitor.signedIn(port, "zhengzhong").get("/ledger/dispute").text())
                .contains("href=\"" + PAGE + "\"", "整件补录");
        assertThat(Visitor.signedIn(port, "zhouning").get("/ledger/dispute").text())
                .doesNotContain("整件补录");
        assertThat(Visitor.signedIn(port, "zhouning").get(PAGE).status()).isEqualTo(403);
        assertThat(Visitor.signedIn(port, "liqian")
                        .get("/new/publicity-activity/whole")
                        .status())
                .as("a ledger has one step")
                .isEqualTo(403);
    }

    @Test
    void it_begins_with_the_first_step_and_each_one_told_brings_those_that_come_next() {
        var clerk = clerk();
        assertThat(clerk.text())
                .contains("name=\"0.intake:subject\"", "填好上面的办理日期以后")
                .doesNotContain("1.safety-check:");

        clerk.post(PAGE, intake("围墙的走向").with("_form", "1"));
        assertThat(clerk.text())
                .contains("value=\"围墙的走向\"", "name=\"1.safety-check:threat\"", "还没有到办结，还缺“风险核查”")
                .doesNotContain("1.transfer:", ".session:");
    }

    @Test
    void a_matter_told_to_its_end_is_stored_closed_with_its_old_number_and_what_was_out_of_order() {
        var clerk = clerk();
        clerk.post(
                PAGE,
                ended(intake("围墙纠纷"))
                        .file(
                                "2.agreement:_file.agreement-text",
                                "协议.pdf",
                                "application/pdf",
                                "%PDF-1.7\n协议\n%%EOF".getBytes(StandardCharsets.UTF_8)));
        assertThat(clerk.status()).as(clerk.text()).isEqualTo(200);
        assertThat(clerk.path()).startsWith("/matter/");
        assertThat(clerk.text()).contains("已整件补录", "结果是“达成协议并已履行”", "处与规定不符", "原编号石调〔2023〕17号", "协议.pdf", "拆除越界围墙");
    }

    @Test
    void what_cannot_be_recorded_keeps_all_of_it_out_and_all_of_it_on_the_page() {
        var clerk = clerk();
        var form =
                part(agreed(intake("地界不清")), "3.close-settled:", Map.of("_happened", "2023-10-13", "_outcome", "gone"));
        clerk.post(
                PAGE,
                form.file(
                        "3.close-settled:_file.file-index",
                        "目录.pdf",
                        "application/pdf",
                        "%PDF-1.7\n目录\n%%EOF".getBytes(StandardCharsets.UTF_8)));
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.text()).contains("整件没有存入，“结案归档（达成协议）”不能这样记录", "value=\"地界不清\"", "拆除越界围墙", "目录.pdf <small>");
        assertThat(disputes(clerk, "地界不清")).isZero();
    }

    @Test
    void who_takes_part_is_somebody_of_the_county_or_nothing_is_stored() {
        var clerk = clerk();
        clerk.post(PAGE, ended(intake("无人认识")).with("1.conclude:_with", "x"));
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.text())
                .contains("整件没有存入", "<a href=\"#f-1-conclude-_with\">共同办理的人员里有人不在本县的人员名单上", "value=\"无人认识\"");
        assertThat(disputes(clerk, "无人认识")).isZero();

        clerk.get(PAGE).post(PAGE, ended(intake("同事认识")).with("1.conclude:_with", town.id("sunping")));
        assertThat(clerk.path()).as(clerk.text()).startsWith("/matter/");
    }

    @Test
    void what_does_not_reach_an_end_is_not_stored_and_says_what_is_missing() {
        var clerk = clerk();
        clerk.post(PAGE, agreed(intake("水渠纠纷")));
        assertThat(clerk.status()).isEqualTo(422);
        assertThat(clerk.text()).contains("整件没有存入，填写的各步还没有到办结", "还缺", "拆除越界围墙");
        assertThat(disputes(clerk, "水渠纠纷")).isZero();

        var undated = part(intake("水渠纠纷"), "1.conclude:", Map.of("_happened", "", "_outcome", "agreed"));
        clerk.get(PAGE).post(PAGE, undated);
        assertThat(clerk.text()).contains("“调解结果”没有填写办理日期。");
    }

    @Test
    void what_is_wrong_stands_at_its_step_and_the_head_of_the_page_leads_there() {
        var clerk = clerk();
        clerk.post(PAGE, part(intake("井水"), "1.conclude:", Map.of("_happened", "", "_outcome", "agreed")));
        assertThat(clerk.text())
                .contains(
                        "<a href=\"#f-1-conclude-_happened\">“调解结果”没有填写办理日期。</a>",
                        "id=\"f-1-conclude-_happened-error\"");
        clerk.get(PAGE)
                .post(
                        PAGE,
                        part(
                                agreed(intake("井水")),
                                "3.close-settled:",
                                Map.of("_happened", "2023-10-13", "_outcome", "gone")));
        assertThat(clerk.text())
                .contains("<a href=\"#f-3-close-settled-_outcome\">", "id=\"f-3-close-settled-_outcome");
    }

    @Test
    void the_same_page_sent_twice_is_stored_once() {
        var clerk = clerk();
        var form = ended(intake("果树归属"));
        clerk.post(PAGE, form);
        var first = clerk.path();
        clerk.get(PAGE).post(PAGE, form);
        assertThat(clerk.path()).isEqualTo(first);
        assertThat(clerk.text()).contains("没有重复记录");
        assertThat(disputes(clerk, "果树归属")).isOne();
    }

    @Test
    void in_a_browser_the_next_steps_come_by_themselves_and_nothing_typed_meanwhile_is_lost() {
        Chromium.assumeThere(WholePagesTest.class);
        try (var driver = Chromium.driver();
                var browser = Chromium.launch(driver)) {
            var page = Chromium.signedIn(browser, port, "zhengzhong", Town.PASSWORD, 1440);
            page.navigate("http://127.0.0.1:" + port + PAGE);
            page.route("**" + PAGE + "/form", route -> {
                page.waitForTimeout(300);
                route.resume();
            });
            fill(page, "_happened", "2023-09-08");
            page.locator("[name='0.intake:_happened']").blur();
            fill(page, "subject", "围墙的走向");
            page.waitForSelector("[name='1.safety-check:_happened']");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.inputValue("[name='0.intake:subject']")).isEqualTo("围墙的走向");
            page.selectOption("[name=_add]", "risk-change");
            page.waitForSelector("[name='2.risk-change:_happened']");

            page.fill("[name='2.risk-change:_happened']", "");
            page.locator("[name='2.risk-change:risk']").first().check(new Locator.CheckOptions().setForce(true));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            Chromium.leading(page, () -> page.click("#act-form .form-end .btn-main"));
            assertThat(page.evaluate("document.activeElement.getAttribute('role')"))
                    .isEqualTo("alert");
            for (var width : List.of(1440, 768, 390)) {
                page.setViewportSize(width, 900);
                Chromium.readByEverybody(page);
                Chromium.picture(page, "whole-wrong" + width);
            }
            page.click("#act a[href='#f-2-risk-change-_happened']");
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("2.risk-change:_happened");
        }
    }

    private static void fill(Page page, String name, String value) {
        page.fill("[name='0.intake:" + name + "']", value);
    }
}
