package org.mingfa.desk.look;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mingfa.desk.look.FieldView.Kind;

/** Several things with a number, each chosen by searching in a row of its own; sent as {@code name[0].column}. */
public final class MatterRows {

    private MatterRows() {}

    /**
     * @param chosen the input of each, with what is filled in
     * @param pattern the input of one more
     */
    public static FieldBuilder of(String name, String label, List<FieldView> chosen, FieldView pattern) {
        var rows = IntStream.range(0, chosen.size())
                .mapToObj(index -> row(name, String.valueOf(index), chosen.get(index)))
                .toList();
        return new FieldBuilder(name, label, Kind.TABLE).rows(rows, row(name, "__i__", pattern));
    }

    private static FieldRow row(String table, String index, FieldView input) {
        return FieldRow.of(table, index, List.of(input), Map.of());
    }
}
