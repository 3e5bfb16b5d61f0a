package org.mingfa.reading;

/** How the first line of a paragraph is moved in. */
public enum Indent {
    NONE,
    BLANKS,
    STYLE,
    UNKNOWN
}
