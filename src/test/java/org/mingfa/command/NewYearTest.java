package org.mingfa.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.staff.TestCounty.COUNTY;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.mingfa.demo.DemoCounty;
import org.mingfa.desk.Served;
import org.mingfa.desk.shell.Browser;
import org.mingfa.guarding.RoundBook;
import org.mingfa.guarding.RoundBook.Round;
import org.mingfa.holiday.HolidayNotices;
import org.mingfa.holiday.Published;
import org.mingfa.judging.Act;
import org.mingfa.judging.Breach;
import org.mingfa.law.Entered;
import org.mingfa.law.Severity;
import org.mingfa.matter.Answer;
import org.mingfa.matter.DeadlineRounds;
import org.mingfa.matter.DisclosureRequest;
import org.mingfa.matter.Matter;
import org.mingfa.matter.Proposal;
import org.mingfa.staff.Actor;
import org.mingfa.staff.TestClock;
import org.mingfa.store.Scope;
import org.mingfa.store.ScopedTransactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * The demonstration on 1 December 2026, when nobody knows the holidays of 2027: its matters have their ends with bounds, they
 * run on over New Year, and once the notice is entered on its page each end is one day within them.
 */
@Import(NewYearTest.December.class)
@TestPropertySource(properties = "mingfa.demo=true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewYearTest extends Served {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 1, 15);
    private static final LocalDate RECEIVED = LocalDate.of(2026, 12, 15);
    private static final LocalDate WORK_AGAIN = LocalDate.of(2027, 1, 4);
    private static final LocalTime MORNING = LocalTime.of(9, 30);

    /** The nights on which the round is made: one makes up for those before it. */
    private static final List<LocalDate> NIGHTS = Stream.of(
                    FIRST.datesUntil(FIRST.plusDays(2)),
                    Stream.of(RECEIVED),
                    LocalDate.of(2026, 12, 30).datesUntil(LocalDate.of(2027, 1, 6)),
                    LAST.minusDays(1).datesUntil(LAST.plusDays(1)))
            .flatMap(days -> days)
            .toList();

    /** On these days everything open is asked for, before the notice and as if on that day again after it. */
    private static final List<LocalDate> ASKED = List.of(FIRST, LocalDate.of(2026, 12, 31), WORK_AGAIN, LAST);

    /** Ends up to here depend on the notice of 2027 alone. */
    private static final LocalDate SETTLED = LocalDate.of(2027, 11, 30);

    private static final List<Round> NIGHTLY = List.of(Round.REMINDING, Round.TENDING, Round.SEALING, Round.FIGURES);

    private static final String TOLD = """
            select distinct matter from notice where county = :county and text like '%国务院办公厅通知：演练发电%'
            """;

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    /** Imported by this test alone: what other programs of the tests look for beans in is to find no second clock. */
    static class December {

        @Bean
        @Primary
        TestClock testClock() {
            var clock = new TestClock();
            turn(clock, FIRST);
            return clock;
        }
    }

    /** Who would do what, on which day. */
    private record Question(LocalDate day, OpenEnd.Key key) {}

    /** What stood against it. */
    private record Ruling(Set<String> refusing, Set<String> said) {

        static Ruling of(Answer answer) {
            var breaches = switch (answer) {
                case Answer.Taken taken -> taken.cautions();
                case Answer.Refused refused -> refused.breaches();
                case Answer.Overtaken _, Answer.Already _, Answer.Unknown _ -> throw new AssertionError(answer);
            };
            return new Ruling(
                    rules(breaches.stream()
                            .filter(breach -> breach.severity() == Severity.REFUSE)
                            .toList()),
                    rules(breaches));
        }

        private static Set<String> rules(List<Breach> breaches) {
            return breaches.stream()
                    .map(breach -> breach.rule().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry registry) throws IOException {
        ownData(registry, "new-year");
    }

    @Autowired
    private TestClock clock;

    @Autowired
    private Rounds rounds;

    @Autowired
    private RoundBook book;

    @Autowired
    private DeadlineRounds deadlines;

    @Autowired
    private HolidayNotices holidays;

    @Autowired
    private ScopedTransactions transactions;

    private final Map<Question, Ruling> before = new HashMap<>();
    private Map<OpenEnd.Key, OpenEnd> december = Map.of();
    private List<Actor> people = List.of();
    private @Nullable Matter later;

    private static void turn(TestClock clock, LocalDate day) {
        var at = day.atTime(MORNING).atZone(Act.ZONE).toInstant();
        clock.pass(Duration.between(clock.instant(), at));
    }

    @BeforeAll
    void whatIsOpenOnTheFirstOfDecember() {
        people = staff.roster(COUNTY).persons().stream()
                .flatMap(person -> staff.actors(COUNTY, person.id(), FIRST).stream())
                .toList();
        december = open();
        before.putAll(asked(FIRST));
    }

    private Map<OpenEnd.Key, OpenEnd> open() {
        return OpenEnd.all(transactions, COUNTY);
    }

    private Stream<OpenEnd> withBounds() {
        return december.values().stream().filter(open -> !open.due().isSettled());
    }

    /** What would be said to each step whose end has bounds, were it done on a day without a word. */
    private Map<Question, Ruling> asked(LocalDate day) {
        turn(clock, day);
        var rulings = new HashMap<Question, Ruling>();
        withBounds().filter(open -> !day.isBefore(open.since())).forEach(open -> {
            var actor = open.doer(people);
            var matter = matters.find(actor, COUNTY, open.key().matter())
                    .orElseThrow()
                    .matter();
            var proposal = Proposal.doing(
                    Proposal.Target.of(matter), open.key().step(), Entered.all(Map.of()), List.of(), day);
            rulings.put(new Question(day, open.key()), Ruling.of(matters.consider(actor, proposal)));
        });
        return rulings;
    }

    @Test
    @Order(1)
    void on_the_first_of_december_what_reaches_into_the_new_year_has_its_end_with_bounds() {
        assertThat(holidays.missing(FIRST)).hasValue(2027);
        assertThat(withBounds()).hasSizeGreaterThan(5);
        assertThat(withBounds().map(OpenEnd::due))
                .allMatch(due -> due.lateAfter().isBefore(due.day().plusDays(15)));
    }

    @Test
    @Order(2)
    void it_runs_on_over_new_year_and_nothing_is_refused_for_want_of_the_notice() {
        for (var night : NIGHTS) {
            turn(clock, night);
            if (night.equals(RECEIVED)) {
                receive();
            }
            if (night.equals(WORK_AGAIN)) {
                classify(Objects.requireNonNull(later), night);
            }
            rounds.make();
            rounds.goOnWithDeadlines();
            rounds.rollUp();
            if (ASKED.contains(night)) {
                before.putAll(asked(night));
            }
        }
        assertThat(book.states())
                .filteredOn(state -> NIGHTLY.contains(state.round()))
                .hasSize(NIGHTLY.size())
                .allSatisfy(state -> assertThat(state.succeeded()).isEqualTo(clock.instant()));
        assertThat(book.told(people.getFirst(), 10))
                .noneMatch(told -> NIGHTLY.stream().map(Round::chinese).anyMatch(told::contains));
        assertThat(before.values()).flatExtracting(Ruling::refusing).noneMatch(rule -> rule.endsWith(".calendar"));
    }

    /** Two requests of the middle of December: the answer to one falls into January, the other is still to be sorted. */
    private void receive() {
        var sorted = taken(clerk(), DisclosureRequest.received("十二月收到的申请", RECEIVED));
        classify(sorted, RECEIVED);
        later = taken(clerk(), DisclosureRequest.received("新年以后分类的申请", RECEIVED));
        var known = new HashMap<>(december);
        open().values().stream()
                .filter(open -> open.key().matter().equals(sorted.id()))
                .forEach(open -> known.put(open.key(), open));
        december = known;
        assertThat(withBounds()).anyMatch(open -> open.key().matter().equals(sorted.id()));
    }

    private void classify(Matter request, LocalDate day) {
        var entries = Entered.all(Map.of("kind", "petition", "third-party", "否", "joint", "否"));
        taken(clerk(), Proposal.doing(Proposal.Target.of(request), "classify", entries, List.of(), day));
    }

    private Actor clerk() {
        return people.stream()
                .filter(actor -> actor.role().equals("disclosure-clerk"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(3)
    void the_notice_comes_in_by_its_page_and_every_end_becomes_one_day_within_its_bounds() throws InterruptedException {
        var office = new Browser(port);
        office.get("/sign-in");
        office.post("/sign-in", "username", "guyan", "password", DemoCounty.PASSWORD);
        office.get("/holidays/new");
        var shown = office.post(
                        "/holidays/check",
                        "way",
                        "prose",
                        "year",
                        "2027",
                        "source",
                        "演练材料，不是真实通知",
                        "text",
                        Published.prose(Published.exercise()))
                .body();
        assertThat(shown).contains("以前没有2027年的安排");
        office.post("/holidays", hidden(shown));
        settle();
        assertThat(open().values())
                .filteredOn(open -> open.due().day().isBefore(SETTLED))
                .allMatch(open -> open.due().isSettled());
        var now = open();
        assertThat(withBounds().filter(open -> now.containsKey(open.key())))
                .allSatisfy(open -> assertThat(Objects.requireNonNull(now.get(open.key()))
                                .due()
                                .day())
                        .isBetween(open.due().day(), open.due().lateAfter()));
    }

    private static String[] hidden(String page) {
        return HIDDEN.matcher(page)
                .results()
                .flatMap(found -> Stream.of(found.group(1), found.group(2)))
                .toArray(String[]::new);
    }

    /** The page begins the round by itself; while it is at it, who else asks for it has nothing to do but wait. */
    private void settle() throws InterruptedException {
        var notice = holidays.inForce().getLast();
        for (int i = 0; i < 600; i++) {
            deadlines.goOn();
            if (deadlines
                    .progress(people.getFirst(), notice)
                    .filter(DeadlineRounds.Progress::swept)
                    .isPresent()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the round does not end");
    }

    @Test
    @Order(4)
    void whoever_holds_a_step_whose_end_became_known_is_told() {
        var now = open();
        Set<UUID> moved = withBounds()
                .filter(open -> !open.optional() && now.containsKey(open.key()))
                .filter(open ->
                        !Objects.requireNonNull(now.get(open.key())).due().equals(open.due()))
                .map(open -> open.key().matter())
                .collect(Collectors.toSet());
        var told = transactions.reading(
                Scope.of(COUNTY),
                client -> client.sql(TOLD)
                        .param("county", COUNTY)
                        .query((row, _) -> row.getObject("matter", UUID.class))
                        .list());
        assertThat(moved).isNotEmpty();
        assertThat(told).containsAll(moved);
    }

    @Test
    @Order(5)
    void what_was_allowed_without_a_word_before_is_allowed_and_nothing_was_refused_that_is_lawful() {
        var now = open();
        for (var day : ASKED) {
            asked(day).forEach((question, after) -> {
                var then = before.get(question);
                if (then != null && now.containsKey(question.key())) {
                    assertThat(then.said()).as(question.toString()).containsAll(after.refusing());
                    assertThat(after.refusing()).as(question.toString()).containsAll(then.refusing());
                }
            });
        }
        turn(clock, LAST);
    }
}
