package org.mingfa.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.staff.TestCounty.COUNTY;
import static org.mingfa.staff.TestCounty.PROGRAM;
import static org.mingfa.staff.TestCounty.SHIQIAO;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.region.Places;
import org.mingfa.staff.Accounts;
import org.mingfa.staff.Actor;
import org.mingfa.staff.DemoLogins;
import org.mingfa.staff.OpenPaths;
import org.mingfa.staff.Post;
import org.mingfa.staff.Staff;
import org.mingfa.staff.TestClock;
import org.mingfa.staff.TestCounty;
import org.mingfa.staff.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in at a running server, as a browser and as a machine do it. */
@SpringBootTest(
        classes = SignInTest.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "mingfa.demo=true")
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class SignInTest {

    private static final String PASSWORD = "Yunxi-2026";

    @EnableAutoConfiguration
    @ComponentScan({"org.mingfa.store", "org.mingfa.region", "org.mingfa.staff"})
    @Import({Replies.class, TemplateConfiguration.class, SignInController.class, ErrorController.class, Probe.class})
    static class Application {

        @Bean
        LawLibrary law() {
            return LawLibrary.load(Path.of("law"));
        }

        @Bean
        Clock clock() {
            return new TestClock();
        }

        @Bean
        OpenPaths open() {
            return new OpenPaths(List.of("/public/**"));
        }

        @Bean
        DemoLogins demo() {
            return () -> List.of(new DemoLogins.DemoLogin("zhoulan", "周岚", "石桥镇司法所", "审核、调解"));
        }
    }

    /** Says who acts. */
    @RestController
    static class Probe {

        @GetMapping({"/", "/api/me"})
        String me(Actor actor) {
            return actor.name() + " " + actor.role() + " " + actor.place();
        }

        @GetMapping("/broken")
        String broken(Actor actor) {
            throw new IllegalStateException("a secret of the inside: " + actor);
        }

        @GetMapping("/form")
        String form(CsrfToken token) {
            return "<input name=\"_csrf\" value=\"" + token.getToken() + "\">";
        }

        @GetMapping("/public/notice")
        String notice() {
            return "公告";
        }
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
    private Tokens tokens;

    private Actor reviewer = PROGRAM;
    private Browser browser = new Browser(0);

    @BeforeAll
    void people() {
        TestCounty.addPlaces(places);
        reviewer = withAccount("周岚", "legality-reviewer", "zhoulan");
        staff.assignPost(
                PROGRAM, reviewer.person(), reviewer.unit(), "archivist", PlaceCode.of(SHIQIAO), staff.today(), null);
        withAccount("郑明", "drafter", "zhengming");
    }

    private Actor withAccount(String name, String role, String login) {
        Actor actor = TestCounty.appoint(staff, name, role, SHIQIAO);
        accounts.open(PROGRAM, actor.person(), login, PASSWORD);
        return actor;
    }

    @BeforeEach
    void anotherVisitor() {
        browser = new Browser(port);
    }

    private void signIn(String login) {
        browser.get("/sign-in");
        browser.post("/sign-in", "username", login, "password", PASSWORD);
    }

    @Test
    void somebody_not_signed_in_is_led_to_the_sign_in_page_and_afterwards_where_they_were_going() {
        HttpResponse<String> page = browser.get("/?from=mail");
        assertThat(page.uri().getPath()).isEqualTo("/sign-in");
        assertThat(page.body()).contains("<h2>登录</h2>", "name=\"username\"", "name=\"password\"");
        HttpResponse<String> inside = browser.post("/sign-in", "username", "zhoulan", "password", PASSWORD);
        assertThat(inside.uri()).hasPath("/").hasQuery("from=mail&continue");
        assertThat(inside.body()).isEqualTo("周岚 legality-reviewer " + SHIQIAO);
    }

    @Test
    void a_wrong_password_is_told_once_and_the_login_stays_filled_in() {
        browser.get("/sign-in");
        HttpResponse<String> refused = browser.post("/sign-in", "username", "<zhou>", "password", "wrong");
        assertThat(refused.body()).contains("账号或者密码不对，还可以再试4次。", "value=\"&lt;zhou>\"");
        assertThat(browser.get("/sign-in").body()).doesNotContain("账号或者密码不对");
    }

    @Test
    void there_are_no_other_users_than_those_with_an_account(@Autowired ApplicationContext context) {
        assertThat(context.getBeanNamesForType(UserDetailsService.class)).isEmpty();
    }

    @Test
    void the_session_changes_its_name_when_somebody_signs_in() {
        browser.get("/sign-in");
        String before = browser.cookie("JSESSIONID");
        browser.post("/sign-in", "username", "zhoulan", "password", PASSWORD);
        assertThat(before).isNotEmpty();
        assertThat(browser.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void the_session_cookie_is_kept_from_scripts_and_from_other_sites() {
        HttpResponse<String> page = browser.get("/sign-in");
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void a_form_without_the_token_of_its_page_is_refused_and_says_so() {
        signIn("zhoulan");
        browser.forgetToken();
        HttpResponse<String> refused = browser.post("/sign-out");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("页面已经过期");
        assertThat(browser.get("/").body()).startsWith("周岚");
    }

    @Test
    void a_person_changes_to_another_of_the_own_posts_and_to_nobody_elses() {
        signIn("zhoulan");
        String archivist = staff.roster(COUNTY).postsOf(reviewer.person(), staff.today()).stream()
                .filter(post -> post.role().equals("archivist"))
                .findFirst()
                .orElseThrow()
                .id();
        browser.get("/form");
        assertThat(browser.post("/post", "post", archivist).body()).isEqualTo("周岚 archivist " + SHIQIAO);
        Post others = staff.roster(COUNTY).posts().stream()
                .filter(post -> post.role().equals("drafter"))
                .findFirst()
                .orElseThrow();
        assertThat(browser.post("/post", "post", others.id()).statusCode()).isEqualTo(403);
        assertThat(browser.get("/").body()).isEqualTo("周岚 archivist " + SHIQIAO);
    }

    @Test
    void somebody_who_has_signed_out_is_out() {
        signIn("zhoulan");
        browser.get("/form");
        assertThat(browser.post("/sign-out").body()).contains("您已退出登录");
        assertThat(browser.get("/").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void somebody_without_a_post_is_told_what_to_do() {
        Actor leaving = withAccount("离任", "office-clerk", "leaving");
        signIn("leaving");
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        staff.endPost(PROGRAM, leaving.post(), staff.today().minusDays(1));
        HttpResponse<String> page = browser.get("/");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("没有可以办事的岗位", "请联系本单位的人员管理人员安排岗位");
    }

    @Test
    void a_closed_account_ends_its_session() {
        Actor closed = withAccount("停用", "office-clerk", "closed");
        signIn("closed");
        accounts.close(PROGRAM, closed.person());
        assertThat(browser.get("/").body()).contains("name=\"username\"").doesNotContain("停用");
    }

    @Test
    void a_demonstration_lets_its_own_people_in_by_a_click_and_nobody_else() {
        assertThat(browser.get("/sign-in").body()).contains("演示账号", "value=\"zhoulan\"", "石桥镇司法所");
        assertThat(browser.post("/demo-sign-in", "login", "zhengming").statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/demo-sign-in", "login", "zhoulan").body()).startsWith("周岚");
    }

    @Test
    void every_answer_carries_the_headers_that_protect_it() {
        for (String path : List.of("/sign-in", "/desk.css", "/api/me")) {
            var headers = browser.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains(
                            "default-src 'self'",
                            "img-src 'self' data:",
                            "object-src 'self'",
                            "frame-ancestors 'self'");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(headers.firstValue("X-Frame-Options")).contains("SAMEORIGIN");
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(headers.firstValue("X-Request-Id").orElse("")).matches("[2-9a-z]{8}");
        }
    }

    @Test
    void over_https_the_browser_is_told_to_stay_there() {
        HttpResponse<String> page = browser.get("/sign-in", "X-Forwarded-Proto", "https");
        assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
                .contains("max-age=31536000");
        assertThat(page.headers().firstValue("Set-Cookie").orElse("")).contains("Secure");
    }

    @Test
    void static_files_public_pages_and_the_pulse_are_open() {
        assertThat(browser.get("/desk.css").statusCode()).isEqualTo(200);
        assertThat(browser.get("/public/notice").body()).isEqualTo("公告");
        assertThat(browser.get("/healthz").uri().getPath()).isEqualTo("/healthz");
    }

    @Test
    void a_page_that_is_not_there_says_so_with_the_id_of_the_request() {
        signIn("zhoulan");
        HttpResponse<String> page = browser.get("/no-such-page");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains(
                        "没有找到这一页",
                        "请求编号 " + page.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void a_failure_shows_its_number_and_nothing_of_the_inside_and_one_line_of_the_log_has_both(CapturedOutput log) {
        signIn("zhoulan");
        HttpResponse<String> page = browser.get("/broken");
        String number = page.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("系统出了问题", number).doesNotContain("secret", "IllegalState", "Exception");
        assertThat(log.getAll().lines().filter(line -> line.contains(number)))
                .singleElement()
                .asString()
                .contains("ERROR", "500 GET /broken");
        assertThat(log.getAll()).containsOnlyOnce("IllegalStateException: a secret of the inside");
    }

    @Test
    void part_of_a_page_asked_for_without_a_session_sends_the_whole_page_to_sign_in() {
        HttpResponse<String> part = browser.get("/", "HX-Request", "true");
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Redirect")).contains("/sign-in");
    }

    @Test
    void a_machine_acts_by_its_token_and_gets_no_session() {
        String token = tokens.make(reviewer, reviewer.post(), "数据对接", staff.today());
        HttpResponse<String> answer = browser.get("/api/me", "Authorization", "Bearer " + token);
        assertThat(answer.body()).isEqualTo("周岚 legality-reviewer " + SHIQIAO);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_machine_without_a_valid_token_is_told_why_as_a_problem_document() {
        HttpResponse<String> answer = browser.get("/api/me", "Authorization", "Bearer mf-990101-invented");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":401", "\"title\":\"没有有效的令牌\"", "\"instance\":\"/api/me\"");
    }

    @Test
    void a_session_does_not_open_the_door_for_machines() {
        signIn("zhoulan");
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void a_machine_learns_of_an_unknown_address_as_a_problem_document() {
        String token = tokens.make(reviewer, reviewer.post(), "数据对接", staff.today());
        HttpResponse<String> answer = browser.get("/api/nothing", "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"title\":\"没有找到这一页\"");
    }
}
