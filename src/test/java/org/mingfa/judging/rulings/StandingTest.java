package org.mingfa.judging.rulings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingfa.judging.Act;
import org.mingfa.judging.Standing;
import org.mingfa.judging.Turn;
import org.mingfa.law.Closing;

/** Where the sound story stands after each of its acts, and on days on which nothing was done. */
class StandingTest {

    private final Story story = new Story(Case.TABLES.resolve("law"));

    /** Every step: its state, its last day, its first day, what it waits for; {@code !} where it may be done. */
    private String after(int acts, String day) {
        return told(story.sound.subList(0, acts), day);
    }

    private String told(List<Act> acts, String day) {
        var standing = Standing.of(story.procedure, acts, story.setting, LocalDate.parse(day));
        return standing.steps().stream()
                .map(step -> String.join(
                                " ",
                                step.step() + (step.mayBeDone() ? "!" : ""),
                                step.state().id(),
                                due(step),
                                step.earliest() == null ? "-" : step.earliest().toString(),
                                String.join(",", step.waitsFor()))
                        .strip())
                .collect(Collectors.joining(
                        "\n", Objects.requireNonNullElse(Closing.written(standing.closing()), "open") + "\n", "\n"));
    }

    private static String due(Standing.StepStanding step) {
        var due = step.due();
        return due == null ? "-" : due.isSettled() ? due.day().toString() : due.day() + "/" + due.lateAfter();
    }

    @Test
    void before_anything_was_done() {
        assertThat(told(List.of(), "2026-03-02")).isEqualTo("""
                open
                register! open - -
                inspect waiting - - register
                notice waiting - - inspect
                defend waiting - - notice
                halt waiting - - notice
                resume waiting - - notice
                decide waiting - - notice,defend
                pay undecided - - decide
                report undecided - - decide
                publish waiting - - decide
                file waiting - - pay,report
                """);
    }

    @Test
    void the_day_it_began() {
        assertThat(after(1, "2026-03-02")).isEqualTo("""
                open
                register done - -
                inspect waiting 2026-03-09 2026-03-04
                notice waiting - - inspect
                defend waiting - - notice
                halt waiting - - notice
                resume waiting - - notice
                decide waiting - - notice,defend
                pay undecided - - decide
                report not-applicable - - decide
                publish waiting - - decide
                file waiting - - pay
                """);
    }

    @Test
    void the_day_a_floor_has_run() {
        assertThat(after(1, "2026-03-04")).isEqualTo("""
                open
                register done - -
                inspect! open 2026-03-09 2026-03-04
                notice waiting - - inspect
                defend waiting - - notice
                halt waiting - - notice
                resume waiting - - notice
                decide waiting - - notice,defend
                pay undecided - - decide
                report not-applicable - - decide
                publish waiting - - decide
                file waiting - - pay
                """);
    }

    @Test
    void the_day_after_a_cap() {
        assertThat(after(1, "2026-03-10")).isEqualTo("""
                open
                register done - -
                inspect! late 2026-03-09 2026-03-04
                notice waiting - - inspect
                defend waiting - - notice
                halt waiting - - notice
                resume waiting - - notice
                decide waiting - - notice,defend
                pay undecided - - decide
                report not-applicable - - decide
                publish waiting - - decide
                file waiting - - pay
                """);
    }

    @Test
    void once_notice_was_served() {
        assertThat(after(3, "2026-03-11")).isEqualTo("""
                open
                register done - -
                inspect done 2026-03-09 2026-03-04
                notice! done - -
                defend! open 2026-03-11 -
                halt! open - -
                resume! open - -
                decide waiting - 2026-03-12 defend
                pay undecided - - decide
                report not-applicable - - decide
                publish waiting - - decide
                file waiting - - pay
                """);
    }

    @Test
    void once_the_right_to_defend_oneself_has_lapsed() {
        assertThat(after(3, "2026-03-12")).isEqualTo("""
                open
                register done - -
                inspect done 2026-03-09 2026-03-04
                notice! done - -
                defend lapsed 2026-03-11 -
                halt! open - -
                resume! open - -
                decide! open - 2026-03-12
                pay undecided - - decide
                report not-applicable - - decide
                publish waiting - - decide
                file waiting - - pay
                """);
    }

    @Test
    void once_it_was_decided() {
        assertThat(after(5, "2026-03-12")).isEqualTo("""
                open
                register done - -
                inspect done 2026-03-09 2026-03-04
                notice done - -
                defend done 2026-03-11 -
                halt! open - -
                resume! open - -
                decide done - 2026-03-12
                pay! open - -
                report not-applicable 2026-04-23 -
                publish waiting - 2026-04-23
                file waiting 2026-04-01 - pay
                """);
    }

    @Test
    void once_it_has_ended() {
        assertThat(after(7, "2026-04-30")).isEqualTo("""
                completed
                register done - -
                inspect done 2026-03-09 2026-03-04
                notice done - -
                defend done 2026-03-11 -
                halt open - -
                resume open - -
                decide done - 2026-03-12
                pay done - -
                report not-applicable 2026-04-23 -
                publish done - 2026-04-23
                file late 2026-04-01 -
                """);
    }

    @Test
    void an_outcome_can_end_it_at_once() {
        var acts = new ArrayList<>(story.sound.subList(0, 4));
        acts.add(story.act(5, "decide", Map.of("outcome", "drop")));
        assertThat(told(acts, "2026-03-12")).startsWith("dropped\n").doesNotContain("!");
    }

    @Test
    void whose_turn_it_is() {
        var turns = Turn.of(story.procedure, story.sound.subList(0, 4), story.setting, LocalDate.of(2026, 3, 12));
        var day = LocalDate.of(2026, 3, 12);
        assertThat(List.of("陈卓", "王放", "石坚", "周岚"))
                .extracting(person -> turns.entrySet().stream()
                        .filter(turn -> turn.getValue().isFor(person, story.setting, day))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.joining(" ")))
                .containsExactly(
                        "register inspect notice defend halt resume pay report publish file",
                        "register notice defend halt resume pay report publish file",
                        "decide",
                        "register notice defend halt resume decide pay report publish file");
    }
}
