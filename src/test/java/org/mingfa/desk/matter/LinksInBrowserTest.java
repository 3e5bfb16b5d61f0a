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
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.desk.Chromium;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.matter.Proposal;
import org.mingfa.staff.Actor;
import org.mingfa.staff.StandingClock;
import org.mingfa.staff.TestCounty;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** In a real Chromium: a case finds the power it rests on by a word of it, and each shows the other. */
@Import(StandingClock.class)
class LinksInBrowserTest extends LinkedInChromium {

    @DynamicPropertySource
    static void lawWithLinks(DynamicPropertyRegistry registry) throws IOException {
        ownLaw(registry, "links-in-browser", "linked");
    }

    private Actor clerk = PROGRAM;
    private Actor neighbour = PROGRAM;

    @BeforeAll
    void aTownshipAndTheNext() {
        TestCounty.addPlaces(places);
        clerk = withAccount("马强", "clerk", SHIQIAO, "maqiang");
        neighbour = withAccount("高远", "clerk", GAOQIAO, "gaoyuan");
    }

    private static List<?> offered(Page page, String list) {
        return (List<?>) page.evaluate("id => [...document.getElementById(id).options].map(one => one.label)", list);
    }

    private static String words(byte[] docx) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_case_finds_its_power_by_a_word_and_each_shows_the_other() {
        var power = power(clerk, "擅自占用公共场地堆放杂物");
        var page = signedIn("maqiang", WIDE);
        page.navigate(at("/new/case"));
        page.fill("[name=subject]", "集市堆物");
        page.locator("[name=power]").pressSequentially("公共场地");
        page.waitForCondition(() -> offered(page, "l-power").size() == 1);
        assertThat(offered(page, "l-power").getFirst().toString()).isEqualTo("擅自占用公共场地堆放杂物 · 在办 · 2026年11月20日起");

        page.fill("[name=power]", power.number());
        page.locator("[name=power]").blur();
        page.waitForSelector(".picked");
        assertThat(page.textContent(".picked")).contains("擅自占用公共场地堆放杂物 · 在办");
        assertThat(page.inputValue("[name=subject]")).isEqualTo("集市堆物");
        assertThat(page.getAttribute(".picked a", "target")).isEqualTo("_blank");
        Chromium.readByEverybody(page);

        Chromium.leading(page, () -> page.click("#act-form .btn-main"));
        assertThat(page.textContent("#related")).contains("本件关联的事项", "执法事项", power.number(), "在办");
        assertThat(page.locator("#course a", new Page.LocatorOptions().setHasText(power.number()))
                        .count())
                .isEqualTo(1);
        Chromium.readByEverybody(page);
        Chromium.leading(page, () -> page.click("#related a"));
        assertThat(page.textContent("h1")).isEqualTo("擅自占用公共场地堆放杂物");
        assertThat(page.textContent("#related")).contains("关联本件的事项", "案件", "集市堆物");
    }

    @Test
    void what_may_not_be_chosen_says_so_at_once() {
        var hidden = listed(clerk, "还没有公布的事项");
        var page = signedIn("maqiang", PHONE);
        page.navigate(at("/new/case"));
        assertThat(offered(page, "l-power")).noneMatch(label -> label.toString().contains("还没有公布的事项"));
        page.fill("[name=power]", hidden.number());
        page.locator("[name=power]").blur();
        page.waitForSelector(".wrong");
        assertThat(page.textContent(".wrong")).contains("执法事项：只能选择已经公布、没有收回的处罚事项");
        assertThat(page.textContent(".picked")).contains("还没有公布的事项");
        page.fill("[name=power]", "SX-1999-0001");
        page.locator("[name=power]").blur();
        page.waitForSelector(".wrong:has-text('没有找到')");
        Chromium.readByEverybody(page);
    }

