package org.mingfa.desk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.staff.TestCounty.PROGRAM;
import static org.mingfa.staff.TestCounty.SHIQIAO;
import static org.mingfa.staff.TestCounty.appoint;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.desk.Chromium;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.mingfa.region.Places;
import org.mingfa.staff.Accounts;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.mingfa.staff.StandingClock;
import org.mingfa.staff.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** In a real Chromium: somebody comes, chooses a password, and somebody leaves, all of whose work is somebody's. */
@Tag("slow")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(StandingClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeopleInBrowserTest {

    private static final String PASSWORD = "Shiqiao-2026-mingfa";
    private static final LocalDate ASSIGNED = LocalDate.of(2026, 11, 20);
    private static final Pattern TOLD = Pattern.compile("临时密码：([a-z0-9]{14})");
    private static final int WIDE = 1440;
    private static final int TABLET = 768;
    private static final int PHONE = 390;

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry registry) throws IOException {
        var data = Files.createTempDirectory(Path.of("target"), "people-in-browser");
        registry.add("mingfa.data", data::toString);
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Places places;

    @Autowired
    private Staff staff;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Matters matters;

    private @Nullable Playwright driver;
    private @Nullable Browser browser;
    private String leaver = "";

    @BeforeAll
    void aClerkWithTwoTasksWhoIsLeaving() {
        Chromium.assumeThere(PeopleInBrowserTest.class);
        TestCounty.addPlaces(places);
        var office = withAccount("苏青", "party-government-office", "suqing");
        var clerk = withAccount("高岩", "office-clerk", "gaoyan");
        withAccount("林南", "office-clerk", "linnan");
        leaver = clerk.person();
        assign(office, "集镇占道经营整治", clerk);
        assign(office, "农村改厕问题整改", clerk);
        driver = Chromium.driver();
        browser = Chromium.launch(driver);
    }

    @AfterAll
    void closeTheBrowser() {
        if (driver != null) {
            driver.close();
        }
    }

    private Actor withAccount(String name, String role, String login) {
        var actor = appoint(staff, name, role, SHIQIAO);
        accounts.open(PROGRAM, actor.person(), login, PASSWORD);
        return actor;
    }

    private void assign(Actor office, String title, Actor owner) {
        var task = taken(matters.take(
                office,
                Proposal.opening(
                        "task-supervision",
                        "register",
                        Entered.all(
                                Map.of("title", title, "source", "county-task", "standard", "完成", "due", "2026-12-20")),
                        List.of(new Act.Evidence("source-document", "ab".repeat(32), "任务.pdf", "application/pdf", 9)),
                        ASSIGNED)));
        taken(matters.take(
                office,
                Proposal.doing(
                        Proposal.Target.of(task),
                        "assign",
                        Entered.all(Map.of("owner", owner.person(), "project", "牵头整改")),
                        List.of(),
                        ASSIGNED)));
    }

    private static Matter taken(Answer answer) {
        assertThat(answer).as("%s", answer).isInstanceOf(Answer.Taken.class);
        return ((Answer.Taken) answer).matter();
    }

    private Page as(String login, String password, int width) {
        return Chromium.signedIn(Objects.requireNonNull(browser), port, login, password, width);
    }

    private void open(Page page, String path) {
        page.navigate("http://127.0.0.1:" + port + path);
    }

    private static String main(Page page) {
        return page.textContent("main").replaceAll("\\s+", "");
    }

    private static void send(Page page, String action) {
        Chromium.leading(page, () -> page.click("form[action$='" + action + "'] button[type=submit]"));
    }

    private static void confirm(Page page, String action) {
        page.click("form[action$='" + action + "'] button[type=submit]");
        Chromium.leading(page, () -> page.click("#confirm button[value=yes]"));
    }

    private static void readByEverybody(Page page, int width) {
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
    }

    private static void picture(Page page, String name) {
        if (System.getProperty("pictures") != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(System.getProperty("pictures"), name + ".png")));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {WIDE, TABLET, PHONE})
    @Order(1)
    void the_pages_fit_the_screen_and_axe_has_nothing_against_them(int width) {
        var page = as("suqing", PASSWORD, width);
        for (var path : List.of(
                "/people", "/people/new", "/people/" + leaver, "/people/" + leaver + "/hand-over", "/account")) {
            open(page, path);
            readByEverybody(page, width);
            picture(page, path.replaceAll("[^a-z]+", "-") + width);
        }
    }

    @Test
    @Order(2)
    void somebody_new_is_told_a_password_once_and_chooses_another_before_anything_else() {
        var office = as("suqing", PASSWORD, WIDE);
        open(office, "/people/new");
        office.fill("[name=name]", "程新");
        office.selectOption("[name=role]", "office-clerk");
        office.fill("[name=login]", "chengxin");
        send(office, "/people/new");
        var told = TOLD.matcher(office.textContent("main"));
        assertThat(told.find()).as(main(office)).isTrue();
        office.reload();
        assertThat(main(office)).doesNotContain("临时密码：");

        var self = as("chengxin", told.group(1), WIDE);
        assertThat(self.url()).endsWith("/account/password");
        open(self, "/work");
        assertThat(self.url()).endsWith("/account/password");
        readByEverybody(self, WIDE);
        picture(self, "password");
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
        var here = as("linnan", PASSWORD, WIDE);
        var elsewhere = as("linnan", PASSWORD, WIDE);
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
        var office = as("suqing", PASSWORD, WIDE);
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
        var clerk = as("linnan", PASSWORD, WIDE);
        for (var path : List.of("/people", "/people/new", "/people/" + leaver, "/people/" + leaver + "/hand-over")) {
            open(clerk, path);
            assertThat(clerk.textContent("body")).contains("权限");
        }
        var office = as("suqing", PASSWORD, WIDE);
        open(office, "/people?q=苏青");
        Chromium.leading(office, () -> office.click("main a:has-text('苏青')"));
        assertThat(main(office)).contains("这是您自己").doesNotContain("重置密码");
    }

    @Test
    @Order(5)
    void an_owner_of_open_tasks_leaves_in_five_clicks_and_all_the_work_is_somebodys() {
        var office = as("suqing", PASSWORD, WIDE);
        Chromium.leading(office, () -> office.click("nav a:has-text('人员管理')"));
        Chromium.leading(office, () -> office.click("main a:has-text('高岩')"));
        Chromium.leading(office, () -> office.click("main a:has-text('工作交接')"));
        assertThat(main(office)).contains("集镇占道经营整治", "农村改厕问题整改");
        office.selectOption("[name=to]", new com.microsoft.playwright.options.SelectOption().setLabel("林南（站办所工作人员）"));
        office.fill("[name=day]", TestCounty.TODAY.toString());
        confirm(office, "/hand-over");
        assertThat(main(office)).contains("交接已办理", "移交人高岩", "接手人林南", "集镇占道经营整治");
        readByEverybody(office, WIDE);
        picture(office, "handover");

        var successor = as("linnan", PASSWORD, PHONE);
        open(successor, "/work");
        assertThat(main(successor)).contains("集镇占道经营整治", "农村改厕问题整改");
        open(successor, "/notices");
        assertThat(main(successor)).contains("高岩移交给您：“集镇占道经营整治”，待办进度反馈");
        var gone = as("gaoyan", PASSWORD, WIDE);
        assertThat(gone.textContent("body")).contains("没有任职中的岗位");
    }
}
