package org.mingfa.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The instruments a law file cites, by the short keys it uses; turns {@code apl 第五十八条} into a {@link Basis}. */
final class Citations {

    private final Map<String, CitedLaw> laws;

    private Citations(Map<String, CitedLaw> laws) {
        this.laws = laws;
    }

    static Citations read(LawNode node, Statutes statutes) {
        var laws = new LinkedHashMap<String, CitedLaw>();
        node.entries().forEach((key, law) -> laws.put(key, law(law, statutes)));
        return new Citations(laws);
    }

    /** Those of a procedure, for other files about it. */
    static Citations of(Map<String, CitedLaw> laws) {
        return new Citations(laws);
    }

    /** One of them: in words, by a law's key, or as a map with its force. Of several, each for its days, one is left. */
    private static CitedLaw law(LawNode node, Statutes statutes) {
        if (node.isList()) {
            if (node.list().size() != 1) {
                throw node.mistake("on each day of the procedure one of these is cited, not " + node.list().size());
            }
            return law(node.list().getFirst(), statutes);
        }
        if (!node.isMap()) {
            return law(node, null, statutes);
        }
        var keys = node.keys("law", "force");
        return law(keys.need("law"), keys.find("force").map(Force::read).orElse(null), statutes);
    }

    private static CitedLaw law(LawNode node, @Nullable Force force, Statutes statutes) {
        var text = node.text();
        return statutes.byKey(text)
                .map(statute -> CitedLaw.of(statute, force))
                .orElseGet(() -> CitedLaw.of(text, force, statutes));
    }

    Map<String, CitedLaw> laws() {
        return laws;
    }

    List<Basis> cite(LawNode node) {
        return node.oneOrMore().stream()
                .map(one -> one(one.isMap() ? one.keys("cite").need("cite") : one))
                .toList();
    }

    private Basis one(LawNode node) {
        var words = node.text().split("\\s+", 2);
        var law = laws.get(words[0]);
        if (law == null) {
            throw node.mistake("'" + words[0] + "' is not a key of this file's basis map; known: "
                    + String.join(", ", laws.keySet()));
        }
        return law.article(words.length == 2 ? words[1] : "");
    }
}
