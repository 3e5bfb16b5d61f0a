package org.mingfa.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.mingfa.law.Value;

/** Values as plain JSON, in the form in which they may be entered again. Of personal data only the masked form. */
final class PlainValues {

    private PlainValues() {}

    static Map<String, Object> of(Map<String, Value> values) {
        var plain = new LinkedHashMap<String, Object>();
        new TreeMap<>(values).forEach((id, value) -> plain.put(id, of(value)));
        return plain;
    }

    private static Object of(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Link(var _, var number) -> number;
            case Value.Amount(var number) -> number;
            case Value.Day(var day) -> day.toString();
            case Value.YesNo(var yes) -> yes;
            case Value.Many(var many) -> many.stream().map(PlainValues::of).toList();
            case Value.Row(var cells) -> of(cells);
            case Value.Sealed(var masked, var _) -> masked;
            case Value.Unread(var entered, var _) -> entered;
        };
    }
}
