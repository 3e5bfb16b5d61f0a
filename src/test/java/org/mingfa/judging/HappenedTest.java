package org.mingfa.judging;

/** What happened is recorded as it was, and what it broke leads to what must follow. */
class HappenedTest extends ToldStories {

    HappenedTest() {
        super(ToldLaw.of("happened"));
    }
}
