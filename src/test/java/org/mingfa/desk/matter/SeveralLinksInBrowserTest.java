package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.staff.TestCounty.COUNTY;
import static org.mingfa.staff.TestCounty.GAOQIAO;
import static org.mingfa.staff.TestCounty.PROGRAM;
import static org.mingfa.staff.TestCounty.SHIQIAO;
import static org.mingfa.staff.TestCounty.TODAY;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.desk.Chromium;
import org.mingfa.matter.Matter;
import org.mingfa.staff.Actor;
import org.mingfa.staff.StandingClock;
import org.mingfa.staff.TestCounty;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** In a real Chromium: several matters are chosen one after the other, and each is led to from the page, the ledger and the paper. */
@Import(StandingClock.class)
class SeveralLinksInBrowserTest extends LinkedInChromium {

    @DynamicPropertySource
    static void lawWithLinks(DynamicPropertyRegistry registry) throws IOException {
        ownLaw(registry, "several-links", "linked");
    }

    private Actor clerk = PROGRAM;

    @BeforeAll
    void aTownship() {
        TestCounty.addPlaces(places);
        clerk = withAccount("马强", "clerk", SHIQIAO, "maqiang");
    }

    private Matter filed(Actor by, String subject) {
        return filed(by, subject, power(by, subject + "的事项").number());
    }

    /** As people do, once the form that was drawn anew stands still. */
    private static void choose(Page page, int row, String number) {
        page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
        page.waitForTimeout(200);
        page.fill("[name='cases[" + row + "].matter']", number);
        page.locator("[name='cases[" + row + "].matter']").blur();
    }

    @Test
    void several_cases_are_chosen_one_after_the_other_and_shown_from_both_sides() {
        var one = filed(clerk, "集市堆物");
        var other = filed(clerk, "路口摆摊");
        var small = next(clerk, filed(clerk, "已罚的小案"), "decide", Map.of("fine", "20"));
        for (var width : List.of(PHONE, WIDE)) {
            var page = signedIn("maqiang", width);
            page.navigate(at("/new/panel"));
            page.fill("[name=subject]", "集市案件会审");
            page.locator("[name='cases[0].matter']").pressSequentially("集市");
            page.waitForCondition(() -> Integer.valueOf(1)
                    .equals(page.evaluate("() => document.getElementById('l-cases-matter').options.length")));
            choose(page, 0, one.number());
            page.waitForSelector(".picked:has-text('集市堆物 · 在办')");
            choose(page, 1, small.number());
            page.waitForSelector(".wrong:has-text('罚款不高')");
            assertThat(page.textContent(".wrong")).contains(small.number() + " 已经决定，罚款不高，不用会审");
            choose(page, 1, other.number());
            page.waitForSelector(".picked:has-text('路口摆摊 · 在办')");
            Chromium.readByEverybody(page);
            Chromium.leading(page, () -> page.click("#act-form .btn-main"));
            assertThat(page.textContent("#related")).contains("本件关联的事项", "会审的案件", one.number(), other.number(), "2件");
            assertThat(page.locator("#course a", new Page.LocatorOptions().setHasText(other.number()))
                            .count())
                    .isEqualTo(1);
            Chromium.readByEverybody(page);
            page.navigate(at("/matter/" + COUNTY + "/" + other.id()));
            assertThat(page.textContent("#related")).contains("关联本件的事项", "案件会审", "集市案件会审");
        }
    }

    @Test
    void without_scripts_a_line_is_added_and_one_dropped() {
        var one = filed(clerk, "没有脚本的甲");
        var other = filed(clerk, "没有脚本的乙");
        var visitor = Visitor.signedIn(port, "maqiang").get("/new/panel");
        assertThat(visitor.text()).contains("cases[0].matter", "cases[1].matter", "add:cases", "没有脚本的甲");
        visitor.post("/new/panel", handwritten(one, other).with("_rows", "add:cases"));
        assertThat(visitor.text()).contains("cases[2].matter", "没有脚本的乙 · 在办");
        visitor.post("/new/panel", handwritten(one, other).with("_rows", "drop:cases[0]"));
        assertThat(visitor.text()).contains("没有脚本的乙 · 在办").doesNotContain("没有脚本的甲 · 在办\"", "cases[1].matter");
        visitor.get("/new/panel/choices/cases.matter?cases%5B0%5D.matter=%E8%84%9A%E6%9C%AC");
        assertThat(visitor.text()).contains("<option", "没有脚本的甲").doesNotContain("<html");
    }

