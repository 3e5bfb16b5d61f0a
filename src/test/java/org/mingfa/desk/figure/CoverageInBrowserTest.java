package org.mingfa.desk.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.staff.TestCounty.SHIQIAO;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.desk.Chromium;
import org.mingfa.desk.ServedInChromium;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.matter.Proposal;
import org.mingfa.staff.Actor;
import org.mingfa.staff.StandingClock;
import org.mingfa.staff.TestCounty;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** In a real Chromium, on 20 November 2026: who lacks a certificate is seen, opened and made a task of his own. */
@Import(StandingClock.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CoverageInBrowserTest extends ServedInChromium {

    private static final String CERTIFIED = "/coverage?rule=officers-certified&year=2026";

    private Actor clerk = Actor.program(TestCounty.COUNTY);

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry registry) throws IOException {
        ownData(registry, "coverage-in-browser");
    }

    @BeforeAll
    void twoOfficersAndOneCertificate() {
        TestCounty.addPlaces(places);
        clerk = withAccount("苏青", "party-government-office", SHIQIAO, "suqing");
        withAccount("石坚", "township-head", SHIQIAO, "shijian");
        var lead = withAccount("马强", "enforcement-lead", SHIQIAO, "maqiang");
        withAccount("郑洁", "enforcement-officer", SHIQIAO, "zhengjie");
        taken(
                lead,
                Proposal.opening(
                        "officer-certificate",
                        "record",
                        Entered.all(Map.of(
                                "person", lead.person(),
                                "number", "99010100101",
                                "issuer", "示例省人民政府",
                                "area", "石桥镇",
                                "fields-certified", "综合执法",
                                "issued-on", "2025-08-20",
                                "valid-to", "2030-08-19",
                                "state", "valid",
                                "auxiliary", false)),
                        List.of(new Act.Evidence("certificate", "ab".repeat(32), "证.pdf", "application/pdf", 9)),
                        LocalDate.of(2026, 11, 20)));
    }

    @Test
    @Order(1)
    void who_lacks_a_certificate_is_seen_and_who_has_one_opens_to_its_record() {
        try (var page = signedIn("suqing", WIDE)) {
            open(page, at(CERTIFIED));
            assertThat(main(page)).contains("每名执法人员持有有效执法证", "全部达到要求的人员", "马强", "郑洁", "0／1");
            Chromium.leading(page, () -> page.click("a:has-text('马强')"));
            assertThat(main(page)).contains("马强", "99010100101", "年末各人有效期内的行政执法证件");
            open(page, at(CERTIFIED));
            Chromium.leading(page, () -> page.click("a:has-text('郑洁')"));
            assertThat(main(page)).contains("郑洁").doesNotContain("99010100101");
        }
    }

    @Test
    @Order(2)
    void the_task_that_is_given_names_the_person_it_is_about() {
        try (var page = signedIn("suqing", WIDE)) {
            open(page, at(CERTIFIED));
            Chromium.leading(page, () -> page.click("a:has-text('交办补做')"));
            assertThat(page.inputValue("[name='title']")).isEqualTo("办理郑洁的行政执法证件");
            assertThat(page.locator("[name='proposed-owner'] option:checked").textContent())
                    .contains("郑洁");
            open(page, at(CERTIFIED));
            Chromium.leading(page, () -> page.click("button:has-text('一次交办')"));
            assertThat(page.textContent("body")).contains("已交办1件督办事项");
            Chromium.leading(page, () -> page.click("button:has-text('一次交办')"));
            assertThat(page.textContent("body")).contains("另有1件已经在办");
        }
    }

    @Test
    @Order(3)
    void what_two_ledgers_tell_opens_to_the_records_of_both() {
        taken(
                clerk,
                Proposal.opening(
                        "first-responsible-act",
                        "record",
                        Entered.all(Map.of(
                                "head", "township-head",
                                "kind", "deploy",
                                "subject", "部署集市整治",
                                "issue", "占道经营",
                                "demand", "逐户登记",
                                "result", "已登记",
                                "only-read", false)),
                        List.of(new Act.Evidence("proof", "cd".repeat(32), "纪要.pdf", "application/pdf", 9)),
                        LocalDate.of(2026, 11, 20)));
        try (var page = signedIn("suqing", WIDE)) {
            open(page, at("/coverage?rule=heads-deploy&year=2026"));
            Chromium.leading(page, () -> page.click("main a:has-text('石桥镇')"));
            assertThat(main(page))
                    .contains("党政主要负责人亲自部署", "“亲自部署”加“党政主要负责人主持研究后交办”", "部署集市整治")
                    .contains("党政主要负责人主持研究后交办：0次");
        }
    }

    @ParameterizedTest
    @Order(4)
    @ValueSource(ints = {PHONE, TABLET, WIDE})
    void the_pages_are_read_on_every_screen_and_by_everybody(int width) {
        try (var page = signedIn("suqing", width)) {
            for (var rule : List.of(
                    "officers-certified",
                    "leaders-statement",
                    "offices-risk-points",
                    "key-dates",
                    "townships-annual-report",
                    "counsel-in-villages")) {
                open(page, at("/coverage?rule=" + rule + "&year=2026"));
                readable(page);
            }
        }
    }

    private static void readable(Page page) {
        Chromium.readByEverybody(page);
        assertThat(main(page)).doesNotContain("village", "people", "null");
    }
}
