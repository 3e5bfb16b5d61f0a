package org.mingfa.finding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Fact;
import org.mingfa.law.RuleId;

/**
 * What is recorded beside the acts of a matter.
 *
 * @param broken the number of the first act whose link does not fit what is stored, or null when the chain is whole
 * @param findings what each act was allowed in spite of, by its number
 * @param refusals what was asked for and not allowed, in order
 * @param facts what the matter contributes to figures
 */
public record Trail(@Nullable Integer broken, List<Finding> findings, List<Refusal> refusals, List<Fact> facts) {

    /** A rule an act did not keep, as it was told then; {@code basis} may be empty. */
    public record Finding(int seq, RuleId rule, String reason, String basis) {}

    /** Somebody was refused. */
    public record Refusal(Instant asked, String step, String person, String post, List<RefusalReason> reasons) {}
}
