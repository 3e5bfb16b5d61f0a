package org.mingfa.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.mingfa.Mingfa;
import org.mingfa.desk.shell.Browser;
import org.mingfa.evidence.EvidenceStore;
import org.mingfa.guarding.Sealing;
import org.mingfa.guarding.Verification;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.mingfa.region.Places;
import org.mingfa.staff.Accounts;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.mingfa.staff.TestCounty;
import org.mingfa.store.Scope;
import org.mingfa.store.TestStore;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Two programs serve one county from one database: people notice nothing of it, nor of one of them going away. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {

    private static final String PASSWORD = "Yunxi-2026";
    private static final int EACH = 40;

    private final TestStore store = TestStore.fresh();
    private Path folder = Path.of("");
    private ConfigurableApplicationContext one;
    private ConfigurableApplicationContext other;
    private Browser browser;
    private Actor clerk;

    @BeforeAll
    void serve() throws IOException {
        folder = Files.createTempDirectory(Path.of("target"), "nodes").toAbsolutePath();
        one = node("one");
        Files.createDirectories(folder.resolve("other/keys"));
        Files.copy(folder.resolve("one/keys/personal-data.key"), folder.resolve("other/keys/personal-data.key"));
        other = node("other");
        TestCounty.addPlaces(one.getBean(Places.class));
        clerk = TestCounty.appoint(one.getBean(Staff.class), "周岚", "party-government-office", TestCounty.SHIQIAO);
        one.getBean(Accounts.class).open(TestCounty.PROGRAM, clerk.person(), "zhoulan", PASSWORD);
        browser = new Browser(port(one));
        browser.get("/sign-in");
        browser.post("/sign-in", "username", "zhoulan", "password", PASSWORD);
    }

    private ConfigurableApplicationContext node(String name) {
        var arguments = new ArrayList<String>();
        store.properties().forEach((setting, value) -> arguments.add("--" + setting + "=" + value));
        arguments.add("--mingfa.data=" + folder.resolve(name));
        arguments.add("--mingfa.evidence.shared=true");
        arguments.add("--server.port=0");
        arguments.add("--logging.level.root=warn");
        return new SpringApplicationBuilder(Mingfa.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments.toArray(String[]::new));
    }

    private static int port(ConfigurableApplicationContext node) {
        return Objects.requireNonNull(((WebServerApplicationContext) node).getWebServer())
                .getPort();
    }

    @AfterAll
    void stop() {
        other.close();
        one.close();
        store.close();
    }

    private Answer opened(ConfigurableApplicationContext node, int task) {
        var entered = Entered.all(Map.of(
                "title",
                "任务" + task,
                "source",
                "county-task",
                "standard",
                "完成",
                "due",
                LocalDate.now(Act.ZONE).plusDays(30).toString()));
        var content = new ByteArrayInputStream(("任务" + task).getBytes(StandardCharsets.UTF_8));
        var paper = node.getBean(EvidenceStore.class)
                .put(TestCounty.COUNTY, TestCounty.SHIQIAO + "000", content, "来文.txt", null)
                .asEvidence("source-document");
        return node.getBean(Matters.class)
                .take(
                        clerk,
                        Proposal.opening(
                                "task-supervision",
                                "register",
                                entered,
                                List.of(paper),
                                LocalDate.now(Act.ZONE).minusDays(1)));
    }

    @Test
    @Order(1)
    void signed_in_at_one_one_is_signed_in_at_the_other() {
        assertThat(browser.at(port(other)).get("/").body()).contains("周岚");
        assertThat(browser.at(port(one)).get("/").body()).contains("周岚");
    }

    @Test
    @Order(2)
    void both_record_at_once_and_no_number_is_given_twice() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var work = IntStream.range(0, 2 * EACH)
                    .mapToObj(task -> (Callable<Answer>) () -> opened(task % 2 == 0 ? one : other, task))
                    .toList();
            for (var answer : threads.invokeAll(work)) {
                assertThat(answer.get()).isInstanceOf(Answer.Taken.class);
            }
        }
        var numbers = store.owner()
                .sql("select number from matter")
                .query(String.class)
                .list();
        assertThat(new HashSet<>(numbers)).hasSize(2 * EACH);
    }

    @Test
    @Order(3)
    void sealing_at_once_they_seal_each_day_once() throws Exception {
        var tomorrow = LocalDate.now(Act.ZONE).plusDays(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.of(sealed(one, tomorrow), sealed(other, tomorrow)))) {
                done.get();
            }
        }
        assertThat(store.owner()
                        .sql("select count(*) from seal")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(verified().findings()).isEmpty();
    }

    @Test
    @Order(4)
    void a_post_that_ends_at_one_ends_at_the_other_within_ten_seconds() {
        var second = TestCounty.appoint(one.getBean(Staff.class), "吴敏", "archivist", TestCounty.SHIQIAO);
        one.getBean(Accounts.class).open(TestCounty.PROGRAM, second.person(), "wumin", PASSWORD);
        await().atMost(Duration.ofSeconds(12)).until(() -> signsIn(other, "wumin"));
        one.getBean(Accounts.class).close(TestCounty.PROGRAM, second.person());
        await().atMost(Duration.ofSeconds(12)).until(() -> !signsIn(other, "wumin"));
    }

    private static boolean signsIn(ConfigurableApplicationContext node, String login) {
        var visitor = new Browser(port(node));
        visitor.get("/sign-in");
        return visitor.post("/sign-in", "username", login, "password", PASSWORD)
                .uri()
                .getPath()
                .equals("/");
    }

    @Test
    @Order(5)
    void when_one_goes_away_whoever_is_signed_in_goes_on_at_the_other() {
        var page = browser.at(port(one)).get("/");
        assertThat(page.body()).contains("周岚");
        one.close();
        assertThat(browser.at(port(other)).get("/").body()).contains("周岚");
        assertThat(opened(other, 1_000)).isInstanceOf(Answer.Taken.class);
    }

    private static Callable<Sealing.Sealed> sealed(ConfigurableApplicationContext node, LocalDate before) {
        return () -> node.getBean(Sealing.class).sealBefore(before);
    }

    private Verification.Result verified() {
        return other.getBean(Verification.class).verify(Scope.everything(), _ -> {});
    }

    @Test
    @Order(6)
    void signed_out_at_the_other_one_is_signed_out() {
        browser.post("/sign-out");
        assertThat(browser.get("/").uri().getPath()).isEqualTo("/sign-in");
    }
}
