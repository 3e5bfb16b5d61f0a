package org.mingfa.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether measures fit together: each made of measures there are, and of a kind it can be made of. */
final class MeasureCheck {

    private MeasureCheck() {}

    static List<String> reasons(List<Measure> measures) {
        var reasons = new ArrayList<String>();
        Map<String, Measure> byId = new HashMap<>();
        for (var measure : measures) {
            if (byId.put(measure.id(), measure) != null) {
                reasons.add("the measure '" + measure.id() + "' stands twice");
            }
        }
        for (var measure : measures) {
            for (var part : measure.parts()) {
                var found = byId.get(part);
                var reason = found == null ? "which is no measure" : unfit(measure, found);
                if (reason != null) {
                    reasons.add("'" + measure.id() + "' is made of '" + part + "', " + reason);
                }
            }
        }
        return reasons;
    }

    private static @Nullable String unfit(Measure measure, Measure part) {
        if (!(part instanceof Measure.Counted counted)) {
            return "which is not counted but derived itself";
        }
        return switch (measure) {
            case Measure.Percentile _
            when !(counted.spread() instanceof Measure.Spread.Days) -> "which counts no 'days'";
            case Measure.Distinct _
            when !(counted.spread() instanceof Measure.Spread.Each) -> "which has no 'each' to tell apart";
            default -> null;
        };
    }
}
