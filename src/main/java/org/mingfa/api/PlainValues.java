package org.mingfa.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mingfa.law.Value;
import org.mingfa.matter.value.ValueWords;

/** Values as plain JSON, in the form in which they may be entered again. Of personal data only the masked form. */
final class PlainValues {

    private PlainValues() {}

    /** @param withheld matters of which the reader learns no more than that there is one */
    static Map<String, Object> of(Map<String, Value> values, Set<String> withheld) {
        var plain = new LinkedHashMap<String, Object>();
        new TreeMap<>(values).forEach((id, value) -> plain.put(id, of(value, withheld)));
        return plain;
    }

    private static Object of(Value value, Set<String> withheld) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Link link -> ValueWords.number(link, withheld);
            case Value.Amount(var number) -> number;
            case Value.Day(var day) -> day.toString();
            case Value.Moment(var at) -> at.toString().replace('T', ' ');
            case Value.YesNo(var yes) -> yes;
            case Value.Many(var many) ->
                many.stream().map(one -> of(one, withheld)).toList();
            case Value.Row(var cells) -> of(cells, withheld);
            case Value.Sealed(var masked, var _) -> masked;
            case Value.Unread(var entered, var _) -> entered;
        };
    }
}
