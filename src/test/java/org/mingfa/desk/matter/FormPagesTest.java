package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.desk.Served;
import org.mingfa.desk.matter.Visitor.Form;
import org.mingfa.judging.Act;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the form of a step asks for, without scripts, and what it makes of the answers. */
class FormPagesTest extends Served {

    private Town town;

    @DynamicPropertySource
    static void keepAside(DynamicPropertyRegistry registry) {
        registry.add("mingfa.data", () -> Town.ownData("form-pages"));
    }

    @BeforeAll
    void settle() {
        town = Town.settle(places, staff, accounts);
    }

    private static LocalDate today() {
        return LocalDate.now(Act.ZONE);
    }

    private Visitor visit(String login) {
        return Visitor.signedIn(port, login);
    }

    @Test
    void a_field_appears_with_the_answer_it_depends_on_and_rows_are_added_without_scripts() {
        var mediator = visit("qianhe").get("/new/dispute");
        assertThat(mediator.text()).doesNotContain("其他类型的说明").contains("更新表单");
        mediator.post("/new/dispute", Form.of("category", "other", "subject", "说不清的事", "_form", "1"));
        assertThat(mediator.status()).isEqualTo(200);
        assertThat(mediator.text()).contains("其他类型的说明", "value=\"说不清的事\"");

        mediator.post(
                "/new/dispute", Form.of("parties[0].name", "王大山", "parties[1].name", "刘小河", "_rows", "add:parties"));
        assertThat(mediator.text()).contains("name=\"parties[2].name\"", "value=\"刘小河\"");
        mediator.post(
                "/new/dispute",
                Form.of("parties[0].name", "王大山", "parties[1].name", "刘小河", "_rows", "drop:parties[0]"));
        assertThat(mediator.text())
                .contains("name=\"parties[0].name\" value=\"刘小河\"")
                .doesNotContain("王大山");
    }

