package org.mingfa.law;

/** What a breach of a rule leads to. */
public enum Severity {
    /** The act is not taken. */
    REFUSE,
    /** The act is taken and the breach stands beside it for ever. */
    CAUTION
}
