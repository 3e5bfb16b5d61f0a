package org.mingfa.desk.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.staff.TestCounty.GAOQIAO;
import static org.mingfa.staff.TestCounty.SHIQIAO;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.desk.Chromium;
import org.mingfa.desk.ServedInChromium;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.staff.Actor;
import org.mingfa.staff.StandingClock;
import org.mingfa.staff.TestClock;
import org.mingfa.staff.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** In a real Chromium, in December 2026: what is nowhere typed stands in the ledger of each, and opens to where it was recorded. */
@Import(StandingClock.class)
class ViewsInBrowserTest extends ServedInChromium {

    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);

    @Autowired
    private TestClock clock;

    private Actor secretary;
    private Actor officer;

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry registry) throws IOException {
        ownData(registry, "views-in-browser");
    }

    @BeforeAll
    void aSessionAndAQuestion() {
        TestCounty.addPlaces(places);
        clock.pass(Duration.ofDays(17));
        var clerk = withAccount("苏青", "party-government-office", SHIQIAO, "suqing");
        withAccount("柳芳", "party-government-office", GAOQIAO, "liufang");
        secretary = withAccount("高山", "party-secretary", SHIQIAO, "gaoshan");
        withAccount("石坚", "township-head", SHIQIAO, "shijian");
        officer = withAccount("郑洁", "enforcement-officer", SHIQIAO, "zhengjie");
        session(clerk);
        taken(
                clerk,
                Proposal.opening(
                        "first-responsible-act",
                        "record",
                        Entered.all(Map.of(
                                "person", secretary.person(),
                                "kind", "ask",
                                "subject", "合同补审",
                                "issue", "合同未审先签",
                                "demand", "年底前全部补审",
                                "result", "已补审一份",
                                "only-read", false)),
                        List.of(file("proof")),
                        MONDAY));
    }

    private static Act.Evidence file(String kind) {
        return new Act.Evidence(kind, "ab".repeat(32), kind + ".pdf", "application/pdf", 9);
    }

    /** The secretary leads; the officer stays away. */
    private Matter session(Actor clerk) {
        var convened = taken(
                clerk,
                Proposal.opening(
                        "law-study",
                        "convene",
                        Entered.all(Map.of(
                                "topic",
                                "学习行政处罚法",
                                "kind",
                                "weekly-meeting",
                                "held-on",
                                MONDAY.toString(),
                                "laws",
                                List.of("《中华人民共和国行政处罚法》"),
                                "posts",
                                List.of("leaders", "enforcement"),
                                "chair",
                                secretary.person(),
                                "hours",
                                "1.5",
                                "tested",
                                false)),
                        List.of(),
                        MONDAY));
        var away = Map.of("person", officer.person(), "kind", "absent");
        return taken(
                clerk,
                Proposal.doing(
                        Proposal.Target.of(convened),
                        "record",
                        Entered.all(Map.of("hours", "1.5", "by-sheet", true, "away", List.of(away))),
                        List.of(file("sign-in-sheet")),
                        MONDAY));
    }

    @Test
    void a_row_opens_to_the_entries_of_its_person_and_these_to_their_matters() {
        try (var page = signedIn("suqing", WIDE)) {
            assertThat(page.locator("nav a[href='/views/study']").count()).isPositive();
            open(page, at("/views/study"));
            assertThat(main(page)).contains("学法档案", "高山", "石坚", "郑洁", "到课学时", "合计");
            Chromium.leading(page, () -> page.click("main a:has-text('郑洁')"));
            assertThat(main(page)).contains("各人学法未到", "学习行政处罚法", "2026年12月7日", "1次");
            Chromium.leading(page, () -> page.click("main a:has-text('学习行政处罚法')"));
            assertThat(main(page)).contains("登记到课");
        }
    }

    @Test
    void a_head_has_what_he_led_and_asked_and_a_sum_opens_to_its_figure() {
        try (var page = signedIn("suqing", WIDE)) {
            open(page, at("/views/first-responsible?year=2026"));
            assertThat(main(page)).contains("高山", "石坚").doesNotContain("郑洁");
            Chromium.leading(page, () -> page.click("main a:has-text('高山')"));
            assertThat(main(page)).contains("各人带领学法", "各人亲自过问", "合同补审");
            page.goBack();
            Chromium.leading(page, () -> page.click("main td a:has-text('1') >> nth=0"));
            assertThat(main(page)).contains("各人带领学法", "高山", "学习行政处罚法");
        }
    }

    @Test
    void another_township_sees_neither_row_nor_entries() {
        var there = as("liufang");
        assertThat(there.get("/views/study?place=" + SHIQIAO + "&year=2026").body())
                .contains("柳芳")
                .doesNotContain("高山", "郑洁");
        var address = "/views/study/of/" + officer.person() + "?place=" + SHIQIAO + "&year=2026";
        assertThat(there.get(address).statusCode()).isEqualTo(404);
        assertThat(as("suqing").get(address).statusCode()).isEqualTo(200);
        assertThat(there.get("/views/none").statusCode()).isEqualTo(404);
    }

    @Test
    void the_table_is_kept_as_a_workbook() throws IOException {
        try (var page = signedIn("suqing", WIDE)) {
            open(page, at("/views/study?year=2026"));
            var copy = page.waitForDownload(() -> page.click("a:has-text('导出 Excel')"));
            assertThat(copy.suggestedFilename()).startsWith("学法档案").endsWith(".xlsx");
            try (var in = Files.newInputStream(copy.path());
                    var book = new ReadableWorkbook(in);
                    var read = book.getFirstSheet().openStream()) {
                var rows = read.toList();
                assertThat(rows.stream().map(row -> row.getCellText(0)))
                        .contains("学法档案", "姓名", "郑洁", "合计")
                        .anyMatch(cell -> cell.startsWith("填报单位：") && cell.contains("苏青"));
                assertThat(rows)
                        .filteredOn(row -> List.of("郑洁", "合计").contains(row.getCellText(0)))
                        .as("numbers to reckon with, not words")
                        .hasSize(2)
                        .allSatisfy(row -> assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, TABLET, WIDE})
    void the_pages_are_read_on_every_screen_and_by_everybody(int width) {
        try (var page = signedIn("suqing", width)) {
            for (var address : List.of(
                    "study?year=2026",
                    "study/of/" + officer.person() + "?year=2026",
                    "first-responsible?year=2026",
                    "law-spending?year=2026",
                    "village-law?year=2026",
                    "publicity-duties?year=2026",
                    "first-responsible?year=2025")) {
                open(page, at("/views/" + address));
                Chromium.readByEverybody(page);
                Chromium.picture(
                        page, "view-" + address.replace(officer.person(), "one").replaceAll("[^a-z0-9]+", "-") + width);
            }
        }
    }
}
