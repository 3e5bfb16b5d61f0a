package org.mingfa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingfa.judging.Act;
import org.mingfa.law.Entered;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.matter.Answer;
import org.mingfa.matter.Matters;
import org.mingfa.matter.Proposal;
import org.mingfa.region.Place;
import org.mingfa.region.Places;
import org.mingfa.staff.Accounts;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Staff;
import org.mingfa.staff.Tokens;
import org.mingfa.store.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever is sent to whatever address, the answer is never that the program failed. Requests are made up over every mapped
 * route from a fixed seed: the same ones each time. {@code -Dmingfa.hostile-requests=6000} asks more of it, {@code
 * -Dmingfa.hostile-seed} others.
 */
@SpringBootTest(
        classes = Mingfa.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"logging.level.root=error", "mingfa.data=target/test-data/hostile", "mingfa.rounds=false"})
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTest {

    private static final int MANY = Integer.getInteger("mingfa.hostile-requests", 3_000);
    private static final long SEED = Long.getLong("mingfa.hostile-seed", 20261120);
    private static final String COUNTY = "990101";
    private static final String TOWNSHIP = "990101001";
    private static final String PASSWORD = "Shiqiao-2026-mingfa";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @TestBean
    protected @Nullable Clock clock;

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

    @Autowired
    private Matters matters;

    @Autowired
    private LawLibrary law;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private final Map<String, String> known = new LinkedHashMap<>();
    private final Map<String, RawHttp> visitors = new LinkedHashMap<>();

    static Clock clock() {
        return Clock.fixed(ZonedDateTime.of(2026, 11, 20, 9, 0, 0, 0, Act.ZONE).toInstant(), Act.ZONE);
    }

    @BeforeAll
    void settle() {
        var from = LocalDate.of(2020, 1, 1);
        places.add(
                Scope.everything(),
                List.of(
                        new Place(COUNTY, "云溪县", from, null, null),
                        new Place(TOWNSHIP, "石桥镇", from, null, null),
                        new Place(TOWNSHIP + "001", "柳树村", from, null, null)));
        var office = hire("liqian", "party-government-office", TOWNSHIP);
        hire("luojie", "county-law-office", COUNTY);
        hire("zhangxin", "party-secretary", TOWNSHIP);
        known.put("county", COUNTY);
        known.put("id", matter(office));
        known.put("procedure", "task-supervision");
        known.put("measure", "publicity-activities");
        known.put("stepId", "assign");
        known.put("seq", "1");
        known.put("year", "2026");
        known.put("place", TOWNSHIP);
        known.put("page", "1");
        visitors.put("/api/", RawHttp.machine(port, tokens.make(Actor.program(COUNTY), office.post(), "试", TODAY)));
        for (var login : List.of("liqian", "luojie", "zhangxin")) {
            visitors.put(login, RawHttp.signedIn(port, login, PASSWORD));
        }
    }

    private Actor hire(String login, String role, String place) {
        var by = Actor.program(COUNTY);
        var person = staff.hirePerson(by, PlaceCode.of(place), "某" + login);
        var unit = staff.addUnit(by, PlaceCode.of(place), "办公室" + login);
        var post =
                staff.assignPost(by, person.id(), unit.id(), role, PlaceCode.of(place), LocalDate.of(2024, 1, 1), null);
        accounts.open(by, person.id(), login, PASSWORD);
        return staff.actor(COUNTY, post.id(), TODAY).orElseThrow();
    }

    private String matter(Actor by) {
        var proposal = Proposal.opening(
                "task-supervision",
                "register",
                Entered.all(Map.of("title", "案卷评查", "source", "county-task", "standard", "完成", "due", "2026-12-20")),
                List.of(new Act.Evidence("source-document", "ab".repeat(32), "a.pdf", "application/pdf", 9)),
                TODAY);
        return ((Answer.Taken) matters.take(by, proposal)).matter().id().toString();
    }

    @Test
    void no_request_makes_the_program_fail() throws Exception {
        var requests = new HostileRequests(routes, law, known, new Random(SEED)).make(MANY);
        assertThat(requests).hasSize(MANY);
        var failures = new TreeMap<String, List<String>>();
        var statuses = new TreeMap<String, Integer>();
        try (var pool = Executors.newFixedThreadPool(4)) {
            var answers = new ArrayList<Callable<Void>>();
            for (int i = 0; i < requests.size(); i++) {
                var request = requests.get(i);
                var by = visitor(request, i);
                answers.add(() -> {
                    var status = by.send(request);
                    synchronized (failures) {
                        statuses.merge(status, 1, Integer::sum);
                        if (status.startsWith("5") || status.equals("none")) {
                            failures.computeIfAbsent(request.route(), _ -> new ArrayList<>())
                                    .add(status + " " + request.shown());
                        }
                    }
                    return null;
                });
            }
            for (var answer : pool.invokeAll(answers)) {
                answer.get();
            }
        }
        System.out.println("hostile requests answered: " + statuses);
        assertThat(failures).as(summary(failures)).isEmpty();
    }

    private static String summary(Map<String, List<String>> failures) {
        var text = new StringBuilder();
        failures.forEach((route, shown) -> text.append(route)
                .append(": ")
                .append(shown.size())
                .append(", such as ")
                .append(shown.getFirst())
                .append('\n'));
        return text.toString().replace("%", "%%");
    }

    /** Machines ask below /api/, people elsewhere, one after the other. */
    private RawHttp visitor(HostileRequests.Request request, int turn) {
        var people = List.of("liqian", "luojie", "zhangxin");
        var by = visitors.get(request.route().contains(" /api/") ? "/api/" : people.get(turn % people.size()));
        return Objects.requireNonNull(by);
    }

    @Test
    void a_head_that_is_too_large_or_no_head_at_all_is_refused() {
        var by = Objects.requireNonNull(visitors.get("liqian"));
        assertThat(by.raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Large: " + "a".repeat(100_000) + "\r\n\r\n"))
                .startsWith("4");
        assertThat(by.raw("GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("4");
        assertThat(by.raw("GET / HTTP/1.1\r\nHost: a b\r\n\r\n")).startsWith("4");
        assertThat(by.raw("\u0000\u0001\u0002\r\n\r\n")).startsWith("4");
        var cookies = "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: " + "a=b; ".repeat(1_000)
                + "\r\nConnection: close\r\n\r\n";
        assertThat(by.raw(cookies)).doesNotStartWith("5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/<x>", "/a|b", "/%zz", "/%00", "/..%2fwork", "/a;b=c/d", "/%e4%b8", "//work", "/work?x=\"{"})
    void what_is_no_address_is_answered_in_words_for_people(String address) {
        var answer =
                RawHttp.answered(port, "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").contains("看不懂这个请求").doesNotContain("Tomcat", "Bad Request –");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/a|b",
                "/api/%zz",
                "/api/%00",
                "/api/..%2fwork",
                "/api/a;b=c/d",
                "/api/%e4%b8",
                "/api/x?y=\"{"
            })
    void what_is_no_address_of_a_machine_is_answered_as_a_problem(String address) {
        var answer =
                RawHttp.answered(port, "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json", "\"title\":\"看不懂这个请求\"")
                .doesNotContain("<html", "Tomcat");
    }
}
