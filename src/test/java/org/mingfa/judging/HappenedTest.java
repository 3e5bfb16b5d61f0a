package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Scenario;

/** What happened is recorded as it was, and what it broke leads to what must follow. */
class HappenedTest {

    private static final Path FOLDER = Path.of("src/test/resources/happened");
    private static final LawLibrary LAW = LawLibrary.load(FOLDER);

    @TestFactory
    Stream<DynamicTest> every_story_goes_as_told() {
        return Scenario.load(FOLDER).stream()
                .map(story -> DynamicTest.dynamicTest(
                        story.name(),
                        () -> assertThat(Rehearsal.play(story, LAW)).isEmpty()));
    }
}
