package org.mingfa.measure;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Measure;
import org.mingfa.law.Procedure;
import org.mingfa.staff.Roster;

/** What the parts of a measure are called. */
public final class Parts {

    private Parts() {}

    /** The names of the parts by code, in the order of the law; empty when a part is called by itself, as a law is. */
    public static Map<String, String> names(LawLibrary law, Measure.Counted measure) {
        var type = type(law, measure);
        return type == null ? Map.of() : type.options();
    }

    /** What one part is called: a person or a unit by name. */
    public static String name(LawLibrary law, Measure.Counted measure, String part, Roster roster) {
        var type = type(law, measure);
        if (type instanceof FieldType.Person) {
            return roster.nameOf(part);
        }
        return type instanceof FieldType.Unit
                ? roster.unitName(part)
                : names(law, measure).getOrDefault(part, part);
    }

    /** The type of the field that tells the parts apart, in the newest version of the procedure; null where none does. */
    static @Nullable FieldType type(LawLibrary law, Measure.Counted measure) {
        if (!(measure.spread() instanceof Measure.Spread.Each(var ref))) {
            return null;
        }
        return law.procedures().stream()
                .filter(procedure -> procedure.id().equals(measure.procedure()))
                .max(Comparator.comparing(procedure -> procedure.head().inForce()))
                .map(procedure -> field(procedure, measure, ref))
                .map(Field::type)
                .orElse(null);
    }

    /** A field of the procedure or, where rows are counted, a column of theirs. */
    private static @Nullable Field field(Procedure procedure, Measure.Counted measure, Measure.FieldRef ref) {
        var rows = measure.rows();
        if (rows == null || !Measure.ROW.equals(ref.step())) {
            return procedure.field(ref);
        }
        var table = procedure.field(rows);
        return table != null && table.type() instanceof FieldType.Table all ? all.column(ref.field()) : null;
    }
}
