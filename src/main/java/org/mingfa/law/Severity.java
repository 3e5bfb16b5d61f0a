package org.mingfa.law;

/** What a breach of a rule leads to. */
public enum Severity {
    /** The act is not taken. */
    REFUSE,
    /** The act is taken and the breach stands beside it for ever. */
    CAUTION,
    /** What happened is recorded as it was; the breach is counted, told to whoever answers, and may ask for what must follow. */
    FINDING
}
