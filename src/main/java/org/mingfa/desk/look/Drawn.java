package org.mingfa.desk.look;

/** The part a field is drawn with. */
public enum Drawn {
    LINE,
    AREA,
    PILLS,
    SELECT,
    SEARCH,
    LAWS,
    TICKS,
    PARTIES,
    TABLE,
    FILES
}
