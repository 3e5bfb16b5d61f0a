package org.mingfa.desk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.staff.TestCounty.SHIQIAO;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.desk.Chromium;
import org.mingfa.desk.ServedInChromium;
import org.mingfa.matter.CountyTask;
import org.mingfa.staff.Actor;
import org.mingfa.staff.StandingClock;
import org.mingfa.staff.TestCounty;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** In a real Chromium: somebody comes, chooses a password, and somebody leaves, all of whose work is somebody's. */
@Import(StandingClock.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeopleInBrowserTest extends ServedInChromium {

    private static final LocalDate ASSIGNED = LocalDate.of(2026, 11, 20);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 20);
    private static final Pattern TOLD = Pattern.compile("临时密码：([a-z0-9]{14})");

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry registry) throws IOException {
        ownData(registry, "people-in-browser");
    }

    private String leaver = "";

    @BeforeAll
    void aClerkWithTwoTasksWhoIsLeaving() {
        TestCounty.addPlaces(places);
        var office = withAccount("苏青", "party-government-office", SHIQIAO, "suqing");
        var clerk = withAccount("高岩", "office-clerk", SHIQIAO, "gaoyan");
        withAccount("林南", "office-clerk", SHIQIAO, "linnan");
        leaver = clerk.person();
        assign(office, "集镇占道经营整治", clerk);
        assign(office, "农村改厕问题整改", clerk);
    }

    private void assign(Actor office, String title, Actor owner) {
        var task = taken(office, CountyTask.registered(title, ASSIGNED, DUE));
        taken(office, CountyTask.assigned(task, owner, ASSIGNED));
    }

    private static void send(Page page, String action) {
        Chromium.leading(page, () -> page.click("form[action$='" + action + "'] button[type=submit]"));
    }

    private static void confirm(Page page, String action) {
        page.click("form[action$='" + action + "'] button[type=submit]");
        Chromium.leading(page, () -> page.click("#confirm button[value=yes]"));
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, TABLET, PHONE})
    @Order(1)
    void the_pages_fit_the_screen_and_axe_has_nothing_against_them(int width) {
        var page = signedIn("suqing", width);
        for (var path : List.of(
                "/people", "/people/new", "/people/" + leaver, "/people/" + leaver + "/hand-over", "/account")) {
            open(page, path);
            Chromium.readByEverybody(page);
            Chromium.picture(page, path.replaceAll("[^a-z]+", "-") + width);
        }
    }

    @Test
    @Order(2)
    void somebody_new_is_told_a_password_once_and_chooses_another_before_anything_else() {
        var office = signedIn("suqing", WIDE);
        open(office, "/people/new");
        office.fill("[name=name]", "程新");
        office.selectOption("[name=role]", "office-clerk");
        office.fill("[name=login]", "chengxin");
        send(office, "/people/new");
        var told = TOLD.matcher(office.textContent("main"));
        assertThat(told.find()).as(main(office)).isTrue();
        office.reload();
        assertThat(main(office)).doesNotContain("临时密码：");

        var self = signedIn("chengxin", told.group(1), WIDE);
        assertThat(self.url()).endsWith("/account/password");
        open(self, "/work");
        assertThat(self.url()).endsWith("/account/password");
        Chromium.readByEverybody(self);
        Chromium.picture(self, "password");
        self.fill("[name=old]", told.group(1));
        self.fill("[name=password]", "my-own-2026");
        self.fill("[name=again]", "my-own-2027");
        send(self, "/account/password");
        assertThat(main(self)).contains("两次填写的新密码不一样");
        self.fill("[name=old]", told.group(1));
        self.fill("[name=password]", "my-own-2026");
        self.fill("[name=again]", "my-own-2026");
        send(self, "/account/password");
        assertThat(main(self)).contains("密码已修改");
        open(self, "/work");
        assertThat(self.url()).endsWith("/work");
    }

    @Test
    @Order(2)
    void whoever_signed_in_by_a_password_that_was_changed_since_is_signed_out() {
        var here = signedIn("linnan", WIDE);
        var elsewhere = signedIn("linnan", WIDE);
        open(here, "/account/password");
        here.fill("[name=old]", PASSWORD);
        here.fill("[name=password]", PASSWORD + "-new");
        here.fill("[name=again]", PASSWORD + "-new");
        send(here, "/account/password");
        assertThat(main(here)).contains("密码已修改");
        open(elsewhere, "/work");
        assertThat(elsewhere.url()).endsWith("/sign-in");
        open(here, "/account/password");
        here.fill("[name=old]", PASSWORD + "-new");
        here.fill("[name=password]", PASSWORD);
        here.fill("[name=again]", PASSWORD);
        send(here, "/account/password");
    }

    @Test
    @Order(3)
    void a_namesake_is_asked_about_and_what_was_typed_stays() {
        var office = signedIn("suqing", WIDE);
        open(office, "/people/new");
        office.fill("[name=name]", "林南");
        office.fill("[name=unit]", "社会事务办公室");
        office.selectOption("[name=role]", "office-clerk");
        send(office, "/people/new");
        assertThat(main(office)).contains("不知道是不是同一个人", "名册上已有林南");
        assertThat(office.inputValue("[name=unit]")).isEqualTo("社会事务办公室");
    }

    @Test
    @Order(4)
    void whoever_lacks_the_duty_gets_nowhere_and_nobody_administers_himself() {
        var clerk = signedIn("linnan", WIDE);
        for (var path : List.of("/people", "/people/new", "/people/" + leaver, "/people/" + leaver + "/hand-over")) {
            open(clerk, path);
            assertThat(clerk.textContent("body")).contains("权限");
        }
        var office = signedIn("suqing", WIDE);
        open(office, "/people?q=苏青");
        Chromium.leading(office, () -> office.click("main a:has-text('苏青')"));
        assertThat(main(office)).contains("这是您自己").doesNotContain("重置密码");
    }

    @Test
    @Order(5)
    void an_owner_of_open_tasks_leaves_in_five_clicks_and_all_the_work_is_somebodys() {
        var office = signedIn("suqing", WIDE);
        Chromium.leading(office, () -> office.click("nav a:has-text('人员管理')"));
        Chromium.leading(office, () -> office.click("main a:has-text('高岩')"));
        Chromium.leading(office, () -> office.click("main a:has-text('工作交接')"));
        assertThat(main(office)).contains("集镇占道经营整治", "农村改厕问题整改");
        office.selectOption("[name=to]", new com.microsoft.playwright.options.SelectOption().setLabel("林南（站办所工作人员）"));
        office.fill("[name=day]", TestCounty.TODAY.toString());
        confirm(office, "/hand-over");
        assertThat(main(office)).contains("交接已办理", "移交人高岩（办公室站办所工作人员）", "接手人林南（办公室站办所工作人员）", "接手人林南签名", "集镇占道经营整治");
        Chromium.readByEverybody(office);
        Chromium.picture(office, "handover");

        var successor = signedIn("linnan", PHONE);
        open(successor, "/work");
        assertThat(main(successor)).contains("集镇占道经营整治", "农村改厕问题整改");
        open(successor, "/notices");
        assertThat(main(successor)).contains("高岩移交给您：“集镇占道经营整治”，待办进度反馈");
        var gone = signedIn("gaoyan", WIDE);
        assertThat(gone.textContent("body")).contains("没有任职中的岗位");
    }
}
