package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.desk.Chromium;
import org.mingfa.desk.ServedInChromium;
import org.mingfa.judging.Act;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A village mediator with a phone takes a dispute from its first record to its close, in a real Chromium. */
class BrowserDisputeTest extends ServedInChromium {

    @DynamicPropertySource
    static void keepAside(DynamicPropertyRegistry registry) {
        registry.add("mingfa.data", () -> Town.ownData("browser-dispute"));
    }

    @BeforeAll
    void settle() {
        Town.settle(places, staff, accounts);
    }

    @Test
    void a_dispute_from_the_first_record_on_a_phone_to_its_close() {
        var mediator = signedIn("qianhe", PHONE);
        var address = register(mediator);
        recorded(mediator);
        screen(mediator, address);
        grade(signedIn("zhengzhong", WIDE), address);
        mediateTooEarly(mediator, address);
        settleIt(mediator, address);
        close(mediator, address);
    }

    private String register(Page page) {
        page.navigate("http://127.0.0.1:" + port + "/new/dispute");
        page.fill("[name=subject]", "邻里围墙纠纷");
        page.selectOption("[name=village]", Town.LIUSHU);
        page.fill("[name='parties[0].name']", "王大山");
        page.fill("[name='parties[1].name']", "刘小河");
        page.selectOption("[name=source]", "application");
        attach(page, "application");
        page.selectOption("[name=category]", "other");
        page.waitForSelector("[name=category-note]");
        page.selectOption("[name=category]", "neighbours");
        page.waitForSelector(
                "[name=category-note]",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        assertThat(page.evaluate("document.querySelector(\"[name='_file.application']\").files.length"))
                .as("a file chosen before fields came and went")
                .isEqualTo(1);
        assertThat(page.inputValue("[name=subject]"))
                .as("kept while fields come and go")
                .isEqualTo("邻里围墙纠纷");
        choose(page, "oral", "true");
        page.waitForSelector("[name='_file.oral-record']");
        choose(page, "with-enterprise", "false");
        page.fill("[name=summary]", "双方为围墙越界多次争执，愿意坐下来谈。");
        choose(page, "risk", "yellow");
        choose(page, "complexity", "simple");
        choose(page, "handled-at", "village");
        attach(page, "oral-record");
        assertThat(page.inputValue("[name=summary]")).startsWith("双方为围墙");
        send(page);
        assertThat(page.textContent("#flashes")).contains("已记录“接收登记”", "接下来：“风险核查”（由您办理");
        return page.url().replaceFirst("[?#].*", "");
    }

    /** What was recorded can be read by everybody, and names nobody. */
    private static void recorded(Page page) {
        Chromium.readByEverybody(page);
        assertThat(page.textContent("main")).contains("王**", "1条记录，链完整").doesNotContain("王大山");
    }

    private static void screen(Page page, String address) {
        step(page, address, "safety-check");
        for (var question : List.of("threat", "violence", "minor-harm", "may-be-crime", "group")) {
            choose(page, question, "false");
        }
        send(page);
        step(page, address, "admissibility");
        choose(page, "_outcome", "accepted");
        page.selectOption("[name=exclusion]", "none");
        attach(page, "acceptance-notice");
        send(page);
        assertThat(page.textContent("#flashes")).contains("接下来：“定级”");
    }

    private static void grade(Page page, String address) {
        step(page, address, "grading");
        page.fill("[name=reasons]", "双方对立但愿意谈");
        send(page);
        step(page, address, "route");
        page.selectOption("[name=channel]", "mediation");
        send(page);
        assertThat(page.textContent("#flashes")).contains("已记录“分流”");
    }

    /** A session before the parties were told their rights is refused; the refusal leads to the cure. */
    private static void mediateTooEarly(Page page, String address) {
        step(page, address, "consent");
        choose(page, "_outcome", "agreed");
        page.click("[name=_rows][value='add:consents']");
        for (int i = 0; i < 2; i++) {
            page.selectOption("[name='consents[" + i + "].form']", "written");
            page.selectOption("[name='consents[" + i + "].party']", i == 0 ? "a" : "b");
            page.fill(
                    "[name='consents[" + i + "].told-on']",
                    LocalDate.now(Act.ZONE).toString());
        }
        attach(page, "consent-record");
        send(page);
        step(page, address, "assign-mediator");
        page.locator("label.tick", new Page.LocatorOptions().setHasText("钱和")).click();
        choose(page, "chosen-by", "appointed");
        send(page);

        step(page, address, "session");
        session(page);
        assertThat(page.textContent(".box.refused"))
                .contains("现在还不能办理“调解”", "应当先完成“权利义务告知”", "《人民调解工作若干规定》（司法部令第75号） 第三十条");
        assertThat(page.inputValue("[name=spot]")).isEqualTo("村调解室");
        assertThat(page.textContent(".kept")).contains("session-record.pdf");
        Chromium.leading(page, () -> page.click(".box.refused a:has-text('去办“权利义务告知”')"));
        attach(page, "rights-notice");
        send(page);
        assertThat(page.textContent("#flashes")).contains("已记录“权利义务告知”");
        step(page, address, "session");
        session(page);
        assertThat(page.textContent("#flashes")).contains("已记录“调解”");
        assertThat(page.textContent("#course")).contains("未予办理");
    }

    private static void session(Page page) {
        page.fill("[name=spot]", "村调解室");
        choose(page, "behind-closed-doors", "true");
        choose(page, "law-explained", "true");
        attach(page, "session-record");
        send(page);
    }

    private static void settleIt(Page page, String address) {
        step(page, address, "conclude");
        choose(page, "_outcome", "agreed");
        send(page);
        step(page, address, "agreement");
        choose(page, "form", "written");
        page.waitForSelector("[name=all-signed]");
        page.fill("[name=content]", "拆除越界围墙，补偿三千元。");
        page.fill("[name=amount]", "3000");
        page.fill("[name=perform-by]", LocalDate.now(Act.ZONE).plusDays(5).toString());
        choose(page, "all-signed", "true");
        choose(page, "mediator-signed", "true");
        choose(page, "sealed", "true");
        attach(page, "agreement-text");
        send(page);
        step(page, address, "offer-confirmation");
        choose(page, "wanted", "false");
        send(page);
        step(page, address, "follow-up");
        choose(page, "way", "visit");
        choose(page, "performed", "full");
        choose(page, "satisfied", "satisfied");
        choose(page, "new-risk", "false");
        attach(page, "visit-record");
        send(page);
    }

    private static void close(Page page, String address) {
        step(page, address, "close-settled");
        choose(page, "_outcome", "performed");
        attach(page, "file-index");
        send(page);
        assertThat(page.textContent("#flashes")).contains("事项已经了结：达成协议并已履行");
        assertThat(page.textContent("main")).contains("链完整", "计入的指标");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
    }

    private static void step(Page page, String address, String step) {
        page.navigate(address + "?step=" + step + "#act");
    }

    private static void choose(Page page, String name, String value) {
        page.check("[name='" + name + "'][value='" + value + "']");
    }

    private static void attach(Page page, String kind) {
        var content = ("%PDF-1.7\n" + kind + "\n%%EOF").getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("[name='_file." + kind + "']", new FilePayload(kind + ".pdf", "application/pdf", content));
    }

    /** Sends the form and waits for the answer, so that the next step is not opened before this one is recorded. */
    private static void send(Page page) {
        Chromium.leading(page, () -> page.click("#act-form .btn-main"));
    }
}
