package org.mingfa.law;

/** The answer of a condition. */
public enum Truth {
    YES,
    NO,
    /** A value the condition needs is not there yet. */
    UNDECIDED;

    public static Truth of(boolean holds) {
        return holds ? YES : NO;
    }
}
