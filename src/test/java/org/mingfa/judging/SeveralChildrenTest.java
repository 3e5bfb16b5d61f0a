package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.LawMistake;
import org.mingfa.law.Value;

/** A step opens a matter for each row of a table, or as many as are needed, and waits for all of them or for none. */
class SeveralChildrenTest extends ToldStoriesThatEnd {

    private static final ToldLaw TOLD = ToldLaw.of("several");
    private static final LawLibrary LAW = TOLD.law();

    SeveralChildrenTest() {
        super(TOLD);
    }

    /** A step's outcome to which no end leads that the opened matter can reach is named before anybody waits for it. */
    @Test
    void an_outcome_that_no_hearing_can_bring_is_named(@TempDir Path folder) throws IOException {
        try (var files = Files.walk(Path.of("src/test/resources/children"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var to = folder.resolve(Path.of("src/test/resources/children").relativize(file));
                Files.createDirectories(to.getParent());
                Files.writeString(
                        to,
                        Files.readString(file)
                                .replace("视为放弃, closes: abandoned}", "视为放弃}")
                                .replace("abandoned: [abandoned, void]", "abandoned: abandoned"));
            }
        }
        var library = LawLibrary.load(folder);
        var procedure = library.inForce("case", LocalDate.of(2026, 3, 2)).orElseThrow();
        assertThat(Exploration.explore(procedure, library))
                .extracting(LawMistake::reason)
                .containsExactly("'hearing' can never come to 'abandoned': no 'hearing' can end so");
    }

    @Test
    void an_act_judged_again_later_sees_the_tasks_as_they_were_then() {
        var story = TOLD.story("two.yaml");
        var acts = TOLD.judgedAgain(story);
        var setting = StorySetting.of(story, LAW);
        var procedure = LAW.inForce("plan", acts.getFirst().happened()).orElseThrow();
        assertThat(acts.getLast().values().get("finished")).hasToString("Amount[number=1]");
        var early = Standing.of(
                procedure,
                acts.subList(0, 1),
                setting.seenBy(acts.getFirst()),
                acts.getFirst().happened());
        assertThat(early.step("hand-out").unopened()).hasSize(2);
    }

    /** Counted is what each that was opened says itself: one that was dropped says no day on which it was finished. */
    @Test
    void what_is_told_of_a_task_is_what_that_task_says() {
        assertThat(Rehearsal.acts(TOLD.story("one.yaml"), LAW).getLast().values())
                .containsEntry("finished", Value.of(1));
    }

    @Test
    void rows_nobody_has_written_yet_are_not_none() {
        var story = TOLD.story("nothing.yaml");
        var day = story.story().getFirst().day();
        var procedure = LAW.inForce("plan", day).orElseThrow();
        var setting = StorySetting.of(story, LAW);
        var acts = Rehearsal.acts(story, LAW);
        assertThat(Standing.of(procedure, List.of(), setting, day)
                        .step("hand-out")
                        .state())
                .isEqualTo(State.WAITING);
        assertThat(Standing.of(procedure, acts.subList(0, 1), setting, day)
                        .step("hand-out")
                        .state())
                .isEqualTo(State.NOT_APPLICABLE);
    }

    @Test
    void a_row_whose_task_was_declared_void_is_one_for_which_none_was_opened() {
        var story = TOLD.story("one.yaml");
        var acts = Rehearsal.acts(story, LAW).subList(0, 1);
        var day = LocalDate.of(2026, 3, 13);
        var procedure = LAW.inForce("plan", day).orElseThrow();
        var setting = StorySetting.of(story, LAW);
        assertThat(Standing.of(procedure, acts, setting, day).step("hand-out").unopened())
                .isEmpty();
        var voided = setting.with(
                Links.of(List.of(voided(Objects.requireNonNull(setting.links().find("RW-1")))))
                        .opening(setting.links().children()));
        assertThat(Standing.of(procedure, acts, voided, day).step("hand-out").unopened())
                .hasSize(1);
    }

    private static Linked voided(Linked task) {
        var last = task.acts().getLast();
        var act = new Act(
                last.seq() + 1,
                new Act.Kind.Voiding("重复立项"),
                last.step(),
                null,
                Map.of(),
                List.of(),
                last.persons(),
                last.post(),
                last.happened(),
                null,
                last.recorded(),
                false);
        return new Linked(
                task.matter(), task.number(), task.procedure(), task.place(), Judge.plus(task.acts(), act), "");
    }
}
