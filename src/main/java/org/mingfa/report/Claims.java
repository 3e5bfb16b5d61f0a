package org.mingfa.report;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.LawNode;

/** The statements of a report somebody has issued, each with what records would have to show. */
public record Claims(String id, String name, int year, List<Claim> statements) {

    /** F figure, A activity, M mechanism, C characterisation, P problem, N plan. */
    public enum Kind {
        F("数字"),
        A("工作"),
        M("机制"),
        C("评价"),
        P("不足"),
        N("打算");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        /** What statements of the kind are about. */
        public String chinese() {
            return chinese;
        }
    }

    /**
     * A statement.
     *
     * @param checks what must be recorded; empty when records cannot show it
     * @param unfounded why records cannot show it, or null
     * @param also what they cannot show although the checks hold, or null
     */
    record Claim(
            String id,
            Kind kind,
            String says,
            List<Condition> checks,
            @Nullable String unfounded,
            @Nullable String also) {}

    static Claims read(LawNode node, KnownMeasures known) {
        var keys = node.keys("claims", "name", "year", "statements");
        var seen = new HashSet<String>();
        var statements = keys.need("statements").list().stream()
                .map(one -> claim(one, known, seen))
                .toList();
        return new Claims(
                keys.need("claims").text(),
                keys.need("name").text(),
                keys.need("year").whole(),
                statements);
    }

    private static Claim claim(LawNode node, KnownMeasures known, HashSet<String> seen) {
        var keys = node.keys("id", "kind", "says", "checks", "unfounded", "also");
        if (keys.has("checks") == keys.has("unfounded")) {
            throw node.mistake("a statement has either 'checks' or, where records cannot show it, 'unfounded'");
        }
        if (keys.has("also") && !keys.has("checks")) {
            throw keys.need("also").mistake("'also' says what checks leave open; there are none");
        }
        var id = keys.need("id");
        if (!seen.add(id.text())) {
            throw id.mistake("the statement '" + id.text() + "' stands twice");
        }
        return new Claim(
                id.text(),
                kind(keys.need("kind")),
                keys.need("says").text(),
                keys.each("checks", check -> Condition.read(check, known)),
                keys.find("unfounded").map(LawNode::text).orElse(null),
                keys.find("also").map(LawNode::text).orElse(null));
    }

    private static Kind kind(LawNode node) {
        for (var kind : Kind.values()) {
            if (kind.name().equals(node.text())) {
                return kind;
            }
        }
        throw node.mistake("'" + node.text() + "' is no kind of statement; known: F, A, M, C, P, N");
    }
}
