package org.mingfa.judging;

import java.util.List;

/** What the law answers to a proposed act (裁断). */
public sealed interface Ruling {

    /**
     * The act may be taken.
     *
     * @param cautions breaches that do not stand in the way, and the findings of history carried over
     * @param standing where the matter stands once the act is taken, on the day the act is recorded
     */
    record Allowed(List<Breach> cautions, Standing standing) implements Ruling {}

    /** The act may not be taken. */
    record Refused(List<Breach> breaches) implements Ruling {}
}
