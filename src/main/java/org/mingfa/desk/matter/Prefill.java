package org.mingfa.desk.matter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Entered;
import org.mingfa.law.Value;

/** Values as they would have been typed. Personal data is never filled in: a form shows none of it. */
final class Prefill {

    private final Function<Value.Link, String> called;

    private Prefill(Function<Value.Link, String> called) {
        this.called = called;
    }

    /**
     * What to fill in for the fields named, where there is a value that may be shown.
     *
     * @param called what is typed to mean a matter, and no other
     */
    static Map<String, Entered> of(
            Map<String, Value> values, Iterable<String> fields, Function<Value.Link, String> called) {
        var prefill = new Prefill(called);
        var typed = new LinkedHashMap<String, Entered>();
        for (var id : fields) {
            var entered = prefill.typed(values.get(id));
            if (entered != null) {
                typed.put(id, entered);
            }
        }
        return typed;
    }

    private @Nullable Entered typed(@Nullable Value value) {
        return switch (value) {
            case null -> null;
            case Value.Text(var text) -> new Entered.Text(text.strip());
            case Value.Link link -> new Entered.Text(called.apply(link));
            case Value.Amount(var number) ->
                new Entered.Text(number.stripTrailingZeros().toPlainString());
            case Value.Day(var day) -> new Entered.Text(day.toString());
            case Value.Moment(var at) -> new Entered.Text(at.toString());
            case Value.YesNo(var yes) -> new Entered.Text(String.valueOf(yes));
            case Value.Many(var many) -> many(many);
            case Value.Row(var cells) -> row(cells);
            case Value.Sealed _, Value.Unread _ -> null;
        };
    }

    private @Nullable Entered many(List<Value> many) {
        return many.stream().anyMatch(Prefill::isSecret)
                ? null
                : new Entered.Many(
                        many.stream().map(this::typed).filter(Objects::nonNull).toList());
    }

    private static boolean isSecret(Value value) {
        return value instanceof Value.Row(var cells)
                && cells.values().stream().anyMatch(cell -> cell instanceof Value.Sealed);
    }

    private Entered row(Map<String, Value> cells) {
        var row = new LinkedHashMap<String, Entered>();
        cells.forEach((column, cell) -> {
            switch (typed(cell)) {
                case Entered.Text text -> row.put(column, text);
                case Entered.Many many -> row.put(column, new Entered.Text(many.words()));
                case Entered.Number _, Entered.YesNo _, Entered.Day _, Entered.Row _ -> {}
                case null -> {}
            }
        });
        return new Entered.Row(row);
    }
}
