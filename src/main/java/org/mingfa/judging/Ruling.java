package org.mingfa.judging;

import java.util.List;

/** What the law answers to a proposed act (裁断). */
public sealed interface Ruling {

    /**
     * The act may be taken.
     *
     * @param act as it is to be recorded: with the rules that what happened did not keep
     * @param cautions breaches that do not stand in the way: reminders, findings, and what was out of order in history carried
     *     over
     * @param standing where the matter stands once the act is taken, on the day the act is recorded
     */
    record Allowed(Act act, List<Breach> cautions, Standing standing) implements Ruling {}

    /** The act may not be taken. */
    record Refused(List<Breach> breaches) implements Ruling {}
}
