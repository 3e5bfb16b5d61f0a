package org.mingfa.oversight;

import java.math.BigDecimal;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.LawNode;
import org.mingfa.law.Measure;

/**
 * One of the indicators of a year.
 *
 * @param full the value that earns the whole weight
 * @param none the value that earns nothing; above {@code full} where less is better
 */
public record Indicator(String name, Measure measure, Per per, BigDecimal weight, BigDecimal full, BigDecimal none) {

    static Indicator read(LawNode node, LawLibrary law) {
        var keys = node.keys("name", "measure", "per", "weight", "full", "none");
        var full = keys.need("full");
        var none = keys.need("none").number();
        if (full.number().compareTo(none) == 0) {
            throw full.mistake("'full' and 'none' are the same, so there is nothing to tell apart");
        }
        return new Indicator(
                keys.need("name").text(),
                OversightLaw.measure(keys.need("measure"), law),
                keys.find("per").map(Per::read).orElse(Per.TOWNSHIP),
                OversightLaw.positive(keys.need("weight")),
                full.number(),
                none);
    }
}
