package org.mingfa.desk.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.desk.Served;
import org.mingfa.desk.matter.Visitor.Form;
import org.mingfa.judging.Act;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A petition (信访) through the pages, as the one who deals with it and as a supervisor who does not; and a task that came of it. */
class WithheldPagesTest extends Served {

    private String petition = "";
    private String number = "";
    private String file = "";
    private String task = "";

    @DynamicPropertySource
    static void keepAside(DynamicPropertyRegistry registry) {
        registry.add("mingfa.data", () -> Town.ownData("withheld-pages"));
    }

    @BeforeAll
    void receive() {
        Town.settle(places, staff, accounts);
        var governance = visit("zhengzhong")
                .post(
                        "/new/petition",
                        Form.of(
                                        "subject", "反映灌溉水渠淤塞",
                                        "origin", Town.LIUSHU,
                                        "way", "letter",
                                        "kind", "claim",
                                        "request", "请求疏浚村里的灌溉水渠",
                                        "major", "false")
                                .with("petitioners[0].name", "王大山")
                                .with("petitioners[0].kind", "person")
                                .with("petitioners[1].name", "")
                                .pdf("petition-paper"));
        assertThat(governance.status()).as(governance.text()).isEqualTo(200);
        petition = governance.path();
        number = governance.find("(DX-\\d{4}-\\d{4})");
        file = governance.find("\"(/evidence/[^\"]+)\"").replace("&amp;", "&");
        var office = visit("liqian")
                .post(
                        "/new/task-supervision",
                        Form.of(
                                        "title", "疏浚灌溉水渠",
                                        "source", "petition",
                                        "appeal", number,
                                        "standard", "水渠通水",
                                        "due",
                                                LocalDate.now(Act.ZONE)
                                                        .plusDays(20)
                                                        .toString())
                                .pdf("source-document"));
        task = office.path();
        assertThat(office.text()).contains(number);
    }

    private Visitor visit(String login) {
        return Visitor.signedIn(port, login).get("/");
    }

    @Test
    void whoever_watches_the_program_is_told_without_sign_in_that_it_lives_and_can_serve() {
        assertThat(Visitor.signedIn(port, "nobody").get("/healthz").text()).isEqualTo("ok\n");
        assertThat(Visitor.signedIn(port, "nobody").get("/readyz").text()).isEqualTo("ready\n");
    }

    @Test
    void whose_duty_it_is_not_finds_no_such_matter_at_any_address() {
        var supervisor = visit("zhouning");
        for (var address : new String[] {petition, file, petition + "/correct/1", petition + "/void"}) {
            assertThat(supervisor.get(address).status()).as(address).isEqualTo(404);
        }
        assertThat(supervisor
                        .post(petition + "/unmask", Form.of("_reason", "想看看"))
                        .status())
                .isEqualTo(404);
        assertThat(visit("liqian").get(file).status()).isEqualTo(200);
    }

    /** The task that came of it is found, to show that the page is not simply empty. */
    @ParameterizedTest
    @CsvSource({
        "/,                                  ",
        "/work?list=others,                  ",
        "/work?list=late,                    ",
        "/notices,                           ",
        "/refusals,                          ",
        "/search?q=灌溉水渠,                   找到1件",
        "/ledger/task-supervision,           疏浚灌溉水渠",
        "/ledger/petition,                   这本台账按职责查阅。本岗位范围内有1件",
        "/figures,                           ",
        "/overview,                          "
    })
    void no_page_names_it(String address, String says) {
        var page = visit("zhouning").get(address.strip().replace("灌溉水渠", "%E7%81%8C%E6%BA%89%E6%B0%B4%E6%B8%A0"));
        assertThat(page.status()).as(address).isEqualTo(200);
        assertThat(page.text()).doesNotContain(number, "反映灌溉水渠淤塞", petition);
        if (says != null) {
            assertThat(page.text()).contains(says);
        }
    }

    @Test
    void what_holds_it_says_that_there_is_one() {
        assertThat(visit("zhouning").get(task).text())
                .contains("疏浚灌溉水渠", "一件不公开查阅的事项")
                .doesNotContain(number, "反映灌溉水渠淤塞");
        assertThat(visit("zhengzhong").get(task).text()).contains(number).doesNotContain("一件不公开查阅的事项");
    }

    @Test
    void parties_in_full_are_for_who_handles_the_matter() {
        var governance = visit("zhengzhong").post(petition + "/unmask", Form.of("_reason", "通知信访人"));
        assertThat(governance.text()).contains("王大山");
        assertThat(visit("liqian").get(petition).text()).contains("王**").doesNotContain("王大山");
    }
}
