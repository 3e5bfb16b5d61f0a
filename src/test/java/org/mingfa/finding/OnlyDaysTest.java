package org.mingfa.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.finding.TaskTown.TODAY;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one day of a step in the lists: told by the version a matter runs under, and by what stands in its row, whatever that is. */
class OnlyDaysTest {

    private static final LocalDate MEETINGS = LocalDate.of(2026, 12, 1);

    @AutoClose
    private static TaskTown town;

    @BeforeAll
    static void enter() throws IOException {
        town = new TaskTown();
    }

    /** The row of 丙 as somebody might leave it who writes past the program: its step is that of a meeting. */
    private static void tamper(LocalDate version, String heldOn) {
        var owner = town.town.store.owner();
        var id = town.matter("丙").id();
        owner.sql("update open_step set procedure = 'meeting', step = 'sign-in' where matter = :id")
                .param("id", id)
                .update();
        owner.sql("""
                        update matter set procedure = 'meeting', version = :version,
                            fields = jsonb_build_object('held-on', jsonb_build_object('day', :day))
                        where id = :id
                        """)
                .param("version", version)
                .param("day", heldOn)
                .param("id", id)
                .update();
    }

    private static List<WorkList.Item> mine() {
        return new WorkList(town.town.store.transactions(), town.town.law)
                .mine(town.office, List.of(town.office.role()), TODAY, 50, 0);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-03, 2026-12-03", "2026-02-30,", "2026-13-45,", "昨天,", "infinity,", "'',", "2026-12-03 8:00,"})
    void a_row_that_says_no_day_takes_nobodys_list_away(String said, @Nullable LocalDate day) {
        tamper(MEETINGS, said);
        assertThat(mine())
                .hasSize(2)
                .filteredOn(item -> item.matter().equals(town.matter("丙").id()))
                .singleElement()
                .satisfies(item -> assertThat(item.onlyOn()).isEqualTo(day));
    }

    @Test
    void another_version_of_the_procedure_does_not_say_the_day() {
        tamper(MEETINGS.minusDays(1), "2026-12-03");
        assertThat(mine()).extracting(WorkList.Item::onlyOn).containsOnlyNulls();
    }
}
