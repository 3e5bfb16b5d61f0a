package org.mingfa.law;

import java.util.List;

/** How sure a day or a number about a law is. Only what was seen may be held against a file; the rest is worth a caution. */
public enum Sureness {
    /** Read in a text or an official list. */
    SEEN("seen", "查到过"),
    /** General knowledge, likely right. */
    MEMORY("memory", "凭记忆，没有查对"),
    /** To be looked up before anybody relies on it. */
    UNSURE("unsure", "待核对");

    private static final List<Sureness> ALL = List.of(values());

    private final String id;
    private final String chinese;

    Sureness(String id, String chinese) {
        this.id = id;
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** The less sure of two. */
    Sureness and(Sureness other) {
        return compareTo(other) >= 0 ? this : other;
    }

    static Sureness read(LawNode node) {
        return ALL.stream()
                .filter(one -> one.id.equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.mistake("how sure it is: 'seen', 'memory' or 'unsure'"));
    }
}
