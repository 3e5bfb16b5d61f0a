package org.mingfa.measure;

import java.util.Map;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;

/** What the parts of a measure are called. */
public final class Parts {

    private Parts() {}

    /** The names of the parts by code, in the order of the law; empty when a part is called by itself, as a law is. */
    public static Map<String, String> names(LawLibrary law, Measure.Counted measure) {
        if (!(measure.spread() instanceof Measure.Spread.Each(var ref))) {
            return Map.of();
        }
        return law.procedures().stream()
                .filter(procedure -> procedure.id().equals(measure.procedure()))
                .findFirst()
                .map(procedure -> procedure.field(ref))
                .map(field -> field.type().options())
                .orElse(Map.of());
    }
}
