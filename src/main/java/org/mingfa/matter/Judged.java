package org.mingfa.matter;

import java.time.Instant;
import java.util.List;
import org.mingfa.judging.Breach;
import org.mingfa.staff.Actor;
import org.mingfa.staff.Roster;

/**
 * Openings that were judged and are not yet recorded.
 *
 * @param answers in the order of the proposals, true once the rows are written
 * @param numbers those the rows bear, good only while nobody else has taken one
 */
record Judged(
        Actor actor,
        List<Proposal> proposals,
        Instant now,
        Roster roster,
        Numbers.Ahead numbers,
        List<Answer> answers,
        List<Refusal> refusals,
        OpeningRows rows) {

    record Refusal(Proposal proposal, List<Breach> breaches) {}
}
