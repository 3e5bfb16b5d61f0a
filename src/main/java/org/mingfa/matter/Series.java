package org.mingfa.matter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingfa.law.FieldType;
import org.mingfa.law.Level;
import org.mingfa.law.Parameters;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.law.Value;

/** Numbers without gaps: taken inside the act's transaction, so that a refused act gives its number back. */
final class Series {

    private final Numbers numbers;
    private final PlaceCode township;
    private final int year;

    Series(Numbers numbers, PlaceCode place, int year) {
        this.numbers = numbers;
        this.township = place.upTo(Level.TOWNSHIP);
        this.year = year;
    }

    private int next(String name) {
        return numbers.next(new Numbers.Key(township, name, year));
    }

    /** The number of a new matter, such as GW-2026-0007. */
    String matterNumber(Procedure procedure) {
        return "%s-%d-%04d"
                .formatted(
                        procedure.head().code(),
                        year,
                        next("matter:" + procedure.head().code()));
    }

    /** The values with every number the program gives out at this step. */
    Map<String, Value> assign(Procedure procedure, Step step, Map<String, Value> values, Parameters parameters) {
        var assigned = new LinkedHashMap<>(values);
        for (var field : procedure.entryFields(step)) {
            if (field.type() instanceof FieldType.DocumentNumber(var series) && series != null) {
                var number = series.number(year, next("number:" + series.id()), id -> parameters.text(township, id));
                assigned.put(field.id(), Value.of(number));
            }
        }
        return assigned;
    }
}
