package org.mingfa.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingfa.matter.TestTownship.SHIQIAO;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingfa.finding.WorkList;
import org.mingfa.judging.Act;
import org.mingfa.judging.Setting;
import org.mingfa.judging.Standing;
import org.mingfa.law.Entered;
import org.mingfa.law.Scenario;
import org.mingfa.store.Scope;

/** A period that runs is seen from its first day, though its own step cannot be done yet. */
@Tag("slow")
class EndsTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 10, 12);
    private static final LocalDate TWENTIETH_WORKING_DAY = LocalDate.of(2026, 11, 9);

    @AutoClose
    private final TestTownship town = new TestTownship();

    EndsTest() throws IOException {}

    private Matter requested() {
        town.watch.set(RECEIVED);
        var clerk = town.actor("disclosure-clerk", SHIQIAO);
        var entries = Map.<String, Object>of(
                "subject",
                "征地补偿方案",
                "applicant",
                List.of(Map.of("name", "王某", "kind", "person")),
                "way",
                "in-person",
                "received-on",
                RECEIVED.toString(),
                "clear",
                "是");
        var evidence = List.of(new Act.Evidence("application", "ab".repeat(32), "申请书.pdf", "application/pdf", 1));
        return TestTownship.taken(town.matters.take(
                        clerk,
                        Proposal.opening("disclosure-request", "receive", Entered.all(entries), evidence, RECEIVED)))
                .matter();
    }

    @Test
    void whoever_has_not_sorted_a_request_is_late_with_its_answer() {
        var request = requested();
        var work = new WorkList(town.store.transactions(), town.law);
        var clerk = town.actor("disclosure-clerk", SHIQIAO);
        var mine = work.mine(clerk, List.of("disclosure-clerk"), RECEIVED, 10, 0);
        assertThat(mine).anySatisfy(item -> {
            assertThat(item.step()).isEqualTo("classify");
            assertThat(item.dueOf()).isEqualTo("decide");
            assertThat(Objects.requireNonNull(item.due()).day()).isEqualTo(TWENTIETH_WORKING_DAY);
        });
        assertThat(work.late(clerk, TWENTIETH_WORKING_DAY, 10, 0)).isEmpty();
        assertThat(work.late(clerk, TWENTIETH_WORKING_DAY.plusDays(1), 10, 0))
                .extracting(WorkList.Item::matter)
                .containsOnly(request.id());
        assertThat(town.verification.verify(Scope.everything(), _ -> {}).findings())
                .isEmpty();
    }

    /** Over every worked case, after each of its acts: no end that has passed is in nobody's list. */
    @Test
    void every_period_that_has_run_out_is_late_in_somebodys_list() {
        var hidden = new ArrayList<String>();
        for (var scenario : Scenario.load(java.nio.file.Path.of("law"))) {
            var procedure = town.law
                    .inForce(scenario.procedure(), scenario.story().getFirst().day())
                    .orElseThrow();
            var setting = org.mingfa.judging.StorySetting.of(scenario, town.law);
            var acts = org.mingfa.judging.Rehearsal.acts(scenario, town.law);
            for (int i = 1; i <= acts.size(); i++) {
                hidden(procedure, acts.subList(0, i), setting, scenario.file() + " after " + i, hidden);
            }
        }
        assertThat(hidden).isEmpty();
    }

    private static void hidden(
            org.mingfa.law.Procedure procedure, List<Act> acts, Setting setting, String where, List<String> hidden) {
        var muchLater = acts.getLast().recordedOn().plusYears(3);
        var standing = Standing.of(procedure, acts, setting, muchLater);
        var late = OpenStep.of(procedure, acts, standing, setting.people()).stream()
                .filter(step ->
                        !step.optional() && step.due() != null && step.due().isPast(muchLater))
                .toList();
        boolean passed = standing.isOpen()
                && standing.steps().stream().anyMatch(step -> {
                    var due = step.due();
                    return due != null
                            && due.isPast(muchLater)
                            && !step.state().isSettled()
                            && !Objects.requireNonNull(procedure.step(step.step()))
                                    .optional();
                });
        if (passed && late.isEmpty()) {
            hidden.add(where);
        }
    }
}