    private static Visitor.Form handwritten(Matter one, Matter other) {
        return Visitor.Form.of("subject", "手写编号")
                .with("cases[0].matter", one.number())
                .with("cases[1].matter", other.number());
    }

    @Test
    void two_townships_cases_of_one_number_are_told_apart_in_the_form_and_in_its_correction() {
        var county = withAccount("县办", "overseer", COUNTY, "xianban");
        var neighbour = withAccount("高远", "clerk", GAOQIAO, "gaoyuan");
        var cases = ofOneNumber(() -> filed(clerk, "石桥镇的案子"), () -> filed(neighbour, "高桥镇的案子"));
        var ours = cases.getFirst();
        var theirs = cases.getLast();
        var third = filed(clerk, "另一件案子");
        var visitor = Visitor.signedIn(port, "xianban").get("/new/panel");
        var form = Visitor.Form.of("subject", "全县会审", "cases[0].matter", ours.number() + "（石桥镇）");
        visitor.post(
                "/new/panel",
                form.with("cases[1].matter", theirs.id().toString()).with("_form", "1"));
        assertThat(visitor.text())
                .as("each is shown as picked, and no id")
                .contains("石桥镇的案子 · 在办", "高桥镇的案子 · 在办", "value=\"" + theirs.number() + "（高桥镇）\"")
                .doesNotContain("value=\"" + theirs.id());

        var entries = List.of(ours.id().toString(), theirs.id().toString());
        var panel = opened(county, "panel", "call", Map.of("subject", "全县会审", "cases", entries));
        var correction = "/matter/" + COUNTY + "/" + panel.id() + "/correct/1";
        visitor.get(correction);
        var shown = List.of(
                visitor.find("name=\"cases\\[0]\\.matter\"[^>]* value=\"([^\"]*)\""),
                visitor.find("name=\"cases\\[1]\\.matter\"[^>]* value=\"([^\"]*)\""));
        assertThat(shown).containsExactly(ours.number() + "（石桥镇）", theirs.number() + "（高桥镇）");
        visitor.post(
                correction,
                Visitor.Form.of("subject", "全县会审", "cases[0].matter", shown.get(0), "cases[1].matter", shown.get(1))
                        .with("cases[2].matter", third.number())
                        .with("_happened", TODAY.toString())
                        .with("_seen", "1")
                        .with("_reason", "漏了一件"));
        visitor.get("/matter/" + COUNTY + "/" + panel.id());
        assertThat(visitor.text())
                .contains("/matter/" + COUNTY + "/" + ours.id(), "/matter/" + COUNTY + "/" + theirs.id(), "3件");
    }

    @Test
    void the_ledger_is_narrowed_by_one_of_them_and_the_paper_lists_them() {
        var one = next(clerk, filed(clerk, "台账甲"), "decide", Map.of("fine", "150"));
        var other = next(clerk, filed(clerk, "台账乙"), "decide", Map.of("fine", "130"));
        var panel = opened(
                clerk, "panel", "call", Map.of("subject", "台账会审", "cases", List.of(one.number(), other.number())));
        next(clerk, panel, "conclude", Map.of());
        var page = signedIn("maqiang", WIDE);
        page.navigate(at("/ledger/panel?f.cases=" + other.number()));
        assertThat(page.textContent("main")).contains("台账会审", one.number() + "、" + other.number());
        page.navigate(at("/ledger/panel?f.cases=AJ-1999-0001"));
        assertThat(page.textContent("main")).doesNotContain("台账会审");
        page.navigate(at("/matter/" + COUNTY + "/" + panel.id()));
        assertThat(page.textContent("main")).contains("罚款合计", "280");
        var paper = Visitor.signedIn(port, "maqiang").get("/matter/" + COUNTY + "/" + panel.id() + "/papers/minutes");
        assertThat(tables(paper.bytes())).contains("编号", "名称", one.number(), "台账甲", other.number(), "台账乙");
    }

    private static String tables(byte[] docx) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getTables().getFirst().getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
