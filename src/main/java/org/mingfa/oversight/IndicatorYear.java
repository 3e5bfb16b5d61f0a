package org.mingfa.oversight;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.LawNode;
import org.mingfa.law.Measure;

/**
 * The indicators of one year, with their weights, which add up to 100.
 *
 * @param place whose townships are compared by them: the beginning of a place code
 */
public record IndicatorYear(int year, String name, String place, String source, List<Indicator> indicators) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** By what a figure is divided so that a large township and a small one can stand side by side. */
    public enum Per {
        TOWNSHIP(""),
        VILLAGE("每村"),
        THOUSAND_PEOPLE("每千人");

        private final String chinese;

        Per(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /**
     * One of them.
     *
     * @param full the value that earns the whole weight
     * @param none the value that earns nothing; above {@code full} where less is better
     */
    public record Indicator(
            String name, Measure measure, Per per, BigDecimal weight, BigDecimal full, BigDecimal none) {}

    static IndicatorYear read(LawNode node, LawLibrary law) {
        var keys = node.keys("edition", "name", "place", "source", "indicators");
        var indicators = keys.need("indicators").list().stream()
                .map(one -> indicator(one, law))
                .toList();
        var sum = indicators.stream().map(Indicator::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            throw keys.need("indicators").mistake("the weights add up to " + sum.toPlainString() + ", not to 100");
        }
        return new IndicatorYear(
                keys.need("edition").whole(),
                keys.need("name").text(),
                keys.need("place").text(),
                keys.need("source").text(),
                indicators);
    }

    private static Indicator indicator(LawNode node, LawLibrary law) {
        var keys = node.keys("name", "measure", "per", "weight", "full", "none");
        var full = keys.need("full");
        var none = keys.need("none").number();
        if (full.number().compareTo(none) == 0) {
            throw full.mistake("'full' and 'none' are the same, so there is nothing to tell apart");
        }
        return new Indicator(
                keys.need("name").text(),
                OversightLaw.measure(keys.need("measure"), law),
                keys.find("per").map(IndicatorYear::per).orElse(Per.TOWNSHIP),
                OversightLaw.positive(keys.need("weight")),
                full.number(),
                none);
    }

    private static Per per(LawNode node) {
        for (var per : Per.values()) {
            if (per.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(node.text())) {
                return per;
            }
        }
        throw node.mistake("'" + node.text() + "' is not known here; known: village, thousand-people");
    }
}
