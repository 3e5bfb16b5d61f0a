package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.LawMistake;

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
}
