package org.mingfa.law;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What force a rule has over those who act by it, from the strongest down. */
public enum Force {
    /** A law, regulation or document that binds them. */
    BINDING("binding", "有拘束力"),
    /** No law asks for it: without it what is recorded would contradict itself, or go to another than it names. */
    RECORD("record", "记录要求"),
    /** One that is written for others and followed here (参照). */
    BY_ANALOGY("by-analogy", "参照适用"),
    /** A rule of the province, the county or the house. */
    LOCAL("local", "地方规定"),
    /** What offices do, written nowhere. */
    PRACTICE("practice", "工作惯例"),
    /** A source nobody has looked up. */
    UNCHECKED("unchecked", "未核对");

    private static final List<Force> ALL = List.of(values());

    private final String id;
    private final String chinese;

    Force(String id, String chinese) {
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

    /** Whether a rule of this force may refuse an act; the others caution. */
    public boolean refuses() {
        return this == BINDING || this == RECORD;
    }

    /** The strongest of what a rule stands on; null where it stands on nothing. */
    public static @Nullable Force of(Collection<Basis> basis) {
        return basis.stream().map(Basis::force).min(Comparator.naturalOrder()).orElse(null);
    }

    static Force read(LawNode node) {
        return ALL.stream()
                .filter(one -> one.id.equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.mistake(
                        "a rule's force is 'binding', 'record', 'by-analogy', 'local', 'practice' or 'unchecked'"));
    }
}
