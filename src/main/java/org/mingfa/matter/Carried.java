package org.mingfa.matter;

import java.util.List;
import java.util.UUID;
import org.mingfa.judging.Breach;
import org.mingfa.law.Closing;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;

/** What became of a matter told whole. Only {@link Taken} has stored anything of it. */
public sealed interface Carried {

    /**
     * Recorded, and closed.
     *
     * @param cautions what was found out of order in any of its steps
     */
    record Taken(Matter matter, List<Breach> cautions) implements Carried {}

    /**
     * A step cannot be recorded as it is told.
     *
     * @param at which of those told: 0 for the opening, then those after it in their order
     */
    record Refused(Procedure procedure, Step step, int at, List<Breach> breaches) implements Carried {}

    /**
     * Every step could be recorded, and the matter would not have ended.
     *
     * @param left the steps still to be done
     */
    record Unfinished(List<Step> left) implements Carried {}

    /** Its steps end it, and otherwise than is said of it. */
    record EndsOtherwise(Procedure procedure, Closing as) implements Carried {}

    /** What its key stands for has opened this matter before; nothing is recorded again. */
    record Already(UUID matter) implements Carried {}

    /** The procedure was not in force on that day. */
    record Unknown() implements Carried {}
}
