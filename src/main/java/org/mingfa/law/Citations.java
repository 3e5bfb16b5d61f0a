package org.mingfa.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The instruments a law file cites, by the short keys it uses; turns {@code apl 第五十八条} into a {@link Basis}. */
final class Citations {

    private final Map<String, String> instruments;

    private Citations(Map<String, String> instruments) {
        this.instruments = instruments;
    }

    static Citations read(LawNode node) {
        var instruments = new LinkedHashMap<String, String>();
        node.entries().forEach((key, name) -> instruments.put(key, name.text()));
        return new Citations(instruments);
    }

    /** Those of a procedure, for other files about it. */
    static Citations of(Map<String, String> instruments) {
        return new Citations(instruments);
    }

    Map<String, String> instruments() {
        return instruments;
    }

    List<Basis> cite(LawNode node) {
        return node.oneOrMore().stream().map(this::one).toList();
    }

    private Basis one(LawNode node) {
        var words = node.text().split("\\s+", 2);
        var instrument = instruments.get(words[0]);
        if (instrument == null) {
            throw node.mistake("'" + words[0] + "' is not a key of this file's basis map; known: "
                    + String.join(", ", instruments.keySet()));
        }
        return new Basis(instrument, words.length == 2 ? words[1] : "");
    }
}
