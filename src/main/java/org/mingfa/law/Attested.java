package org.mingfa.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That a value is what a person declares (声明), because no record can show it.
 *
 * @param basis the article that asks for the declaration; empty where the value is read from a file only
 * @param evidence the file of the same step it is read from, or null
 */
public record Attested(List<Basis> basis, @Nullable String evidence) {

    /** As a field says it: an article, or a map with that, the file it is read from, or both. */
    static Attested read(LawNode node, Citations citations) {
        if (!node.isMap()) {
            return new Attested(article(node, citations), null);
        }
        var keys = node.keys("basis", "evidence");
        if (!keys.has("basis") && !keys.has("evidence")) {
            throw node.mistake("what is attested rests on a 'basis', on 'evidence' or on both");
        }
        return new Attested(
                keys.find("basis").map(basis -> article(basis, citations)).orElse(List.of()),
                keys.find("evidence").map(LawNode::id).orElse(null));
    }

    /** The article that asks for a declaration; a law as a whole asks for none. */
    static List<Basis> article(LawNode node, Citations citations) {
        node.oneOrMore().forEach(one -> {
            if (!one.isMap() && one.text().split("\\s+", 2).length < 2) {
                throw one.mistake("'attested' names the article that asks for the declaration, not '" + one.text()
                        + "' as a whole");
            }
        });
        return citations.cite(node);
    }

    /** What is declared when a step is taken, by field, in the order of the form. */
    public static Map<String, Attested> in(Procedure procedure, Step step) {
        var declared = new LinkedHashMap<String, Attested>();
        for (var field : procedure.entryFields(step)) {
            var attested = field.attested();
            Stream.concat(
                            Stream.ofNullable(attested),
                            step.rules().stream()
                                    .filter(rule -> Oaths.ticks(procedure, step, rule.require())
                                            .contains(field.id()))
                                    .filter(rule -> !rule.attested().isEmpty())
                                    .map(rule -> new Attested(rule.attested(), null)))
                    .reduce(Attested::and)
                    .ifPresent(all -> declared.put(field.id(), all));
        }
        return declared;
    }

    private Attested and(Attested other) {
        return new Attested(
                Stream.concat(basis.stream(), other.basis.stream()).distinct().toList(),
                evidence == null ? other.evidence : evidence);
    }
}
