package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingfa.desk.Served;
import org.mingfa.desk.matter.Visitor.Form;
import org.mingfa.judging.Act;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who should come follows from posts; each signs in by one tap, and whoever stayed away has to make up. */
class AttendancePagesTest extends Served {

    private static final Pattern ONE_TAP = Pattern.compile("action=\"(/matter/[^\"]+/acts/sign-in)\"");

    private Town town;

    @DynamicPropertySource
    static void keepAside(DynamicPropertyRegistry registry) {
        registry.add("mingfa.data", () -> Town.ownData("attendance-pages"));
    }

    @BeforeAll
    void settle() {
        town = Town.settle(places, staff, accounts);
    }

    private static String today() {
        return LocalDate.now(Act.ZONE).toString();
    }

    @Test
    void what_can_be_done_today_only_stands_before_what_is_due_soon() {
        var office = Visitor.signedIn(port, "liqian");
        office.get("/new/task-supervision")
                .post(
                        "/new/task-supervision",
                        Form.of("title", "案卷评查", "source", "county-task", "standard", "完成", "due", today())
                                .pdf("source-document"));
        var task = office.path();
        office.get(task + "?step=assign")
                .post(task + "/acts/assign", Form.of("_seen", "1", "owner", town.id("wanglei"), "project", "牵头"));
        office.get("/new/law-study")
                .post(
                        "/new/law-study",
                        Form.of("topic", "学习民法典", "kind", "weekly-meeting", "held-on", today(), "posts", "staff")
                                .with("laws", "《中华人民共和国民法典》")
                                .with("chair", town.id("shijian"))
                                .with("hours", "1")
                                .with("tested", "false"));
        assertThat(office.path()).as(office.text()).startsWith("/matter/");
        var work = Visitor.signedIn(port, "wanglei").get("/work");
        var rows = List.of(work.text().split("<li>", -1));
        assertThat(rows)
                .filteredOn(row -> row.contains("row-title"))
                .first()
                .asString()
                .contains("学习民法典", "到期", "当天");
        assertThat(work.text()).contains("案卷评查");
    }

    @Test
    void each_signs_in_by_one_tap_and_whoever_stayed_away_makes_up() {
        var office = Visitor.signedIn(port, "liqian");
        office.get("/new/law-study")
                .post(
                        "/new/law-study",
                        Form.of("topic", "学习宪法", "kind", "weekly-meeting", "held-on", today(), "posts", "leaders")
                                .with("posts", "staff")
                                .with("laws", "《中华人民共和国宪法》")
                                .with("chair", town.id("shijian"))
                                .with("hours", "1")
                                .with("tested", "false"));
        assertThat(office.status()).as(office.text()).isEqualTo(200);
        var matter = office.path();
        assertThat(office.text()).contains("李倩", "王磊", "周宁", "石坚").doesNotContain("赵村");

        var leader = Visitor.signedIn(port, "shijian");
        var tap = ONE_TAP.matcher(leader.get("/work").text());
        assertThat(tap.find()).as(leader.text()).isTrue();
        leader.post(tap.group(1), Form.of("_listed", "true"));
        assertThat(leader.path()).isEqualTo("/work");
        assertThat(leader.text()).contains("已记录“签到”").doesNotContain("/acts/sign-in");

        office.get(matter + "?step=record")
                .post(
                        matter + "/acts/record",
                        Form.of("_seen", "2", "hours", "1", "by-sheet", "true")
                                .with("away[0].person", town.id("wanglei"))
                                .with("away[0].kind", "absent")
                                .pdf("sign-in-sheet"));
        assertThat(office.text()).contains("已记录“登记到课”", "应到", "5人", "实到", "4人", "缺席", "1人");
        assertThat(office.text())
                .as("who is on the sheet is not open, who stayed away did not sign in")
                .contains("已办1人，由经办人登记3人，没有办理的1人")
                .doesNotContain("还没有办理");

        assertThat(Visitor.signedIn(port, "wanglei").get("/work").text()).contains("待补学");
        assertThat(leader.get("/work").text()).doesNotContain("待补学");
    }
}
