package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A meeting whose items are matters of their own: once each has its result, the page tells it as what was done. */
@Import(StandingClock.class)
class MeetingPagesTest extends Served {

    @Autowired
    private TestClock clock;

    private Town town;

    @DynamicPropertySource
    static void keepAside(DynamicPropertyRegistry registry) {
        registry.add("mingfa.data", () -> Town.ownData("meeting-pages"));
    }

    @BeforeAll
    void settle() {
        clock.pass(Duration.ofDays(17));
        town = Town.settle(places, staff, accounts);
    }

    private String convened(Visitor office) {
        office.get("/new/meeting")
                .post(
                        "/new/meeting",
                        Form.of("title", "政府办公会", "body", "government", "held-on", "2026-12-07", "posts", "leaders")
                                .with("chair", town.id("shijian"))
                                .with("items[0].item", "研究年度报告"));
        assertThat(office.path()).as(office.text()).startsWith("/matter/");
        return office.path();
    }

    @Test
    void a_step_done_by_what_it_opened_is_shown_as_done() {
        var office = Visitor.signedIn(port, "liqian");
        var meeting = convened(office);
        var number = office.find("(LHY-\\d{4}-\\d+)");
        office.get("/new/law-meeting")
                .post(
                        "/new/law-meeting",
                        Form.of("session", number, "body", "government", "item", "研究年度报告", "law-item", "false")
                                .with("chair", town.id("shijian"))
                                .with("heard-report", "false")
                                .with("result", "adopted"));
        assertThat(office.text()).as(office.text()).contains("结果已经记入", number + "的“逐项研究”");

        office.get(meeting);
        assertThat(office.status()).as(office.text()).isEqualTo(200);
        assertThat(office.find("href=\"#act-2\"><b>逐项研究</b></a>(.*?)</li>")).contains("已办", "12月7日 · 党政办 李倩");
    }
}
