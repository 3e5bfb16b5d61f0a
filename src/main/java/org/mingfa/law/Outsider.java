package org.mingfa.law;

import java.util.List;

/** Whose word or deed outside the office a step needs. A step says so by {@code awaits}; nobody can make them act. */
public enum Outsider {
    /** The party, or whoever applied. */
    PARTY("party", "当事人"),
    /** A court. */
    COURT("court", "法院"),
    /** A higher or another authority. */
    AUTHORITY("authority", "上级或者其他机关");

    private static final List<Outsider> ALL = List.of(values());

    private final String id;
    private final String chinese;

    Outsider(String id, String chinese) {
        this.id = id;
        this.chinese = chinese;
    }

    /** As law files write it. */
    public String id() {
        return id;
    }

    public String chinese() {
        return chinese;
    }

    static Outsider read(LawNode node) {
        return node.oneOf(ALL, Outsider::id, text -> "nobody called '" + text + "' is awaited");
    }
}
