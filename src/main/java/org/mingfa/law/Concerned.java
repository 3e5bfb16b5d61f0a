package org.mingfa.law;

import java.util.List;

/**
 * Whom the matters of a procedure are about (所涉人员), said once for all its steps: they take none of them, and where the
 * procedure names who may look into its matters, they do not look.
 *
 * @param who person fields that name them
 * @param basis what forbids it
 * @param except the steps they may take all the same, such as an objection of their own
 */
public record Concerned(List<Step.Who> who, List<Basis> basis, List<String> except) {

    /** Nobody is named. */
    static final Concerned NOBODY = new Concerned(List.of(), List.of(), List.of());

    /** All of whom may not take a step that records a decision, or did not rightly take one that records an event. */
    Step.Separation from(String step, boolean event) {
        return except.contains(step)
                ? new Step.Separation(List.of(), List.of(), Severity.REFUSE)
                : new Step.Separation(who, basis, event ? Severity.FINDING : Severity.REFUSE);
    }

    /** Whom the matters are about, as a rule of separation names people. */
    public Step.Separation all() {
        return new Step.Separation(who, basis, Severity.REFUSE);
    }
}
