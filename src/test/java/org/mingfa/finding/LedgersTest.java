package org.mingfa.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.finding.TaskTown.TODAY;
import static org.mingfa.finding.TaskTown.taken;
import static org.mingfa.matter.TestTownship.LIUHE;
import static org.mingfa.matter.TestTownship.SHIQIAO;
import static org.mingfa.matter.TestTownship.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.law.Entered;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Value;
import org.mingfa.matter.Proposal;
import org.mingfa.staff.Actor;

/** A ledger shows what was asked for, all of it, in the order asked for, and nothing of other places. */
class LedgersTest {

    private static final LedgerOrder BEGUN_FIRST = new LedgerOrder(LedgerOrder.Own.BEGAN, false);

    @AutoClose
    private static TaskTown town;

    private static Ledgers ledgers;

    @BeforeAll
    static void enter() throws IOException {
        town = new TaskTown();
        ledgers = new Ledgers(town.town.store.transactions());
        inspect("检查一", 3, 2, 2);
        inspect("检查二", 5, 4, 3);
        inspect("检查三", 12, 0, 0);
    }

    private static void inspect(String subject, int people, int found, int corrected) {
        var entries = new HashMap<String, Object>(Map.of("kind", "inspection", "subject", subject));
        entries.putAll(Map.of("people", people, "due-people", 12, "found", found, "corrected", corrected));
        taken(town.town.matters.take(
                town.office,
                Proposal.opening("integrity-activity", "record", Entered.all(entries), List.of(file("proof")), TODAY)));
    }

    private static LedgerQuery asking(String state) {
        return new LedgerQuery(PlaceCode.COUNTRY, "", null, null, LedgerState.of(state), Map.of(), BEGUN_FIRST, 0);
    }

    private static String shown(Actor actor, LedgerQuery query) {
        return shown(ledgers.page(actor, town.tasks, query, TODAY));
    }

