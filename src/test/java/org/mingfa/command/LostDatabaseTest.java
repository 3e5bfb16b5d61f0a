package org.mingfa.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.Mingfa;
import org.mingfa.desk.shell.Browser;
import org.mingfa.evidence.EvidenceStore;
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

/** The line to the database breaks and is mended: who was told that something is recorded was told the truth. */
@Tag("slow")
class LostDatabaseTest {

    private static final String PASSWORD = "Yunxi-2026";

    private final TestStore store = TestStore.fresh();
    private CutLine line;
    private ConfigurableApplicationContext program;
    private Actor clerk;

    @BeforeEach
    void serve() throws IOException {
        var settings = store.properties();
        var direct = String.valueOf(settings.get("mingfa.database.url"));
        var address = direct.substring(direct.indexOf("//") + 2).split("[:/?]");
        line = new CutLine(address[0], Integer.parseInt(address[1]));
        var arguments = new ArrayList<String>();
        settings.forEach((setting, value) -> arguments.add("--" + setting + "=" + value));
        arguments.add("--mingfa.database.url=jdbc:postgresql://127.0.0.1:" + line.port() + "/" + address[2]);
        arguments.add("--mingfa.data="
                + Files.createTempDirectory(Path.of("target"), "cut").toAbsolutePath());
        arguments.add("--server.port=0");
        arguments.add("--mingfa.rounds=false");
        arguments.add("--logging.level.root=off");
        // A setting given twice is both; the later one holds.
        arguments.remove("--mingfa.database.url=" + direct);
        program = new SpringApplicationBuilder(Mingfa.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments.toArray(String[]::new));
        TestCounty.addPlaces(program.getBean(Places.class));
        clerk = TestCounty.appoint(program.getBean(Staff.class), "周岚", "party-government-office", TestCounty.SHIQIAO);
        program.getBean(Accounts.class).open(TestCounty.PROGRAM, clerk.person(), "zhoulan", PASSWORD);
    }

    @AfterEach
    void stop() throws IOException {
        program.close();
        line.close();
        store.close();
    }

    private Browser signedIn() {
        var browser = new Browser(Objects.requireNonNull(((WebServerApplicationContext) program).getWebServer())
                .getPort());
        browser.get("/sign-in");
        browser.post("/sign-in", "username", "zhoulan", "password", PASSWORD);
        return browser;
    }

    @Test
    void a_page_says_what_happened_and_who_was_signed_in_still_is_afterwards() throws IOException {
        var browser = signedIn();
        assertThat(browser.get("/").body()).contains("周岚");
        line.cut();
        var broken = browser.get("/");
        assertThat(broken.statusCode()).isBetween(500, 599);
        assertThat(broken.body()).contains("请求编号").doesNotContain("Exception");
        line.mend();
        assertThat(browser.get("/").body()).contains("周岚");
    }

    /** The number of each that was said to be recorded. */
    private Set<String> openedWhileCut() throws IOException {
        var said = new HashSet<String>();
        for (int task = 0; task < 40; task++) {
            if (task == 15) {
                Thread.ofVirtual().start(this::cutAMoment);
            }
            try {
                if (opened(task) instanceof Answer.Taken taken) {
                    said.add(taken.matter().number());
                }
            } catch (RuntimeException lost) {
                assertThat(task).as("the line was whole").isGreaterThanOrEqualTo(15);
            }
        }
        return said;
    }

    private void cutAMoment() {
        try {
            line.cut();
            Thread.sleep(300);
            line.mend();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer opened(int task) {
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
        var paper = program.getBean(EvidenceStore.class)
                .put(TestCounty.COUNTY, TestCounty.SHIQIAO + "000", content, "来文.txt", null)
                .asEvidence("source-document");
        return program.getBean(Matters.class)
                .take(
                        clerk,
                        Proposal.opening(
                                "task-supervision", "register", entered, List.of(paper), LocalDate.now(Act.ZONE)));
    }

    @Test
    void nothing_that_was_said_to_be_recorded_is_lost_and_all_is_whole_afterwards() throws IOException {
        var said = openedWhileCut();
        assertThat(said).hasSizeGreaterThan(15);
        assertThat(store.owner()
                        .sql("select number from matter")
                        .query(String.class)
                        .list())
                .containsAll(said);
        assertThat(program.getBean(Verification.class)
                        .verify(Scope.everything(), _ -> {})
                        .findings())
                .isEmpty();
    }
}
