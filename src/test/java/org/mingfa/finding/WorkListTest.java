package org.mingfa.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.finding.TaskTown.TODAY;
import static org.mingfa.finding.TaskTown.day;
import static org.mingfa.matter.TestTownship.LIUHE;
import static org.mingfa.matter.TestTownship.SHIQIAO;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.staff.Actor;

/** What waits stands in the list of whoever may do it, the most urgent first, and in nobody else's. */
class WorkListTest {

    @AutoClose
    private static TaskTown town;

    private static WorkList work;

    @BeforeAll
    static void enter() throws IOException {
        town = new TaskTown();
        work = new WorkList(town.town.store.transactions(), town.town.law);
    }

    private static Actor who(String name) {
        return switch (name) {
            case "office" -> town.office;
            case "owner" -> town.owner;
            case "leader" -> town.town.actor("township-leader", SHIQIAO);
            case "supervisor" -> town.supervisor;
            case "archivist" -> town.town.actor("archivist", SHIQIAO);
            case "county" -> town.county;
            default -> town.town.actor("party-government-office", LIUHE);
        };
    }

    private static String shown(List<WorkList.Item> items) {
        return items.stream()
                .map(item -> item.title().substring(0, 1) + item.step())
                .collect(Collectors.joining(" "));
    }

    /** Progress waits for the owner alone, by name; optional steps wait for nobody. */
    @ParameterizedTest
    @CsvSource({
        "office,     甲assign 丙assign",
        "leader,     甲assign 丙assign",
        "owner,      乙progress",
        "supervisor, ''",
        "archivist,  ''",
        "county,     ''",
        "other,      己assign"
    })
    void a_step_waits_for_whoever_may_take_it(String who, String waits) {
        var actor = who(who);
        assertThat(shown(work.mine(actor, List.of(actor.role()), TODAY, 50, 0))).isEqualTo(waits);
    }

    @ParameterizedTest
    @CsvSource({
        "office,    乙progress",
        "owner,     甲assign 丙assign",
        "archivist, 甲assign 丙assign 乙progress",
        "county,    甲assign 己assign 丙assign 乙progress",
        "other,     ''"
    })
    void what_waits_for_others_is_seen_within_ones_place(String who, String waits) {
        var actor = who(who);
        assertThat(work.others(actor, List.of(actor.role()), 50, 0))
                .extracting(item -> item.title().substring(0, 1) + item.step())
                .contains(waits.isEmpty() ? new String[0] : waits.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"office, 甲assign", "archivist, 甲assign", "county, 甲assign 己assign", "other, 己assign"})
    void what_is_overdue_is_seen_whoever_it_waits_for(String who, String late) {
        assertThat(shown(work.late(who(who), TODAY, 50, 0))).isEqualTo(late);
    }

    @Test
    void lists_are_read_page_by_page_in_one_order() {
        var actor = who("county");
        var whole = work.late(actor, TODAY, 50, 0);
        assertThat(work.late(actor, TODAY, 1, 0)).isEqualTo(whole.subList(0, 1));
        assertThat(work.late(actor, TODAY, 1, 1)).isEqualTo(whole.subList(1, 2));
        assertThat(work.late(actor, TODAY, 1, 2)).isEmpty();
    }

    @Test
    void an_item_says_what_it_is_about_and_until_when() {
        assertThat(work.mine(town.owner, List.of("office-clerk"), TODAY, 50, 0))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.number()).isEqualTo(town.matter("乙").number());
                    assertThat(item.matter()).isEqualTo(town.matter("乙").id());
                    assertThat(item.onlyFor()).containsExactly(town.owner.person());
                    assertThat(item.optional()).isFalse();
                    assertThat(item.due())
                            .isNotNull()
                            .satisfies(due -> assertThat(due.day())
                                    .as("fifteen days after it was assigned")
                                    .isEqualTo(day(11, 25)));
                });
    }

    /** Assigning 丙 is due on Monday, 23 November. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-11-20, 2, 1, 0",
        "2026-11-20, 2026-11-23, 2, 1, 1",
        "2026-11-23, 2026-11-23, 2, 1, 1",
        "2026-11-24, 2026-11-30, 2, 2, 0"
    })
    void what_waits_is_late_from_the_day_after_its_last_day_and_soon_up_to_a_day(
            LocalDate today, LocalDate soon, int mine, int late, int near) {
        assertThat(work.counts(town.office, List.of(town.office.role()), today, soon))
                .isEqualTo(new WorkList.Counts(mine, late, near));
    }

    @Test
    void counts_are_those_of_the_lists() {
        for (var name : List.of("office", "owner", "leader", "supervisor", "archivist", "county", "other")) {
            var actor = who(name);
            var roles = List.of(actor.role());
            var lengths = work.lengths(actor, roles, TODAY);
            assertThat(lengths.mine())
                    .as(name)
                    .isEqualTo(work.mine(actor, roles, TODAY, 50, 0).size());
            assertThat(lengths.others())
                    .as(name)
                    .isEqualTo(work.others(actor, roles, 50, 0).size());
            assertThat(lengths.late())
                    .as(name)
                    .isEqualTo(work.late(actor, TODAY, 50, 0).size());
        }
        assertThat(work.byProcedure(town.office, List.of(town.office.role()), TODAY))
                .isEqualTo(Map.of("task-supervision", new WorkList.Waiting(2, 1)));
        assertThat(work.byProcedure(who("archivist"), List.of("archivist"), TODAY))
                .isEmpty();
    }

    @Test
    void a_county_sees_how_much_is_overdue_in_each_of_its_townships() {
        assertThat(work.lateByTownship(town.county, TODAY)).isEqualTo(Map.of(SHIQIAO, 1, LIUHE, 1));
        assertThat(work.lateByTownship(town.county, day(9, 2)))
                .as("before the periods were over")
                .isEmpty();
        assertThat(work.lateByTownship(town.office, TODAY)).isEqualTo(Map.of(SHIQIAO, 1));
    }

    @Test
    void what_has_a_last_day_is_listed_by_it() {
        var due = work.due(town.county, 50);
        assertThat(due).extracting(WorkList.Item::step).startsWith("assign", "assign");
        assertThat(due).allSatisfy(item -> assertThat(item.due()).isNotNull());
        assertThat(work.due(town.county, 1)).isEqualTo(due.subList(0, 1));
    }
}
