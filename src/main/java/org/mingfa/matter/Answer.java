package org.mingfa.matter;

import java.util.List;
import java.util.UUID;
import org.mingfa.judging.Act;
import org.mingfa.judging.Breach;
import org.mingfa.judging.Standing;

/** What became of a proposal. */
public sealed interface Answer {

    /** Recorded; nothing acknowledged this way is ever lost. */
    record Taken(Matter matter, Act act, List<Breach> cautions, Standing standing) implements Answer {}

    /** Not recorded, and why; the refusal itself is. */
    record Refused(List<Breach> breaches) implements Answer {}

    /** Somebody else acted meanwhile; these are the acts the person had not seen. */
    record Overtaken(Matter matter, List<Act> unseen) implements Answer {}

    /** What the proposal's key stands for has opened this matter before; nothing is recorded again. */
    record Already(UUID matter) implements Answer {}

    /** There is no such matter, or not for this person. */
    record Unknown() implements Answer {}
}
