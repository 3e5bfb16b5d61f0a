package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.desk.Chromium.leading;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.desk.ServedInChromium;
import org.mingfa.judging.Act;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** In a real Chromium, on the first working day of January: what December's half-months still owe is seen and answered. */
@Import(DueInBrowserTest.January.class)
class DueInBrowserTest extends ServedInChromium {

    @TestConfiguration
    static class January {
        @Bean
        @Primary
        Clock january() {
            return Clock.fixed(
                    ZonedDateTime.of(2027, 1, 4, 9, 0, 0, 0, Act.ZONE).toInstant(), Act.ZONE);
        }
    }

    @DynamicPropertySource
    static void keepAside(DynamicPropertyRegistry registry) {
        registry.add("mingfa.data", () -> Town.ownData("due-in-browser"));
    }

    @BeforeAll
    void settle() {
        Town.settle(places, staff, accounts).hire("dahe", "何大", "990101002201", "大河村委会", "village-cadre");
    }

    private static void fits(Page page, String name) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s is no wider than its window", name)
                .isTrue();
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "due", name + ".png")));
    }

    @Test
    void a_village_answers_on_its_telephone_and_the_township_sees_what_is_missing() {
        var village = signedIn("zhaocun", PHONE);
        fits(village, "home-390");
        assertThat(village.textContent("main")).contains("柳树村2026年12月上半月村级排查报告", "到期应报");
        open(village, "/work");
        fits(village, "work-390");
        leading(village, () -> village.click("text=填报 >> nth=1"));
        assertThat(village.inputValue("[name=village-note]")).isEqualTo("2026年12月下半月");
        assertThat(village.inputValue("[name=period-end]")).isEqualTo("2026-12-31");
        open(village, "/work");
        leading(village, () -> village.click("text=本期无新增纠纷 >> nth=0"));
        assertThat(village.textContent("body")).contains("已报无情况：柳树村2026年12月上半月村级排查报告");
        assertThat(village.locator("button[name=one]").count()).isEqualTo(1);

        var centre = signedIn("zhengzhong", WIDE);
        open(centre, "/ledger/village-screening");
        leading(centre, () -> centre.click("nav.tabs >> text=缺报"));
        fits(centre, "missing-1440");
        assertThat(centre.textContent("main")).contains("柳树村2026年12月下半月", "张家湾村2026年12月上半月", "由村干部等岗位报");
        assertThat(centre.locator("button[name=one]").count()).isZero();
        open(centre, "/expected/village-screening?place=990101001202");
        assertThat(centre.textContent("main")).contains("张家湾村2026年12月上半月").doesNotContain("柳树村2026年12月下半月");
        open(centre, "/expected/village-screening");
        leading(centre, () -> centre.click("nav.tabs >> text=逾期报"));
        assertThat(centre.textContent("main")).contains("柳树村2026年12月上半月村级排查报告");
    }

    @Test
    void all_on_the_page_are_answered_at_once_after_a_question() {
        var mediator = signedIn("dahe", PHONE);
        open(mediator, "/work");
        fits(mediator, "many-390");
        mediator.click("text=本页全部报无情况");
        assertThat(mediator.textContent("#confirm-text")).contains("把本页2期都报为无情况？");
        leading(mediator, () -> mediator.click("#confirm button[value=yes]"));
        assertThat(mediator.textContent("body")).contains("已报无情况2期，每期各记一件");
        assertThat(mediator.locator("button[name=one]").count()).isZero();
    }
}
