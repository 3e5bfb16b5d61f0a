package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.law.Procedure;

/** A decision moved by a correction before the demolition it guards proves nothing, unless the record had said so by then. */
class GatesTest {

    private static final ToldLaw TOLD = ToldLaw.of("happened");
    private static final List<Act> IN_ORDER = Rehearsal.acts(TOLD.story("in-order.yaml"), TOLD.law());
    private static final Setting SETTING = StorySetting.of(TOLD.story("in-order.yaml"), TOLD.law());
    private static final Procedure PROCEDURE =
            TOLD.law().inForce("demolition", LocalDate.of(2026, 3, 2)).orElseThrow();

    private final List<Act> acts = new ArrayList<>(List.of(IN_ORDER.getFirst()));

    /** What the story tells of a step, on another day and as of another kind. */
    private Act act(String step, Act.Kind kind, LocalDate happened, String recorded) {
        var told = IN_ORDER.stream()
                .filter(act -> act.step().equals(step))
                .findFirst()
                .orElseThrow();
        return new Act(
                acts.size() + 1,
                kind,
                step,
                null,
                told.values(),
                told.evidence(),
                told.persons(),
                told.post(),
                happened,
                null,
                LocalDate.parse(recorded)
                        .atTime(LocalTime.NOON)
                        .atZone(Act.ZONE)
                        .toInstant(),
                false);
    }

    private Act correctedTo(LocalDate day, String recorded) {
        return act("decide", new Act.Kind.Correcting(2, "日期写错"), day, recorded);
    }

    private void decidedAndDemolished(LocalDate decided, LocalDate demolished) {
        acts.add(act("decide", new Act.Kind.Doing(), decided, "2026-03-07"));
        acts.add(act("demolish", new Act.Kind.Doing(), demolished, "2026-03-08"));
    }

    /** Whether it is found, when the act is judged and in how the matter stands afterwards alike. */
    private boolean isFound(Act act) {
        boolean found = ((Ruling.Allowed) Judge.judge(PROCEDURE, acts, act, SETTING))
                .cautions().stream().anyMatch(breach -> breach.rule().toString().equals("decide.dated-back"));
        var backdated = Standing.of(PROCEDURE, Judge.plus(acts, act), SETTING, act.recordedOn())
                .backdated();
        assertThat(backdated).isEqualTo(found ? List.of(new Standing.Backdated(2, 3)) : List.of());
        return found;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # decided,  demolished, corrected,  found
            2026-03-04, 2026-03-06, 2026-03-03, false
            2026-03-06, 2026-03-06, 2026-03-03, false
            2026-03-07, 2026-03-06, 2026-03-05, true
            2026-03-07, 2026-03-06, 2026-03-06, false
            2026-03-04, 2026-03-06, 2026-03-07, false
            """)
    void a_decision_is_moved_back_once_the_demolition_is_recorded(
            LocalDate decided, LocalDate demolished, LocalDate corrected, boolean found) {
        decidedAndDemolished(decided, demolished);
        assertThat(isFound(correctedTo(corrected, "2026-03-10"))).isEqualTo(found);
    }

    @Test
    void the_last_word_before_the_demolition_was_recorded_is_what_was_known() {
        var before = LocalDate.of(2026, 3, 5);
        var after = LocalDate.of(2026, 3, 7);
        acts.add(act("decide", new Act.Kind.Doing(), after, "2026-03-07"));
        acts.add(correctedTo(before, "2026-03-07"));
        acts.add(act("demolish", new Act.Kind.Doing(), LocalDate.of(2026, 3, 6), "2026-03-08"));
        acts.add(correctedTo(after, "2026-03-09"));
        var moved = correctedTo(LocalDate.of(2026, 3, 3), "2026-03-10");
        assertThat(Standing.of(PROCEDURE, Judge.plus(acts, moved), SETTING, moved.recordedOn())
                        .backdated())
                .isEmpty();
    }
}