    @Test
    void a_step_that_starts_hours_asks_for_the_time_of_day() {
        town.hire("guhong", "顾红", Town.SHIQIAO, "综合行政执法队", "enforcement-officer");
        town.qualify("guhong", "enforcement-certificate");
        town.hire("maqiang", "马强", Town.SHIQIAO, "综合行政执法队", "enforcement-lead");
        var power = Powers.listed(visit("maqiang"), "seizure", "《中华人民共和国动物防疫法》第七十六条");
        var officer = visit("guhong").get("/new/seizure");
        assertThat(officer.text()).doesNotContain("办理时间");
        officer.post(
                "/new/seizure",
                Form.of(
                                "cause", "运输病死畜禽",
                                "party[0].name", "某人",
                                "party[0].kind", "person",
                                "village", Town.LIUSHU,
                                "urgent", "true")
                        .with("value", "3000")
                        .with("power-basis", "《中华人民共和国动物防疫法》第七十六条")
                        .with("power-item", power)
                        .with("milder-suffices", "false")
                        .with("reasons", "车辆即将驶离"));
        assertThat(officer.status()).as(officer.text()).isEqualTo(200);
        var matter = officer.path();

        officer.get(matter + "?step=execute");
        assertThat(officer.text())
                .contains("办理时间", "type=\"time\"", "name=\"_at\"")
                .containsPattern("name=\"_at\" value=\"\\d\\d:\\d\\d\"");
        officer.post(matter + "/acts/execute", Form.of("_seen", "1", "_at", "24:00"));
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.text()).contains("24:00是次日的00:00");
    }

    @Test
    void what_no_record_shows_is_asked_for_kept_and_refused_as_the_word_of_a_person_on_a_day() {
        var cadre = visit("zhaocun").get("/new/law-guide");
        assertThat(cadre.text()).contains("在本村居住", "由填报人声明。", "乡村“法律明白人”培养工作规范（试行）》（2021年11月8日，中宣部、司法部等六部门） 遴选");
        var day = today().getMonthValue() + "月" + today().getDayOfMonth() + "日";
        cadre.post("/new/law-guide", guide("false"));
        assertThat(cadre.status()).isEqualTo(422);
        assertThat(cadre.text()).contains("这是赵村" + day + "的声明。");
        cadre.post("/new/law-guide", guide("true"));
        assertThat(cadre.status()).as(cadre.text()).isEqualTo(200);
        assertThat(cadre.get(cadre.path()).text()).contains("声明事项：在本村居住、有较好法治素养，愿意带头，由赵村于" + day + "声明");
    }

    @Test
    void a_law_nobody_knows_is_said_in_the_form_and_at_the_act_with_what_to_do() {
        var said = "《不存在的法》没有收录，不能核对是否有效。办法：核对名称，从列出的法律中选择；" + "地方规定或者文件，在名称后写明制定机关和文号，例如（某县人民政府令第3号）。";
        var clerk = visit("wanglei").get("/new/publicity-material");
        assertThat(clerk.text()).doesNotContain("没有收录");
        var laws = "《不存在的法》\n《中华人民共和国民法典》\n《集市管理办法》（示例县人民政府令第3号）";
        clerk.post("/law/statutes-unknown", Form.of("_field", "laws", "laws", laws));
        assertThat(clerk.text()).isEqualToIgnoringWhitespace("<span>" + said + "</span>");

        clerk.get("/new/publicity-material")
                .post("/new/publicity-material", material(laws).with("_form", "1"));
        assertThat(clerk.text()).contains("id=\"f-laws-picked\" role=\"status\">" + said);
        clerk.post(
                "/new/publicity-material", material(laws).pdf("delivery-note").with("_check", "1"));
        assertThat(clerk.text()).contains("还没有提交", "涉及的法律：" + said);
        clerk.post("/new/publicity-material", material(laws).pdf("delivery-note"));
        assertThat(clerk.status()).as(clerk.text()).isEqualTo(200);
        assertThat(clerk.text())
                .contains("请留意：涉及的法律：" + said)
                .doesNotContain("《中华人民共和国民法典》没有收录", "《集市管理办法》（示例县人民政府令第3号）没有收录");
    }

    private static Form material(String laws) {
        return Form.of("material", "一封信", "kind", "letter", "unit", "sheet", "laws", laws)
                .with("checked", "true")
                .with("printed", "100")
                .with("cost", "0");
    }

    @Test
    void the_laws_of_a_row_are_found_by_searching_and_held_against_the_library() {
        var clerk = visit("liqian").get("/new/must-know-list");
        assertThat(clerk.find("(<textarea[^>]*name=\"posts\\[0]\\.law\"[^>]*>)"))
                .contains("data-law-lines", "hx-post=\"/law/statutes-unknown\"");
        clerk.post(
                "/new/must-know-list",
                Form.of("title", "应知应会清单", "version", "第1版", "reason", "yearly", "laws", "《中华人民共和国宪法》")
                        .with("posts[0].post", "班子成员")
                        .with("posts[0].law", "《中华人民共和国宪法》\n《中华人民共和国环境保护法》")
                        .with("posts[0].level", "know"));
        assertThat(clerk.status()).as(clerk.text()).isEqualTo(200);
        assertThat(clerk.text())
                .contains("按岗位的要求，法律法规：《中华人民共和国环境保护法》已从2026年8月15日起废止")
                .contains("《中华人民共和国宪法》、《中华人民共和国环境保护法》");
    }

    private static Form guide(String livesHere) {
        return Form.of(
                        "number", "柳树-01",
                        "village", Town.LIUSHU,
                        "guide[0].name", "王某",
                        "guide[0].kind", "person",
                        "kind", "other")
                .with("origin", "self")
                .with("lives-here", livesHere)
                .with("literate", "true")
                .pdf("nomination");
    }

    /** What is entered about the staff of a year, as of the day it is entered. */
    private static Form resources(int year, int staff) {
        return Form.of(
                        "year",
                        String.valueOf(year),
                        "staff",
                        String.valueOf(staff),
                        "law-degree",
                        "0",
                        "qualified",
                        "0")
                .with("public-lawyers", "0")
                .with("enforcement-staff", "0")
                .with("certified", "0")
                .with("budget", "0")
                .with("spent", "0");
    }

    private static String recorded(Visitor clerk, int staff) {
        clerk.get("/new/law-resources").post("/new/law-resources", resources(today().getYear(), staff));
        assertThat(clerk.status()).as(clerk.text()).isEqualTo(200);
        return clerk.path();
    }

    @Test
    void a_matter_and_the_one_that_replaces_it_tell_of_each_other() {
        var clerk = visit("liqian");
        var first = recorded(clerk, 40);
        assertThat(clerk.text()).doesNotContain("本件已被替代", "本件替代的事项");
        recorded(clerk, 44);
        assertThat(clerk.text()).contains("本件替代的事项", "href=\"" + first + "\"").doesNotContain("本件已被替代");
        clerk.get(first);
        assertThat(clerk.text()).contains("本件已被替代").doesNotContain("本件替代的事项");
    }
}
