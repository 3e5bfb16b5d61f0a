package org.mingfa.checking;

import java.util.Set;

/** One kind of looking at a report. Keeps nothing from one report to the next. */
interface Check {

    /** The checks of {@code checks.yaml} it can find something by; it adds no finding of another. */
    Set<String> finds();

    void look(Subject subject, Findings findings);
}
