package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.desk.Served;
import org.mingfa.desk.matter.Visitor.Form;
import org.mingfa.staff.StandingClock;
import org.mingfa.staff.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A year's plan with three tasks: one form opens them all, with the plan as issued in each. */
@Import(StandingClock.class)
class RowsPagesTest extends Served {

    @Autowired
    private TestClock clock;

    private String plan = "";

    @DynamicPropertySource
    static void keepAside(DynamicPropertyRegistry registry) {
        registry.add("mingfa.data", () -> Town.ownData("rows-pages"));
    }

    @BeforeAll
    void aPlanThatWasIssued() {
        clock.pass(Duration.ofDays(97));
        var town = Town.settle(places, staff, accounts);
        town.hire("gaoshan", "高山", Town.SHIQIAO, "党委", "party-secretary");
        town.hire("luomin", "罗敏", Town.SHIQIAO, "党委", "township-leader");
        var office = Visitor.signedIn(port, "liqian");
        var form = Form.of("title", "石桥镇2027年专项计划", "begins", "2027-01-01", "kind", "special")
                .pdf("plan");
        var tasks = new String[] {"每村横幅两幅", "案卷评查", "普法赶集"};
        for (int i = 0; i < tasks.length; i++) {
            form.with("tasks[" + i + "].task", tasks[i])
                    .with("tasks[" + i + "].owner", town.id("luomin"))
                    .with("tasks[" + i + "].due", "2027-10-2" + i)
                    .with("tasks[" + i + "].standard", "有记录可核对");
        }
        plan = office.get("/new/law-plan").post("/new/law-plan", form).path();
        assertThat(plan).as(office.text()).startsWith("/matter/");
        var secretary = Visitor.signedIn(port, "gaoshan").get(plan + "?step=approve");
        secretary.post(
                plan + "/acts/approve",
                Form.of("_seen", "1", "_outcome", "adopted", "contested", "false")
                        .with("attendees", town.id("shijian"))
                        .with("attendees", town.id("luomin"))
                        .pdf("minutes"));
        assertThat(secretary.text()).contains("已记录“会议审定”");
        office.get(plan + "?step=assign")
                .post(plan + "/acts/assign", Form.of("_seen", "2").pdf("issued-plan"));
        assertThat(office.text()).contains("已记录“印发并分解任务”");
    }

    private Form ticked(String... rows) {
        var form = Form.of("_happened", "2027-02-25");
        for (var row : rows) {
            form.with("_row", row);
        }
        return form;
    }

    @Test
    void all_are_opened_by_one_form_each_with_the_file_and_a_number_of_its_own() {
        var office = Visitor.signedIn(port, "liqian").get(plan + "?step=hand-out");
        assertThat(office.text()).contains("还有3项没有开办", plan + "/rows/hand-out");
        office.get(plan + "/rows/hand-out");
        assertThat(office.text())
                .contains("value=\"0:每村横幅两幅\"", "普法赶集", "罗敏", "2027年10月20日", "随各件带去的材料", "issued-plan.pdf")
                .doesNotContain("name=\"title\"", "_file.source-document");

        office.post(plan + "/rows/hand-out", ticked());
        assertThat(office.text()).contains("请至少选一项");
        office.post(plan + "/rows/hand-out", ticked("0:每村横幅两幅", "1:别的任务"));
        assertThat(office.text()).contains("有的已经开办");
        office.post(
                plan + "/rows/hand-out",
                ticked("0:每村横幅两幅").with("_row", "2:普法赶集").with("source-number", "长".repeat(300)));
        assertThat(office.status()).isEqualTo(422);
        assertThat(office.text()).contains("一件也没有开办，“每村横幅两幅”不能这样登记");

        office.post(plan + "/rows/hand-out", ticked("0:每村横幅两幅", "2:普法赶集").with("source-number", "石政发〔2027〕3号"));
        assertThat(office.path()).isEqualTo(plan);
        assertThat(office.text()).contains("已一次开办2件：DB-2027-0001、DB-2027-0002");
        assertThat(office.get(plan + "?step=hand-out").text()).contains("案卷评查").doesNotContain("一次开办");

        var task =
                Visitor.signedIn(port, "liqian").get("/ledger/task-supervision").find("href=\"(/matter/[^\"]+)\"");
        office.get(task);
        assertThat(office.text()).contains("石政发〔2027〕3号", "立项依据（纪要、批示或任务清单）", "issued-plan.pdf");
        var file = office.find("\"(/evidence/[^\"]+)\"").replace("&amp;", "&");
        assertThat(new String(office.get(file).bytes(), StandardCharsets.UTF_8)).contains("issued-plan");
    }
}
