package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.desk.Served;
import org.mingfa.desk.matter.Visitor.Form;
import org.mingfa.judging.Act;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An inspection finds a problem, which is dealt with as a matter of its own: from the page of the one to that of the other. */
class OpenedMatterPagesTest extends Served {

    private static final Pattern OFFERED = Pattern.compile("href=\"(/new/problem-register\\?inspection=[^\"]+)\"");

    private Town town;

    @DynamicPropertySource
    static void keepAside(DynamicPropertyRegistry registry) {
        registry.add("mingfa.data", () -> Town.ownData("opened-matter-pages"));
    }

    @BeforeAll
    void settle() {
        town = Town.settle(places, staff, accounts);
    }

    private static String today() {
        return LocalDate.now(Act.ZONE).toString();
    }

    private String concluded(Visitor office) {
        office.get("/new/superior-inspection")
                .post(
                        "/new/superior-inspection",
                        Form.of("subject", "村务公开督查", "by-whom", "county-government", "planned", "true")
                                .pdf("notice"));
        assertThat(office.status()).as(office.text()).isEqualTo(200);
        var matter = office.path();
        office.get(matter + "?step=self-check")
                .post(
                        matter + "/acts/self-check",
                        Form.of("_seen", "1", "true-data", "true").pdf("report"));
        office.get(matter + "?step=conclusion")
                .post(
                        matter + "/acts/conclusion",
                        Form.of("_seen", "2", "received-on", today(), "problems", "1")
                                .pdf("conclusion-paper"));
        assertThat(office.text()).contains("已记录“接收督查结论”");
        return matter;
    }

    @Test
    void the_step_leads_to_the_form_of_the_other_matter_and_both_pages_tell_of_each_other() {
        var office = Visitor.signedIn(port, "liqian");
        var inspection = concluded(office);
        office.get(inspection + "?step=rectify");
        assertThat(office.text()).contains("“整改”作为另一件事项办理", "办理整改");
        var offered = OFFERED.matcher(office.text());
        assertThat(offered.find()).as(office.text()).isTrue();

        office.get(offered.group(1));
        assertThat(office.text()).contains("LD-");
        var number = offered.group(1).replaceAll(".*inspection=", "");
        office.post(
                "/new/problem-register",
                Form.of("problem", "两个村没有按月公开", "source", "county", "inspection", number, "field", "openness")
                        .with("cause", "没有人按月核对，也没有人催办")
                        .with("measure", "每月五日前核对公开栏")
                        .with("owner", town.id("wanglei"))
                        .with("due", today())
                        .with("repeated", "false")
                        .pdf("source-document"));
        assertThat(office.status()).as(office.text()).isEqualTo(200);
        assertThat(office.text()).contains("办结后记入", number + "的“整改”");

        office.get(inspection);
        assertThat(office.text()).containsPattern("等WT-\\d{4}-\\d+办结");
        office.get(inspection + "?step=rectify");
        assertThat(office.text()).contains("“整改”正在另一件事项中办理");
        office.post(inspection + "/acts/rectify", Form.of("_seen", "3"));
        assertThat(office.text()).contains("应当在“整改”中办理");
    }
}
