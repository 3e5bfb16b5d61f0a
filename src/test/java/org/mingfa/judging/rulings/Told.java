package org.mingfa.judging.rulings;

import org.mingfa.judging.Breach;
import org.mingfa.law.Basis;
import org.mingfa.law.Severity;

/** A breach as a table writes it: {@code rule | weight | reason | basis | cure | step that cures}, what is not said being {@code -}. */
final class Told {

    private Told() {}

    static String of(Breach breach) {
        return String.join(
                " | ",
                breach.rule().toString(),
                breach.kind() == Breach.Kind.FORM
                        ? "form"
                        : breach.severity() == Severity.REFUSE ? "refuse" : "caution",
                breach.reason(),
                breach.basis().isEmpty() ? "-" : Basis.cite(breach.basis()),
                breach.cure() == null ? "-" : breach.cure(),
                breach.cureStep() == null ? "-" : breach.cureStep());
    }
}
