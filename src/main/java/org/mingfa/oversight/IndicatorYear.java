package org.mingfa.oversight;

import java.math.BigDecimal;
import java.util.List;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.LawNode;
import org.mingfa.law.PlaceCode;

/**
 * The indicators of one year, with their weights, which add up to 100.
 *
 * @param place whose townships are compared by them: the beginning of a place code
 */
public record IndicatorYear(int year, String name, PlaceCode place, String source, List<Indicator> indicators) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static IndicatorYear read(LawNode node, LawLibrary law) {
        var keys = node.keys("edition", "name", "place", "source", "indicators");
        var indicators = keys.need("indicators").list().stream()
                .map(one -> Indicator.read(one, law))
                .toList();
        var sum = indicators.stream().map(Indicator::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) != 0) {
            throw keys.need("indicators").mistake("the weights add up to " + sum.toPlainString() + ", not to 100");
        }
        return new IndicatorYear(
                keys.need("edition").whole(),
                keys.need("name").text(),
                keys.need("place").place(),
                keys.need("source").text(),
                indicators);
    }
}
