package org.mingfa.law;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

    public static Optional<Beside> byId(String id) {
        return ALL.stream().filter(one -> one.id.equals(id)).findFirst();
    }

    static Beside read(LawNode node) {
        return byId(node.text())
                .orElseThrow(() -> node.mistake("nothing called '" + node.text()
                        + "' is kept that a step could be taken beside; known: "
                        + ALL.stream().map(Beside::id).collect(Collectors.joining(", "))));
    }
}
