package org.mingfa.law;

import dev.cel.common.types.CelType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The fields a measure may name: those of its procedure and, where it counts the rows of a table, the columns of that, after
 * {@code row.}
 *
 * @param table the table whose rows are counted; null where acts are
 * @param columns those of the table
 */
record MeasureRows(Procedure procedure, Measure.@Nullable FieldRef table, List<Field> columns) {

    private static final String PREFIX = Measure.ROW + ".";

    static MeasureRows read(LawNode.Keys keys, Procedure procedure, String at) {
        var node = keys.find("rows");
        if (node.isEmpty()) {
            return new MeasureRows(procedure, null, List.of());
        }
        if (keys.has("falls-due") || keys.has("days")) {
            throw node.get().mistake("rows neither fall due nor into numbers of days");
        }
        var ref = field(procedure, node.get(), "table", FieldType.Table.class::isInstance);
        if (ref.step() != null && !ref.step().equals(at)) {
            throw node.get().mistake("the rows are those of the step counted: 'at: " + ref.step() + "'");
        }
        if (procedure.step(Measure.ROW) != null || procedure.field(Measure.ROW) != null) {
            throw node.get()
                    .mistake("'row' is a step or a field of '" + procedure.id() + "'; rows cannot be told from it");
        }
        var table = procedure.field(ref);
        var columns = table != null && table.type() instanceof FieldType.Table(var all, var _) ? all : List.<Field>of();
        return new MeasureRows(procedure, ref, columns);
    }

    /** The names of the procedure, and the row. */
    Expression.Scope scope(Expression.Scope scope) {
        return table == null ? scope : scope.and(Measure.ROW, type());
    }

    private CelType type() {
        Map<String, CelType> names = new HashMap<>(Names.ofFields(columns));
        return ListedMatter.type(Measure.ROW + "." + procedure.id() + "." + table, names);
    }

    Measure.FieldRef field(LawNode node, String kind, Predicate<FieldType> fits) {
        var text = node.text();
        if (table == null || !text.startsWith(PREFIX)) {
            return field(procedure, node, kind, fits);
        }
        var ref = Measure.FieldRef.of(text);
        Optional<Field> column =
                columns.stream().filter(one -> one.id().equals(ref.field())).findFirst();
        if (column.filter(one -> fits.test(one.type())).isEmpty()) {
            throw node.mistake("'" + text + "' is no " + kind + " column of the rows");
        }
        return ref;
    }

    static Measure.FieldRef field(Procedure procedure, LawNode node, String kind, Predicate<FieldType> fits) {
        var ref = Measure.FieldRef.of(node.text());
        var field = procedure.field(ref);
        if (field == null || !fits.test(field.type())) {
            throw node.mistake("'" + node.text() + "' is no " + kind + " field of '" + procedure.id() + "'");
        }
        return ref;
    }
}
