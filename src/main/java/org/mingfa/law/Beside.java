package org.mingfa.law;

import java.util.List;

/**
 * What a step may be taken beside: something the program keeps for a matter and that an act must go together with. A step says so
 * in its file by {@code taken-beside}.
 */
public enum Beside {
    /** The text of a yearly report that is written in the program. */
    REPORT_TEXT("report-text", "报告正文");

    private static final List<Beside> ALL = List.of(values());

    private final String id;
    private final String chinese;

    Beside(String id, String chinese) {
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

    static Beside read(LawNode node) {
        return node.oneOf(
                ALL, Beside::id, text -> "nothing called '" + text + "' is kept that a step could be taken beside");
    }
}
