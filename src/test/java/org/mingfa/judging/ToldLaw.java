package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Scenario;

/** A small law folder of the tests with the stories told beside it, and what holds for all of them. */
record ToldLaw(Path folder, LawLibrary law) {

    static ToldLaw of(String name) {
        var folder = Path.of("src/test/resources", name);
        return new ToldLaw(folder, LawLibrary.load(folder));
    }

    /** A test for each story: it goes as told. */
    Stream<DynamicTest> goAsTold() {
        return Scenario.load(folder).stream()
                .map(story -> DynamicTest.dynamicTest(
                        story.file(),
                        () -> assertThat(Rehearsal.play(story, law)).isEmpty()));
    }

    /** The acts of a story, each of which is allowed again when it is judged by what had been done before it. */
    List<Act> judgedAgain(Scenario story) {
        var acts = Rehearsal.acts(story, law);
        var setting = StorySetting.of(story, law);
        var procedure =
                law.inForce(story.procedure(), acts.getFirst().happened()).orElseThrow();
        for (int i = 0; i < acts.size(); i++) {
            assertThat(Judge.judge(procedure, acts.subList(0, i), acts.get(i), setting))
                    .as("%s", acts.get(i))
                    .isInstanceOf(Ruling.Allowed.class);
        }
        return acts;
    }

    /** Whatever is done in a matter, it can end. */
    void everyStateHasAnEnd() {
        for (var procedure : law.procedures()) {
            assertThat(Exploration.explore(procedure, law)).isEmpty();
        }
    }

    /** The story in the file whose path ends so. */
    Scenario story(String file) {
        return Scenario.load(folder).stream()
                .filter(one -> one.file().endsWith(file))
                .findFirst()
                .orElseThrow();
    }
}
