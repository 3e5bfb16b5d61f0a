package org.mingfa.desk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.staff.Actor;
import org.mingfa.staff.TestActor;

/** The address of a ledger says what it shows: what makes sense is kept, so that it can be sent on; the rest is left out. */
@Tag("slow")
class LedgerAskTest {

    private static final Procedure TASKS = LawLibrary.load(Path.of("law"))
            .inForce("task-supervision", LocalDate.of(2026, 11, 20))
            .orElseThrow();

    private static final Actor CLERK = TestActor.archivist("990101001");

    private static LedgerAsk ask(Actor actor, String parameters) {
        Map<String, String> sent = new LinkedHashMap<>();
        for (var one : parameters.isEmpty() ? new String[0] : parameters.split("&")) {
            sent.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        return LedgerAsk.of(actor, TASKS, sent);
    }

    private static LedgerAsk ask(String parameters) {
        return ask(CLERK, parameters);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                           | ''",
                "q= 任务                      | ?q=%E4%BB%BB%E5%8A%A1",
                "q=                           | ''",
                "state=late                   | ?state=late",
                "from=2026-01-01&to=2026-12-31 | ?from=2026-01-01&to=2026-12-31",
                "from=2026-02-30&to=去年      | ''",
                "place=990101001002           | ?place=990101001002",
                "place=990101002              | ''", // not within reach
                "place=石桥镇                 | ''",
                "f.source=meeting             | ?f.source=meeting",
                "f.colour=red                 | ''", // no field of the procedure
                "f.source=                    | ''",
                "sort=-due                    | ?sort=-due",
                "page=3                       | ''", // the page is not a condition
                "utm=spam                     | ''"
            })
    void a_ledger_has_one_address_for_what_it_shows(String parameters, String address) {
        assertThat(ask(parameters).address().address()).isEqualTo("/ledger/task-supervision" + address);
    }

    @Test
    void a_county_may_narrow_to_any_of_its_places() {
        assertThat(ask(TestActor.archivist("990101"), "place=990101002").query().place())
                .hasToString("990101002");
        assertThat(ask(TestActor.archivist("990101"), "place=990102001").query().place())
                .isEqualTo(PlaceCode.COUNTRY);
    }

    @ParameterizedTest
    @CsvSource({"'', began, true", "sort=due, due, false", "sort=-due, due, true", "sort=-began, began, true"})
    void the_latest_come_first_unless_another_order_is_asked_for(String parameters, String sort, boolean descending) {
        assertThat(ask(parameters).query().order().key().word()).isEqualTo(sort);
        assertThat(ask(parameters).query().order().descending()).isEqualTo(descending);
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "page=1, 1", "page=7, 7", "page=0, 1", "page=-3, 1", "page=9999999, 1000000", "page=last, 1"})
    void pages_are_counted_from_one_and_nonsense_is_the_first(String parameters, int page) {
        assertThat(ask(parameters).page()).isEqualTo(page);
        assertThat(ask(parameters).query().page()).isEqualTo(page - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                   due,   ?sort=due",
        "sort=due,             due,   ?sort=-due",
        "sort=-due,            due,   ?sort=due",
        "sort=-due,            title, ?sort=title",
        "q=x&sort=due&page=4,  due,   ?q=x&sort=-due"
    })
    void a_heading_leads_to_the_ledger_by_its_column_and_then_the_other_way_round(
            String parameters, String column, String address) {
        assertThat(ask(parameters).sortedBy(column)).isEqualTo("/ledger/task-supervision" + address);
    }

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "sort=due, false",
        "page=2, false",
        "q=x, true",
        "state=open, true",
        "f.source=meeting, true"
    })
    void an_order_narrows_nothing(String parameters, boolean narrowed) {
        assertThat(ask(parameters).narrowed()).isEqualTo(narrowed);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"from=2026-03-05, 2026-03-05, -", "to=2026-03-05, -, 2026-03-05", "from= , -, -"})
    void days_are_days(String parameters, @Nullable LocalDate from, @Nullable LocalDate to) {
        assertThat(ask(parameters).query().from()).isEqualTo(from);
        assertThat(ask(parameters).query().to()).isEqualTo(to);
    }

    @Test
    void a_choice_goes_to_the_register_by_the_id_of_its_field() {
        assertThat(ask("f.source=meeting&f.due=x").query().choices())
                .isEqualTo(Map.of("source", "meeting", "due", "x"));
        assertThat(ask("f.source=meeting").value(LedgerAsk.parameter("source"))).isEqualTo("meeting");
        assertThat(ask("").value("q")).isEmpty();
    }
}
