package org.mingfa.judging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingfa.law.Measure;

/** What a story says its matter adds to figures, held against its facts. */
final class StoryCounts {

    private StoryCounts() {}

    /**
     * What is otherwise than told, each in a sentence.
     *
     * @param told by measure and year
     * @param measures those counted from the story's procedure
     */
    static List<String> otherwise(
            Map<String, Map<Integer, BigDecimal>> told, List<Measure.Counted> measures, List<Fact> facts) {
        var otherwise = new ArrayList<String>();
        told.forEach((id, years) -> {
            var measure = measures.stream().filter(one -> one.id().equals(id)).findFirst();
            if (measure.isEmpty()) {
                otherwise.add("no measure '" + id + "' is counted from this procedure");
                return;
            }
            years.forEach((year, expected) -> {
                var found = added(measure.get(), year, facts);
                if (found.compareTo(expected) != 0) {
                    otherwise.add("expected to add " + expected.toPlainString() + " to '" + id + "' of " + year
                            + ", it adds " + found.toPlainString());
                }
            });
        });
        return otherwise;
    }

    /** What the matter adds to the figure of a year; of what lasts, to that of its end. */
    private static BigDecimal added(Measure.Counted measure, int year, List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.measure().equals(measure.id()))
                .filter(fact -> fact.day().getYear() == year
                        || (measure.isLasting() && fact.day().getYear() < year))
                .map(Fact::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