    @Test
    void what_another_township_keeps_to_itself_is_not_offered_and_what_it_shares_is_no_link() {
        var shared = power(neighbour, "高桥镇共用的事项");
        var theirs = filed(neighbour, "高桥镇的案件", shared.number());
        var own = filed(clerk, "石桥镇的案件", power(clerk, "石桥镇的事项").number());
        var page = signedIn("maqiang", TABLET);
        page.navigate(at("/new/case"));
        page.locator("[name=power]").pressSequentially("高桥镇");
        page.waitForCondition(() -> offered(page, "l-power").size() == 1);
        assertThat(offered(page, "l-power").getFirst().toString()).endsWith(" · 高桥镇");
        var called = page.locator("#l-power option").getAttribute("value");
        assertThat(called).as("no id: several townships have the number").isEqualTo(shared.number() + "（高桥镇）");
        page.fill("[name=power]", called);
        page.locator("[name=power]").blur();
        page.waitForSelector(".picked");
        assertThat(page.textContent(".picked")).contains("高桥镇共用的事项");

        page.navigate(at("/matter/" + COUNTY + "/" + own.id() + "?step=decide"));
        assertThat(offered(page, "l-like")).noneMatch(label -> label.toString().contains("高桥镇的案件"));
        page.fill("[name=like]", theirs.id().toString());
        page.locator("[name=like]").blur();
        page.waitForSelector(".wrong");
        assertThat(page.textContent(".wrong")).contains("没有找到事项");

        var borrowed = filed(clerk, "借用的案件", shared.id().toString());
        page.navigate(at("/matter/" + COUNTY + "/" + borrowed.id()));
        assertThat(page.textContent("#related")).contains(shared.number() + "（执法事项）", "不在本岗位的查看范围");
        assertThat(page.locator("a[href*='" + shared.id() + "']").count()).isZero();
        page.navigate(at("/ledger/case"));
        assertThat(page.textContent("main"))
                .contains(shared.number())
                .doesNotContain(shared.id().toString());
        assertThat(page.locator("a[href*='" + shared.id() + "']").count()).isZero();
    }

    @Test
    void a_correction_keeps_another_townships_matter_beside_ones_own_of_that_number() {
        var theirs = ofOneNumber(() -> power(clerk, "本镇同号的事项"), () -> power(neighbour, "邻镇同号的事项"))
                .getLast();
        var borrowed = filed(clerk, "借用邻镇事项", theirs.id().toString());
        var correction = "/matter/" + COUNTY + "/" + borrowed.id() + "/correct/1";
        var visitor = Visitor.signedIn(port, "maqiang").get(correction);
        var shown = visitor.find("name=\"power\"[^>]* value=\"([^\"]*)\"");
        assertThat(shown).isEqualTo(theirs.number() + "（高桥镇）");
        assertThat(visitor.text()).contains("邻镇同号的事项");
        var form = Visitor.Form.of("subject", "改了案由", "power", shown, "_happened", TODAY.toString());
        visitor.post(correction, form.with("_seen", "1").with("_reason", "案由写错"));
        var mended =
                matters.find(clerk, COUNTY, borrowed.id()).orElseThrow().acts().getLast();
        assertThat(mended.values()).as("only what was changed").containsOnlyKeys("subject");
    }

    @Test
    void a_row_of_a_table_finds_its_matter_too() {
        var power = power(clerk, "表格里引用的事项");
        var filed = filed(clerk, "表格的案件", power.number());
        var page = signedIn("maqiang", WIDE);
        page.navigate(at("/matter/" + COUNTY + "/" + filed.id() + "?step=decide"));
        page.fill("[name=fine]", "100");
        page.click("[name=_rows][value='add:cited']");
        page.locator("[name='cited[1].item']").pressSequentially("表格里");
        page.waitForCondition(() -> offered(page, "l-cited-item").size() == 1);
        page.fill("[name='cited[1].item']", power.number());
        Chromium.leading(page, () -> page.click("#act-form .btn-main"));
        assertThat(page.textContent("#related")).contains("引用的事项");
        var paper = Visitor.signedIn(port, "maqiang").get("/matter/" + COUNTY + "/" + filed.id() + "/papers/decision");
        assertThat(paper.status()).isEqualTo(200);
        assertThat(words(paper.bytes())).contains("依据执法事项" + power.number() + "“表格里引用的事项”（法定，公布于");
    }

