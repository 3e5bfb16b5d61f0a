package org.mingfa.report;

import java.util.HashSet;
import java.util.List;
import org.mingfa.law.LawNode;

/** The statements of a report somebody has issued, each with what records would have to show. */
public record Claims(String id, String name, int year, List<ReportStatement> statements) {

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

    private static ReportStatement claim(LawNode node, KnownMeasures known, HashSet<String> seen) {
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
        return new ReportStatement(
                id.text(),
                kind(keys.need("kind")),
                keys.need("says").text(),
                keys.each("checks", check -> Condition.read(check, known)),
                keys.find("unfounded").map(LawNode::text).orElse(null),
                keys.find("also").map(LawNode::text).orElse(null));
    }

    private static StatementKind kind(LawNode node) {
        for (var kind : StatementKind.values()) {
            if (kind.name().equals(node.text())) {
                return kind;
            }
        }
        throw node.mistake("'" + node.text() + "' is no kind of statement; known: F, A, M, C, P, N");
    }
}
