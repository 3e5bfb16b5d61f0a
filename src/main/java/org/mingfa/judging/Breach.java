package org.mingfa.judging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Basis;
import org.mingfa.law.Force;
import org.mingfa.law.RuleId;
import org.mingfa.law.Severity;

/**
 * A rule that an act does not keep.
 *
 * @param kind form: not understandable, refused always; order: against the law's order, and for history carried over a
 *     finding instead of a refusal
 * @param reason what is wrong, in plain Chinese
 * @param cure what would mend it, or null
 * @param cureStep a step that would mend it, or null
 * @param beside the number of another act that this is a finding on as well, or null
 */
public record Breach(
        RuleId rule,
        Kind kind,
        Severity severity,
        String reason,
        List<Basis> basis,
        @Nullable String cure,
        @Nullable String cureStep,
        @Nullable Integer beside) {

    /** A breach of one act alone. */
    public Breach(
            RuleId rule,
            Kind kind,
            Severity severity,
            String reason,
            List<Basis> basis,
            @Nullable String cure,
            @Nullable String cureStep) {
        this(rule, kind, severity, reason, basis, cure, cureStep, null);
    }

    public enum Kind {
        FORM,
        ORDER
    }

    /** What force the rule has; null where it is about the form and stands on no law. */
    public @Nullable Force force() {
        return Force.of(basis);
    }

    static Breach form(RuleId rule, String reason, @Nullable String cure) {
        return new Breach(rule, Kind.FORM, Severity.REFUSE, reason, List.of(), cure, null);
    }

    static Breach order(RuleId rule, Severity severity, String reason, List<Basis> basis, @Nullable String cure) {
        return new Breach(rule, Kind.ORDER, severity, reason, basis, cure, null);
    }

    /** The same as it is noted of what has happened all the same. */
    Breach asNoted() {
        return new Breach(rule, kind, Severity.CAUTION, reason, basis, null, null, beside);
    }

    /** The same as it is found of what was recorded as it happened. */
    Breach asFinding() {
        return new Breach(rule, kind, Severity.FINDING, reason, basis, null, null, beside);
    }

    Breach curedBy(String step) {
        return new Breach(rule, kind, severity, reason, basis, cure, step, beside);
    }
}
