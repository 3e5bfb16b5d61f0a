package org.mingfa.checking;

/** One kind of looking at a report. Keeps nothing from one report to the next. */
@FunctionalInterface
interface Check {

    void look(Subject subject, Findings findings);
}