    @Test
    void a_power_that_is_corrected_after_a_case_was_filed_on_it_is_seen_on_the_case() {
        var power = power(clerk, "后来更正的事项");
        var filed = filed(clerk, "更正以前的案件", power.number());
        var page = signedIn("maqiang", WIDE);
        page.navigate(at("/matter/" + COUNTY + "/" + filed.id()));
        assertThat(page.locator("#changes").count()).isZero();
        var correcting = Proposal.doing(
                        Proposal.Target.of(power), "list", Entered.all(Map.of("limit", "300")), List.of(), TODAY)
                .as(new Act.Kind.Correcting(1, "上限写错"));
        taken(clerk, correcting);
        page.reload();
        assertThat(page.textContent("#changes")).contains(power.number(), "作了更正（理由：上限写错）", "本件第1条记录是在此之前办理的");
        assertThat(page.textContent("#act-1")).contains("依据有变动");
        Chromium.readByEverybody(page);
    }

    @Test
    void an_old_name_is_marked_and_leads_to_its_correction() {
        var entries = Entered.all(Map.of("subject", "旧案", "power", "旧清单第三项"));
        var old = taken(
                clerk,
                Proposal.opening("case", "file", entries, List.of(), TODAY.minusYears(1))
                        .asHistory());
        var page = signedIn("maqiang", PHONE);
        page.navigate(at("/matter/" + COUNTY + "/" + old.id()));
        assertThat(page.textContent("main")).contains("旧清单第三项（旧记录，未核对）");
        Chromium.leading(page, () -> page.click("#related a:has-text('更正')"));
        assertThat(page.inputValue("[name=power]")).isEqualTo("旧清单第三项");
        var power = power(clerk, "旧清单的事项");
        page.fill("[name=power]", power.number());
        page.locator("[name=power]").blur();
        page.waitForSelector(".picked");
        page.fill("[name=_reason]", "找到了原来的事项");
        Chromium.leading(page, () -> page.click("#act-form .btn-main"));
        assertThat(page.textContent("#related")).contains(power.number()).doesNotContain("旧清单第三项");
    }

    @Test
    void a_ledger_leads_to_the_linked_matter_and_narrows_by_its_number() {
        var one = power(clerk, "台账的事项一");
        var other = power(clerk, "台账的事项二");
        filed(clerk, "台账的案件甲", one.number());
        filed(clerk, "台账的案件乙", other.number());
        var page = signedIn("maqiang", WIDE);
        page.navigate(at("/ledger/case?f.power=" + one.number()));
        assertThat(page.textContent("main")).contains("台账的案件甲").doesNotContain("台账的案件乙");
        assertThat(page.locator(".ledger a[href$='" + one.id() + "']").textContent())
                .isEqualTo(one.number());
        Chromium.readByEverybody(page);
    }

    @Test
    void without_scripts_the_list_is_there_and_a_number_may_be_typed() {
        var power = power(clerk, "没有脚本的事项");
        var visitor = Visitor.signedIn(port, "maqiang").get("/new/case");
        assertThat(visitor.text()).contains("<option value=\"" + power.number() + "\"", "没有脚本的事项");
        visitor.post("/new/case", Visitor.Form.of("subject", "手写编号", "power", power.number(), "_form", "1"));
        assertThat(visitor.text()).contains("class=\"picked\"", "没有脚本的事项 · 在办");
        visitor.get("/new/case/choices/power?power=%E8%84%9A%E6%9C%AC");
        assertThat(visitor.text()).contains("<option", "没有脚本的事项").doesNotContain("<html", "<form");
        assertThat(visitor.get("/new/case/choices/subject?subject=x").text()).isBlank();
        assertThat(visitor.get("/new/nothing/choices/power").status()).isEqualTo(404);
        for (var hostile :
                List.of("%00", "'", "%5C", "%ED%A0%80", "%E2%80%8B", "A".repeat(5_000), "%E5%B9%B2".repeat(300))) {
            assertThat(visitor.get("/new/case/choices/power?_happened=%00&power=" + hostile)
                            .status())
                    .as(hostile)
                    .isLessThan(500);
        }
    }
}
