package org.mingfa.desk.matter;

import java.util.List;
import java.util.stream.IntStream;
import org.mingfa.desk.look.Pair;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.Value;
import org.mingfa.matter.value.ValueWords;

/** A table on the page of a matter: each row by itself, where an address leads to. */
final class TableRows {

    private TableRows() {}

    static boolean isTable(Field field, Value value) {
        return field.type() instanceof FieldType.Table && value instanceof Value.Many(var rows) && !rows.isEmpty();
    }

    /**
     * @param act the number of the act that holds it, as it was first recorded; 0 where it is the matter's own
     */
    static List<Pair> of(ValueWords wording, Field field, Value table, int act) {
        var rows = table instanceof Value.Many(var all) ? all : List.<Value>of();
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Pair(
                        rows.size() == 1 ? field.name() : field.name() + "（第" + (i + 1) + "行）",
                        wording.of(field, rows.get(i)),
                        null,
                        null,
                        Addresses.rowId(act, field.id(), i + 1)))
                .toList();
    }
}
