package org.mingfa.judging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Closing;

/**
 * A state a matter may reach: what became of each step (not done, lapsed, done with one of its outcomes), and the end that was
 * brought; of a matter that is over, the end alone.
 */
record Reached(List<Integer> steps, @Nullable Closing ended) {

    static final int NOT_DONE = 0;
    static final int LAPSED = 1;

    /** Done with the first of its outcomes, or done; the others follow. */
    static final int DONE = 2;

    boolean isDone(int index) {
        return steps.get(index) >= DONE;
    }

    boolean isUntouched(int index) {
        return steps.get(index) == NOT_DONE;
    }
}
