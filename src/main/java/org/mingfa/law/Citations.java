package org.mingfa.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The instruments a law file cites, by the short keys it uses; turns {@code apl 第五十八条} into a {@link Basis}. */
final class Citations {

    private final Map<String, CitedLaw> laws;
    private final Set<String> ofOtherDays;

    private Citations(Map<String, CitedLaw> laws, Set<String> ofOtherDays) {
        this.laws = laws;
        this.ofOtherDays = ofOtherDays;
    }

    static Citations read(LawNode node, Statutes statutes) {
        return read(node, statutes, Set.of());
    }

    /** @param ofOtherDays keys that stand for laws of other days: a citation of these is left out */
    static Citations read(LawNode node, Statutes statutes, Set<String> ofOtherDays) {
        var laws = new LinkedHashMap<String, CitedLaw>();
        node.entries().forEach((key, law) -> laws.put(key, law(law, statutes)));
        return new Citations(laws, ofOtherDays);
    }

    /** Those of a procedure, for other files about it. */
    static Citations of(Procedure procedure) {
        return new Citations(procedure.laws(), procedure.lawsOfOtherDays());
    }

    /** One of them: in words, by a law's key, or as a map with its force. Of several, each for its days, one is left. */
    private static CitedLaw law(LawNode node, Statutes statutes) {
        if (node.isList()) {
            if (node.list().size() != 1) {
                throw node.mistake("on each day of the procedure one of these is cited, not "
                        + node.list().size());
            }
            return law(node.list().getFirst(), statutes);
        }
        if (!node.isMap()) {
            return law(node, null, statutes);
        }
        var keys = node.keys("law", "force", "articles");
        var law = law(keys.need("law"), keys.find("force").map(Force::read).orElse(null), statutes);
        keys.find("articles")
                .filter(articles -> !articles.text().equals("unchecked"))
                .ifPresent(articles -> {
                    throw articles.mistake(
                            "'articles: unchecked' says that the articles of this version were not looked up");
                });
        return keys.has("articles") ? law.withoutArticles() : law;
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
                .map(one -> one.isMap() ? one.keys("cite").need("cite") : one)
                .filter(one -> !ofOtherDays.contains(key(one)))
                .map(this::one)
                .toList();
    }

    private static String key(LawNode citation) {
        return citation.text().split("\\s+", 2)[0];
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
