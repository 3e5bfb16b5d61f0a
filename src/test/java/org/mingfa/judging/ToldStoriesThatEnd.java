package org.mingfa.judging;

import org.junit.jupiter.api.Test;

/** The same where every matter of the folder can end, whatever was done in it. */
abstract class ToldStoriesThatEnd extends ToldStories {

    ToldStoriesThatEnd(ToldLaw told) {
        super(told);
    }

    @Test
    void every_state_has_an_end() {
        told.everyStateHasAnEnd();
    }
}
