package org.mingfa.judging.rulings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** The end by which an inspection turns out to have been in time, or late, though it was judged otherwise. */
    private String otherwise(String registered, String inspected, boolean judgedLate) {
        var register = story.act(1, "register", Map.of("day", LocalDate.parse(registered)));
        var inspect = story.act(2, "inspect", Map.of("day", LocalDate.parse(inspected)));
        return Standing.of(story.procedure, List.of(register, inspect), story.setting, inspect.happened())
                .step("inspect")
                .otherwise(List.of(inspect), 2, judgedLate)
                .map(due -> due.days(LocalDate::toString))
                .orElse("as it was judged");
    }

    /** The notice for 2027 is not out: what was registered on 28 December 2026 is due on one of several days. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # registered, inspected,  judged late
            2026-03-02,   2026-03-09, false, as it was judged
            2026-03-02,   2026-03-09, true,  2026-03-09
            2026-03-02,   2026-03-10, false, 2026-03-09
            2026-03-02,   2026-03-10, true,  as it was judged
            2026-12-28,   2026-12-31, true,  2027-01-05（可能顺延到2027-01-06）
            2026-12-28,   2027-01-06, true,  as it was judged
            2026-12-28,   2027-01-06, false, as it was judged
            """)
    void an_end_that_moved_says_whether_an_act_was_in_time_after_all(
            String registered, String inspected, boolean judgedLate, String says) {
        assertThat(otherwise(registered, inspected, judgedLate)).isEqualTo(says);
    }

    @Test
    void no_end_is_named_for_other_acts_for_several_and_where_none_runs() {
        var inspected = story.act(2, "inspect", Map.of("day", LocalDate.of(2026, 3, 10)));
        var acts = List.of(story.sound.getFirst(), inspected);
        var standing = Standing.of(story.procedure, acts, story.setting, inspected.happened());
        var inspect = standing.step("inspect");
        assertThat(inspect.otherwise(List.of(inspected), 2, false)).isPresent();
        assertThat(inspect.otherwise(List.of(inspected), 3, false)).isEmpty();
        assertThat(inspect.otherwise(List.of(), 2, false)).isEmpty();
        assertThat(inspect.otherwise(List.of(inspected, story.act(3, "inspect", Map.of())), 2, false))
                .isEmpty();
        assertThat(standing.step("register").otherwise(List.of(acts.getFirst()), 1, true))
                .isEmpty();
    }

    @Test
    void a_matter_is_open_until_it_has_ended_and_some_of_its_steps_may_be_taken() {
        var running = Standing.of(story.procedure, story.sound.subList(0, 3), story.setting, LocalDate.of(2026, 3, 11));
        assertThat(running.isOpen()).isTrue();
        assertThat(running.open())
                .extracting(Standing.StepStanding::step)
                .containsExactly("notice", "defend", "halt", "resume");
        var over = Standing.of(story.procedure, story.sound, story.setting, LocalDate.of(2026, 4, 30));
        assertThat(over.isOpen()).isFalse();
        assertThat(over.open()).isEmpty();
        assertThatThrownBy(() -> over.step("ring"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no step ring");
    }

    @Test
    void as_judged_before_anything_was_done_it_stands_as_it_does() {
        var day = LocalDate.of(2026, 3, 2);
        assertThat(Standing.asJudged(story.procedure, List.of(), story.setting, day))
                .isEqualTo(Standing.of(story.procedure, List.of(), story.setting, day));
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
