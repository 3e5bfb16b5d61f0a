package org.mingfa.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether measures fit together: each made of measures there are, and of a kind it can be made of. */
final class MeasureCheck {

    private static final String NOT_LASTING = "which does not last, so that 'any-day' and 'every-day' say nothing";

    private MeasureCheck() {}

    static List<LawMistake> mistakes(List<Sourced<Measure>> measures, Parameters parameters) {
        var mistakes = new ArrayList<LawMistake>();
        Map<String, Measure> byId = new HashMap<>();
        for (var measure : measures) {
            var id = measure.what().id();
            if (byId.put(id, measure.what()) != null) {
                mistakes.add(measure.at().mistake("the measure '" + id + "' stands twice"));
            }
            if (measure.what().label().hidesSmall()
                    && parameters.smallCell(PlaceCode.COUNTRY).isEmpty()) {
                mistakes.add(measure.at()
                        .mistake("'" + id + "' hides what is small, and no parameter '" + Parameters.SMALL_CELL
                                + "' says as a number what that is"));
            }
        }
        for (var measure : measures) {
            for (var part : measure.what().parts()) {
                var found = byId.get(part);
                var reason = found == null ? "which is no measure" : unfit(measure.what(), found, byId);
                if (reason != null) {
                    mistakes.add(
                            measure.at().mistake("'" + measure.what().id() + "' is made of '" + part + "', " + reason));
                }
            }
        }
        return mistakes;
    }

    private static @Nullable String unfit(Measure measure, Measure part, Map<String, Measure> byId) {
        if (!(part instanceof Measure.Counted counted)) {
            return "which is not counted but derived itself";
        }
        return switch (measure) {
            case Measure.Percentile _
            when !(counted.spread() instanceof Measure.Spread.Days) -> "which counts no 'days'";
            case Measure.Distinct _
            when !(counted.spread() instanceof Measure.Spread.Each) -> "which has no 'each' to tell apart";
            case Measure.Sum sum -> unfit(sum, counted, byId.get(sum.of().getFirst()));
            case Measure.Reached(var _, var among) -> unfit(among, counted);
            case Measure.Share(var _, var among) -> unfit(among, counted);
            case Measure.Round _
            when !(counted.spread() instanceof Measure.Spread.Turns) -> "which does not come round";
            case Measure.Distinct _
            when counted.isLasting() -> "which lasts, so that what has ended would be counted too";
            case Measure.Stock _ when counted.isLasting() -> "which lasts by itself";
            default -> null;
        };
    }

    /** What is added up is counted in one unit, and is all there at once or has all come one by one. */
    private static @Nullable String unfit(Measure.Sum sum, Measure.Counted counted, @Nullable Measure first) {
        if (!counted.unit().equals(sum.unit())) {
            return "which is counted in " + counted.unit() + ", not in " + sum.unit();
        }
        return first instanceof Measure.Counted one && one.isLasting() != counted.isLasting()
                ? "and what lasts and what happens are not added up"
                : null;
    }

    private static @Nullable String unfit(Measure.Among among, Measure.Counted counted) {
        boolean apart = counted.spread() instanceof Measure.Spread.Each;
        boolean ofPlaces = among.over() instanceof Covers.Places;
        if (!ofPlaces && !apart) {
            return "which has no 'each' to tell people or units apart";
        }
        return switch (among.on()) {
            case THE_LAST -> null;
            case ANY -> !counted.isLasting() ? NOT_LASTING : apart ? "of whose parts 'any-day' cannot be told" : null;
            case EVERY -> counted.isLasting() ? null : NOT_LASTING;
        };
    }
}
