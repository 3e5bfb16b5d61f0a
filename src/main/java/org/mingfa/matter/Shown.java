package org.mingfa.matter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.judging.Act;
import org.mingfa.judging.Standing;
import org.mingfa.law.Field;
import org.mingfa.law.Procedure;
import org.mingfa.law.Value;

/** What the register keeps of a matter for its ledger: its own fields, and the fields of steps the ledger has columns for. */
public final class Shown {

    private Shown() {}

    /** What may be shown of a matter of the procedure, by the key its value has among the matter's fields. */
    public static Map<String, Field> columns(Procedure procedure) {
        var columns = new LinkedHashMap<String, Field>();
        procedure.fields().forEach(field -> columns.put(field.id(), field));
        procedure.ledger().columns().forEach(column -> columns.put(column, procedure.column(column)));
        return columns;
    }

    public static Map<String, Value> of(Procedure procedure, List<Act> acts, Standing standing) {
        var shown = new LinkedHashMap<>(standing.values());
        for (var column : procedure.ledger().columns()) {
            int dot = column.indexOf('.');
            if (dot > 0) {
                last(acts, column.substring(0, dot), column.substring(dot + 1))
                        .ifPresent(value -> shown.put(column, value));
            }
        }
        return shown;
    }

    private static java.util.Optional<Value> last(List<Act> acts, String step, String field) {
        Value found = null;
        for (var act : acts) {
            if (act.step().equals(step) && act.values().containsKey(field)) {
                found = act.values().get(field);
            }
        }
        return java.util.Optional.ofNullable(found);
    }
}
