package org.mingfa.judging;

/** Numbers that other ledgers give, and numbers stated instead of them. */
class CountedScenariosTest extends ToldStories {

    CountedScenariosTest() {
        super(ToldLaw.of("figures"));
    }
}
