package org.mingfa.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.staff.TestCounty.PROGRAM;
import static org.mingfa.staff.TestCounty.appoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.mingfa.desk.shell.Browser;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.mingfa.region.Places;
import org.mingfa.staff.Accounts;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The whole application, served for one test class, which says where its data lie and which day it is. */
@Tag("slow")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class Served {

    protected static final String PASSWORD = "Shiqiao-2026-mingfa";

    @LocalServerPort
    protected int port;

    @Autowired
    protected Places places;

    @Autowired
    protected Staff staff;

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected Matters matters;

    /** The data lie in a folder of the test's own, in which nothing is yet. */
    protected static void ownData(DynamicPropertyRegistry registry, String test) throws IOException {
        var data = Files.createTempDirectory(Path.of("target"), test);
        registry.add("mingfa.data", data::toString);
    }

    /** Somebody in a post of an office of that place, who can sign in. */
    protected Actor withAccount(String name, String role, String place, String login) {
        var actor = appoint(staff, name, role, place);
        accounts.open(PROGRAM, actor.person(), login, PASSWORD);
        return actor;
    }

    /** The matter after an act that the law allows. */
    protected Matter taken(Actor actor, Proposal proposal) {
        var answer = matters.take(actor, proposal);
        assertThat(answer).as(answer.toString()).isInstanceOf(Answer.Taken.class);
        return ((Answer.Taken) answer).matter();
    }

    /** Somebody who has signed in and reads pages without drawing them. */
    protected Browser as(String login) {
        var browser = new Browser(port);
        browser.get("/sign-in");
        browser.post("/sign-in", "username", login, "password", PASSWORD);
        return browser;
    }
}
