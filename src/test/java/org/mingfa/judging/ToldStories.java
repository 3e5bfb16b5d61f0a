package org.mingfa.judging;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Tests about a law folder with stories beside it, which all go as they are told. */
abstract class ToldStories {

    final ToldLaw told;

    ToldStories(ToldLaw told) {
        this.told = told;
    }

    @TestFactory
    Stream<DynamicTest> every_story_goes_as_told() {
        return told.goAsTold();
    }
}
