package org.mingfa.measure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mingfa.law.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What rules of coverage ask for, month by month of a year: rules that tell apart alike are read together. */
final class CoverageMonths {

    /** @param digits those of the codes of the places told apart */
    private record Apart(ToldApart by, int digits) {

        static Apart of(Coverage rule) {
            var by = rule.parts().isEmpty() ? ToldApart.by(rule.covers()) : ToldApart.PLACE_AND_PART;
            return new Apart(by, ToldApart.digits(rule.covers()));
        }
    }

    private final Map<Apart, Map<String, Map<String, List<BigDecimal>>>> told = new HashMap<>();
    private final YearMonth last;

    private CoverageMonths(YearMonth last) {
        this.last = last;
    }

    /** @param last the month with which the telling ends */
    static CoverageMonths read(
            JdbcClient client, Months reader, List<Coverage> rules, PlaceCode place, YearMonth last) {
        var measures = new HashMap<Apart, TreeSet<String>>();
        rules.forEach(rule ->
                measures.computeIfAbsent(Apart.of(rule), _ -> new TreeSet<>()).addAll(rule.measures()));
        var months = new CoverageMonths(last);
        measures.forEach((apart, of) -> months.told.put(
                apart, reader.read(client, new PlaceRange(place, apart.digits()), apart.by(), of, last.getYear())));
        return months;
    }

    /** January first, by the key of one of whom a rule asks; what is counted by several measures added up. */
    List<BigDecimal> of(Coverage rule, String key) {
        var byMeasure = told.getOrDefault(Apart.of(rule), Map.of()).getOrDefault(key, Map.of());
        return rule.measures().stream()
                .map(measure -> byMeasure.getOrDefault(measure, List.of()))
                .reduce(List.of(), CoverageMonths::sum)
                .stream()
                .limit(last.getMonthValue())
                .toList();
    }

    private static List<BigDecimal> sum(List<BigDecimal> one, List<BigDecimal> other) {
        var sums = new ArrayList<BigDecimal>();
        for (int month = 0; month < Math.max(one.size(), other.size()); month++) {
            var first = month < one.size() ? one.get(month) : BigDecimal.ZERO;
            sums.add(month < other.size() ? first.add(other.get(month)) : first);
        }
        return sums;
    }
}