    private static String shown(Ledgers.Page page) {
        return page.matters().stream()
                .map(matter -> matter.title().substring(0, 1))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "'',     甲戊乙丙", // all but void
        "open,   甲乙丙",
        "late,   甲",
        "closed, 戊",
        "void,   丁",
        "any,    甲丁戊乙丙"
    })
    void a_ledger_of_a_state_shows_those_in_it(String state, String shown) {
        assertThat(shown(town.office, asking(state))).isEqualTo(shown);
    }

    @Test
    void the_states_are_counted_whatever_state_is_looked_at() {
        for (var state : List.of("", "open", "late", "void")) {
            assertThat(ledgers.states(town.office, town.tasks, asking(state), TODAY))
                    .isEqualTo(new Ledgers.States(4, 3, 1, 1, 1));
        }
        assertThat(ledgers.states(town.county, town.tasks, asking(""), TODAY))
                .as("with those of the other township")
                .isEqualTo(new Ledgers.States(5, 4, 2, 1, 1));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "''       , ''        , -         , -         , 甲己戊乙丙",
                "990101001, ''        , -         , -         , 甲戊乙丙",
                "990101002, ''        , -         , -         , 己",
                "''       , 戊号任务  , -         , -         , 戊",
                "''       , 号任务    , -         , -         , 甲己戊乙丙",
                "''       , 没有      , -         , -         , ''",
                "''       , ''        , 2026-10-01, -         , 戊乙丙",
                "''       , ''        , -         , 2026-10-01, 甲己戊",
                "''       , ''        , 2026-09-03, 2026-11-09, 己戊乙",
                "990101001, ''        , 2026-09-03, 2026-11-09, 戊乙"
            })
    void conditions_narrow_together(
            String place, String text, @Nullable LocalDate from, @Nullable LocalDate to, String shown) {
        var query = new LedgerQuery(PlaceCode.of(place), text, from, to, LedgerState.ALIVE, Map.of(), BEGUN_FIRST, 0);
        assertThat(shown(town.county, query)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"county-task, 甲丙", "meeting, 己乙", "year-plan, 戊", "risk, ''", "x' or 1=1 --, ''"})
    void a_field_of_choices_narrows_to_those_that_hold_it(String source, String shown) {
        var query = new LedgerQuery(
                PlaceCode.COUNTRY, "", null, null, LedgerState.ALIVE, Map.of("source", source), BEGUN_FIRST, 0);
        assertThat(shown(town.county, query)).isEqualTo(shown);
    }

    @Test
    void a_field_the_procedure_does_not_have_narrows_nothing() {
        var query = new LedgerQuery(
                PlaceCode.COUNTRY, "", null, null, LedgerState.ALIVE, Map.of("colour", "red"), BEGUN_FIRST, 0);
        assertThat(shown(town.office, query)).isEqualTo("甲戊乙丙");
    }

    /** Days by time, words by their letters, what is entered at steps as entered last; equal ones in the order of entering. */
    @ParameterizedTest
    @CsvSource({
        "began,                   false, 甲戊乙丙",
        "began,                   true,  丙乙戊甲",
        "number,                  false, 甲戊乙丙",
        "due,                     false, 甲戊乙丙",
        "due,                     true,  丙乙戊甲",
        "source,                  false, 甲丙乙戊",
        "check-close.finished-on, false, 戊甲乙丙",
        "no-such-column,          true,  丙乙戊甲",
        "m.id; drop table matter, false, 甲戊乙丙"
    })
    void a_ledger_is_put_in_order_by_any_of_its_columns(String sort, boolean descending, String shown) {
        var order = new LedgerOrder(LedgerOrder.key(town.tasks, sort), descending);
        var query = new LedgerQuery(PlaceCode.COUNTRY, "", null, null, LedgerState.ALIVE, Map.of(), order, 0);
        assertThat(shown(town.office, query)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"people, 检查一 检查二 检查三", "found, 检查三 检查一 检查二", "subject, 检查一 检查三 检查二"})
    void amounts_are_put_in_order_by_size_and_words_by_letters(String sort, String shown) {
        var activities = town.procedure("integrity-activity");
        var order = new LedgerOrder(LedgerOrder.key(activities, sort), false);
        var query = new LedgerQuery(PlaceCode.COUNTRY, "", null, null, LedgerState.ALIVE, Map.of(), order, 0);
        var page = ledgers.page(town.office, activities, query, TODAY);
        assertThat(page.matters()).extracting(matter -> matter.title()).containsExactly(shown.split(" "));
    }

    @Test
    void totals_are_those_of_all_rows_the_query_finds() {
        var activities = town.procedure("integrity-activity");
        var all = ledgers.page(town.office, activities, asking(""), TODAY);
        assertThat(all.totals()).isEqualTo(sums(20, 6, 5));
        assertThat(all.count()).isEqualTo(3);
        var one = new LedgerQuery(PlaceCode.COUNTRY, "检查二", null, null, LedgerState.ALIVE, Map.of(), BEGUN_FIRST, 0);
        assertThat(ledgers.page(town.office, activities, one, TODAY).totals()).isEqualTo(sums(5, 4, 3));
        assertThat(ledgers.page(town.office, activities, asking("void"), TODAY).totals())
                .as("of no rows")
                .isEqualTo(sums(0, 0, 0));
        assertThat(ledgers.page(town.office, town.tasks, asking(""), TODAY).totals())
                .as("of a ledger that adds nothing up")
                .isEmpty();
    }

    private static Map<String, BigDecimal> sums(int people, int found, int corrected) {
        return Map.of(
                "people", BigDecimal.valueOf(people),
                "found", BigDecimal.valueOf(found),
                "corrected", BigDecimal.valueOf(corrected));
    }

    @Test
    void beside_each_row_stands_what_was_entered_at_steps_and_until_when_the_nearest_step_is_due() {
        var asides = ledgers.page(town.office, town.tasks, asking(""), TODAY).asides();
        var closed = Objects.requireNonNull(asides.get(town.matter("戊").id()));
        assertThat(closed.entered())
                .containsEntry("check-close.finished-on", new Value.Day(LocalDate.of(2026, 10, 19)))
                .containsEntry("assign.owner", new Value.Text(town.owner.person()));
        assertThat(closed.due()).isNull();
        var waiting = Objects.requireNonNull(asides.get(town.matter("丙").id()));
        assertThat(waiting.entered()).isEmpty();
        assertThat(Objects.requireNonNull(waiting.due()).day())
                .as("one working day after Friday")
                .isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void handed_on_one_by_one_the_rows_are_those_of_all_pages() {
        var titles = new ArrayList<String>();
        ledgers.each(town.county, town.tasks, asking("any"), TODAY, (matter, aside) -> titles.add(matter.title()));
        assertThat(titles).hasSize(6).startsWith("甲号任务").endsWith("丙号任务");
    }

    @Test
    void a_page_beyond_the_last_is_empty_and_one_before_the_first_is_the_first() {
        var far =
                new LedgerQuery(PlaceCode.COUNTRY, "", null, null, LedgerState.ALIVE, Map.of(), BEGUN_FIRST, 1_000_000);
        assertThat(ledgers.page(town.office, town.tasks, far, TODAY))
                .satisfies(page -> assertThat(page.matters()).isEmpty())
                .satisfies(page -> assertThat(page.count()).isEqualTo(4));
        var before = new LedgerQuery(PlaceCode.COUNTRY, "", null, null, LedgerState.ALIVE, Map.of(), BEGUN_FIRST, -1);
        assertThat(shown(town.office, before)).isEqualTo("甲戊乙丙");
    }

    @Test
    void nobody_finds_matters_of_another_place_by_their_ids() {
        var ids = List.of(town.matter("甲").id(), town.matter("己").id());
        assertThat(ledgers.byId(town.county, ids)).hasSize(2);
        assertThat(ledgers.byId(town.office, ids))
                .singleElement()
                .satisfies(matter -> assertThat(matter.place()).isEqualTo(PlaceCode.of(SHIQIAO)));
        assertThat(ledgers.byId(town.town.actor("party-government-office", LIUHE), ids))
                .singleElement()
                .satisfies(matter -> assertThat(matter.place()).isEqualTo(PlaceCode.of(LIUHE)));
    }

    @Test
    void what_was_recorded_last_comes_first() {
        assertThat(ledgers.recent(town.office, 2))
                .hasSize(2)
                .noneMatch(matter -> matter.title().startsWith("己"));
        assertThat(ledgers.begun(town.office)).containsExactly("task-supervision", "integrity-activity");
        assertThat(ledgers.begun(town.town.actor("archivist", LIUHE))).containsExactly("task-supervision");
    }
}
