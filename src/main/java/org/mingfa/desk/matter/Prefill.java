package org.mingfa.desk.matter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Value;

/** Values as they would have been typed. Personal data is never filled in: a form shows none of it. */
final class Prefill {

    private Prefill() {}

    /** What to fill in for the fields named, where there is a value that may be shown. */
    static Map<String, Object> of(Map<String, Value> values, Iterable<String> fields) {
        var typed = new LinkedHashMap<String, Object>();
        for (var id : fields) {
            var text = typed(values.get(id));
            if (text != null) {
                typed.put(id, text);
            }
        }
        return typed;
    }

    private static @Nullable Object typed(@Nullable Value value) {
        return switch (value) {
            case null -> null;
            case Value.Text(var text) -> text.strip();
            case Value.Amount(var number) -> number.stripTrailingZeros().toPlainString();
            case Value.Day(var day) -> day.toString();
            case Value.YesNo(var yes) -> String.valueOf(yes);
            case Value.Many(var many) -> many(many);
            case Value.Row _, Value.Sealed _, Value.Unread _ -> null;
        };
    }

    private static @Nullable Object many(List<Value> many) {
        if (many.stream().anyMatch(Prefill::isSecret)) {
            return null;
        }
        return many.stream()
                .map(one -> one instanceof Value.Row(var cells) ? row(cells) : typed(one))
                .toList();
    }

    private static boolean isSecret(Value value) {
        return value instanceof Value.Row(var cells)
                && cells.values().stream().anyMatch(cell -> cell instanceof Value.Sealed);
    }

    private static Map<String, String> row(Map<String, Value> cells) {
        var row = new LinkedHashMap<String, String>();
        cells.forEach((column, cell) -> {
            if (typed(cell) instanceof String text) {
                row.put(column, text);
            }
        });
        return row;
    }
}
