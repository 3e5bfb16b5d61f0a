package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.desk.Served;
import org.mingfa.desk.matter.Visitor.Form;
import org.mingfa.staff.AuditTrail;
import org.mingfa.staff.Audited;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Papers made from a matter: before the step they prove, from its form; afterwards, from what was recorded. */
class PaperPagesTest extends Served {

    @Autowired
    private AuditTrail audit;

    private Town town;

    @DynamicPropertySource
    static void keepAside(DynamicPropertyRegistry registry) {
        registry.add("mingfa.data", () -> Town.ownData("paper-pages"));
    }

    @BeforeAll
    void settle() {
        town = Town.settle(places, staff, accounts);
        town.hire("mahong", "马宏", Town.SHIQIAO, "综合行政执法队", "enforcement-officer");
        town.hire("luyan", "陆岩", Town.SHIQIAO, "综合行政执法队", "enforcement-officer");
        town.hire("xuzhen", "许镇", Town.SHIQIAO, "政府", "township-head");
        town.hire("maqiang", "马强", Town.SHIQIAO, "综合行政执法队", "enforcement-lead");
        town.qualify("mahong", "enforcement-certificate");
        town.qualify("luyan", "enforcement-certificate");
    }

    private Visitor visit(String login) {
        return Visitor.signedIn(port, login);
    }

    private String opened() {
        var power = Powers.listed(visit("maqiang"), "penalty", "《村庄和集镇规划建设管理条例》第三十九条");
        var officer = visit("mahong").get("/new/ordinary-penalty");
        officer.post(
                "/new/ordinary-penalty",
                Form.of(
                                "cause", "擅自占用道路堆放物料",
                                "party-kind", "person",
                                "village", Town.LIUSHU,
                                "lead-source", "patrol",
                                "suspected", "在村道上堆放砂石",
                                "power-item", power)
                        .with("party[0].name", "王大山")
                        .with("party[0].kind", "person")
                        .pdf("lead-form"));
        assertThat(officer.status()).as(officer.text()).isEqualTo(200);
        return officer.path();
    }

    private static String read(Visitor visitor) {
        assertThat(visitor.status()).as(visitor.text()).isEqualTo(200);
        assertThat(visitor.header("Content-Disposition"))
                .startsWith("attachment")
                .contains(".docx");
        try (var docx = new XWPFDocument(new ByteArrayInputStream(visitor.bytes()));
                var words = new XWPFWordExtractor(docx)) {
            return words.getText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> unmasked(String login, String matter) {
        return audit.about(town.actor(login), matter.substring(matter.lastIndexOf('/') + 1)).stream()
                .filter(entry -> entry.doing() == Audited.UNMASK)
                .map(entry -> entry.detail())
                .toList();
    }

    @Test
    void the_paper_a_step_asks_for_is_made_from_its_form_before_the_step_is_recorded() {
        var matter = opened();
        var head = visit("xuzhen").get(matter);
        assertThat(head.text())
                .contains("立案（不予立案）审批表", "按填写的内容制作", matter + "/acts/file-case/papers/filing-form")
                .doesNotContain("行政处罚决定书");

        head.post(
                matter + "/acts/file-case/papers/filing-form",
                Form.of("_seen", "1", "_outcome", "opened", "opinion", "同意立案，由马宏、陆岩承办"));
        assertThat(read(head)).contains("同意立案，由马宏、陆岩承办", "王大山", "擅自占用道路堆放物料", "柳树村", "事项编号：CF-");
        assertThat(head.get(matter).text()).contains("1条记录，链完整");
    }

    @Test
    void parties_stay_masked_behind_a_link_and_every_paper_in_full_is_kept_in_the_audit_trail() {
        var matter = opened();
        var officer = visit("mahong").get(matter);
        assertThat(read(officer.get(matter + "/papers/lead-form")))
                .contains("王**")
                .doesNotContain("王大山");
        assertThat(unmasked("mahong", matter)).isEmpty();

        officer.get(matter).post(matter + "/papers/lead-form", Form.of());
        assertThat(read(officer)).contains("王大山");
        assertThat(unmasked("mahong", matter)).singleElement().asString().contains("理由：制作案源登记表");
    }

    @Test
    void who_has_no_part_in_the_matter_gets_no_names_and_the_next_township_no_paper() {
        var matter = opened();
        var supervisor = visit("zhouning").get(matter);
        assertThat(read(supervisor.get(matter + "/papers/lead-form"))).doesNotContain("王大山");
        supervisor.get(matter).post(matter + "/papers/lead-form", Form.of());
        assertThat(supervisor.status()).isEqualTo(403);
        assertThat(visit("hedan").get(matter + "/papers/lead-form").status()).isEqualTo(404);
    }

    @Test
    void officers_are_named_with_their_certificates_and_what_is_not_known_yet_is_left_blank() {
        var matter = opened();
        var head = visit("xuzhen").get(matter);
        head.post(
                matter + "/acts/file-case",
                Form.of("_seen", "1", "_outcome", "opened", "opinion", "同意立案")
                        .with("time-barred", "false")
                        .with("already-fined", "false")
                        .pdf("filing-form"));
        head.get(matter + "?step=assign")
                .post(
                        matter + "/acts/assign",
                        Form.of("_seen", "2", "conflict", "false")
                                .with("officers", town.id("mahong"))
                                .with("officers", town.id("luyan")));
        assertThat(head.text()).contains("已记录“指定承办人和回避审查”");
        var record = read(visit("mahong").get(matter + "/papers/inspection-record"));
        assertThat(record).contains("马宏（证号：证mahong）、陆岩（证号：证luyan）", "云溪县石桥镇人民政府的执法人员", "现场情况");
        assertThat(visit("mahong").get(matter + "/papers/decision").status()).isEqualTo(404);
        assertThat(visit("mahong").get(matter + "/papers/final-report").status())
                .isEqualTo(404);
    }
}
