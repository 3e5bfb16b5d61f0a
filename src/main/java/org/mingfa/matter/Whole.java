package org.mingfa.matter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.law.Closing;

/**
 * A matter that ended before it was entered, told with all its steps: history carried over (补录) in one piece.
 *
 * @param opening opens it; carried over, with a key by which it is known again
 * @param later what was done after that, in the order in which it was done
 * @param end how it is said to have ended; null where that is left to its steps
 * @param formerNumber the number it bore where it was kept so far; null where it bore none
 */
public record Whole(
        Proposal opening,
        List<Done> later,
        @Nullable Closing end,
        @Nullable String formerNumber) {

    /** A step that was done. */
    public record Done(String step, Proposal.Particulars particulars, When when) {}

    public Whole {
        if (opening.key() == null || !opening.carriedOver()) {
            throw new IllegalArgumentException("a matter is told whole as history, and once");
        }
        later = List.copyOf(later);
    }

    Proposal proposal(Done done, Matter matter) {
        return new Proposal(
                Proposal.Target.of(matter),
                new Act.Kind.Doing(),
                done.step(),
                done.particulars(),
                done.when(),
                true,
                null);
    }
}
