package org.mingfa.judging;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What happened is recorded as it was, and what it broke leads to what must follow. */
class HappenedTest {

    private static final ToldLaw TOLD = ToldLaw.of("happened");

    @TestFactory
    Stream<DynamicTest> every_story_goes_as_told() {
        return TOLD.goAsTold();
    }
}
