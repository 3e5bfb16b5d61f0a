package org.mingfa.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.finding.TaskTown.TODAY;
import static org.mingfa.matter.TestTownship.LIUHE;
import static org.mingfa.matter.TestTownship.SHIQIAO;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.judging.Act;
import org.mingfa.staff.Actor;

/**
 * What stands beside the acts: who was refused, what was allowed in spite of a rule, whether the chain is whole. Today an
 * archivist and a supervisor asked to assign 甲, which is not for them; then the office did, long after its period.
 */
class RecordReadersTest {

    @AutoClose
    private static TaskTown town;

    private static RefusalReader refusals;
    private static TrailReader trails;
    private static Actor archivist;

    @BeforeAll
    static void enter() throws IOException {
        town = new TaskTown();
        refusals = new RefusalReader(town.town.store.transactions());
        trails = new TrailReader(town.town.store.transactions());
        archivist = town.town.actor("archivist", SHIQIAO);
        town.refuse(archivist);
        town.refuse(town.supervisor);
        town.assign("甲", TODAY);
    }

    private static Trail trail(String title) {
        var matter = town.matter(title);
        return trails.of(
                town.county,
                town.town
                        .matters
                        .find(town.county, matter.county(), matter.id())
                        .orElseThrow());
    }

    @Test
    void a_refusal_tells_who_asked_for_what_and_by_which_rule_it_was_not_allowed() {
        assertThat(refusals.newest(town.office, "", 10, 0))
                .hasSize(2)
                .filteredOn(refusal -> refusal.person().equals(archivist.person()))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.procedure()).isEqualTo("task-supervision");
                    assertThat(refusal.matter()).isEqualTo(town.matter("甲").id());
                    assertThat(refusal.step()).isEqualTo("assign");
                    assertThat(refusal.post()).isEqualTo(archivist.post());
                    assertThat(refusal.happened()).isEqualTo(TODAY);
                    assertThat(refusal.asked().atZone(Act.ZONE).toLocalDate()).isEqualTo(TODAY);
                    assertThat(refusal.reasons())
                            .isNotEmpty()
                            .allSatisfy(reason -> assertThat(reason.reason()).isNotBlank());
                });
    }

    @Test
    void the_trail_of_a_matter_has_its_own_refusals_and_no_others() {
        assertThat(trail("甲").refusals())
                .extracting(Trail.Refusal::person)
                .containsExactlyInAnyOrder(archivist.person(), town.supervisor.person());
        assertThat(trail("乙").refusals()).isEmpty();
    }

    @Test
    void refusals_are_read_page_by_page_and_by_procedure() {
        assertThat(refusals.count(town.office, "task-supervision")).isEqualTo(2);
        assertThat(refusals.count(town.office, "dispute")).isZero();
        assertThat(refusals.newest(town.office, "dispute", 10, 0)).isEmpty();
        var both = refusals.newest(town.office, "", 10, 0);
        assertThat(refusals.newest(town.office, "", 1, 0)).isEqualTo(both.subList(0, 1));
        assertThat(refusals.newest(town.office, "", 10, 1)).isEqualTo(both.subList(1, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "party-government-office, 990101001,    2",
        "archivist,               990101001,    2",
        "county-law-office,       990101,       2",
        "archivist,               990101002,    0",
        "village-cadre,           990101001001, 0"
    })
    void refusals_are_seen_from_within_the_place_they_belong_to(String role, String place, int seen) {
        assertThat(refusals.count(town.town.actor(role, place), "")).isEqualTo(seen);
    }

    @Test
    void an_act_keeps_what_it_was_allowed_in_spite_of() {
        assertThat(trail("甲").findings()).singleElement().satisfies(finding -> {
            assertThat(finding.seq()).isEqualTo(2);
            assertThat(finding.reason()).contains("2026年9月2日");
            assertThat(finding.basis()).contains("内部制度");
        });
        assertThat(trail("戊").findings()).as("each step within its period").isEmpty();
    }

    @Test
    void a_whole_chain_is_told_as_whole_and_a_changed_act_by_its_number() {
        assertThat(trail("己").broken()).isNull();
        town.town
                .store
                .owner()
                .sql("update act set fields = jsonb_set(fields, '{standard}', '\"别的\"') where matter = :id")
                .param("id", town.matter("己").id())
                .update();
        assertThat(Objects.requireNonNull(trail("己").broken())).isEqualTo(1);
        assertThat(trail("戊").broken()).as("another matter").isNull();
    }

    @Test
    void what_a_matter_adds_to_figures_stands_beside_it() {
        assertThat(trail("戊").facts())
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.place().digits()).startsWith(SHIQIAO))
                .allSatisfy(fact -> assertThat(fact.value()).isNotZero());
        assertThat(trail("丁").facts()).as("of a void one").isEmpty();
    }

    @Test
    void whose_turn_it_became_by_anothers_act_was_told() {
        var notices = new NoticeReader(town.town.store.transactions(), town.town.watch);
        assertThat(notices.newest(town.owner, 10, 0))
                .extracting(Notice::text)
                .anySatisfy(text -> assertThat(text).startsWith("“乙号任务”轮到办理：进度反馈"));
        assertThat(notices.newest(town.owner, 10, 0))
                .as("one's own act is no news")
                .noneMatch(told -> town.matter("丙").id().equals(told.matter()));
    }

    @Test
    void notices_are_read_newest_first_and_counted() {
        var notices = new NoticeReader(town.town.store.transactions(), town.town.watch);
        var all = notices.newest(town.owner, 1_000, 0);
        assertThat(all).isSortedAccordingTo((one, other) -> other.created().compareTo(one.created()));
        assertThat(notices.count(town.owner)).isEqualTo(all.size());
        assertThat(notices.newest(town.owner, 1, 0)).isEqualTo(all.subList(0, 1));
        assertThat(notices.count(town.town.actor("office-clerk", LIUHE)))
                .as("of another township")
                .isZero();
    }
}
