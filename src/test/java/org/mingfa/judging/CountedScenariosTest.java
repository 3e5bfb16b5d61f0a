package org.mingfa.judging;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Numbers that other ledgers give, and numbers stated instead of them. */
class CountedScenariosTest {

    private static final ToldLaw TOLD = ToldLaw.of("figures");

    @TestFactory
    Stream<DynamicTest> every_story_goes_as_told() {
        return TOLD.goAsTold();
    }
}
