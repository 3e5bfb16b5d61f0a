package org.mingfa.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Scenario;

/** Every worked case beside the law goes as it is told. */
class ScenariosTest {

    private static final Path LAW = Path.of("law");

    @TestFactory
    Stream<DynamicTest> everyScenarioHolds() {
        var library = LawLibrary.load(LAW);
        return Scenario.load(LAW).stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.procedure() + ": " + scenario.name(),
                        () -> assertThat(Rehearsal.play(scenario, library)).isEmpty()));
    }
}
