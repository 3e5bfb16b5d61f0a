package org.mingfa.law;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the measures of one file, over procedures that are known already. */
final class MeasureReader {

    private final List<Procedure> procedures;

    MeasureReader(List<Procedure> procedures) {
        this.procedures = procedures;
    }

    List<Measure> read(LawNode node) {
        return node.keys("measures").need("measures").list().stream()
                .map(this::one)
                .toList();
    }

    private Measure one(LawNode node) {
        var keys = node.keys("id", "name", "unit", "note", "counts", "at", "when", "value", "day", "place", "derived");
        if (keys.has("counts") == keys.has("derived")) {
            throw node.mistake("a measure either 'counts' a procedure or is 'derived'");
        }
        return keys.has("counts") ? counted(node, keys) : derived(keys);
    }

    private Measure counted(LawNode node, LawNode.Keys keys) {
        var of = keys.need("counts");
        var procedure = procedures.stream()
                .filter(one -> one.id().equals(of.text()))
                .findFirst()
                .orElseThrow(() -> of.mistake("there is no procedure '" + of.text() + "'"));
        var at = keys.find("at").map(LawNode::id).orElse(procedure.opening().id());
        if (procedure.step(at) == null) {
            throw node.mistake("the procedure '" + procedure.id() + "' has no step '" + at + "'");
        }
        var scope = procedure.scope();
        return new Measure.Counted(
                keys.need("id").id(),
                keys.need("name").text(),
                keys.need("unit").text(),
                procedure.id(),
                at,
                keys.find("when")
                        .map(when -> when.here(() -> scope.condition(when.text())))
                        .orElse(null),
                keys.find("value")
                        .map(value -> value.here(() -> scope.number(value.text())))
                        .orElse(null),
                keys.find("day")
                        .map(day -> field(procedure, day, FieldType.Date.class))
                        .orElse(null),
                keys.find("place")
                        .map(place -> field(procedure, place, FieldType.Place.class))
                        .orElse(null));
    }

    private static Measure.FieldRef field(Procedure procedure, LawNode node, Class<? extends FieldType> type) {
        var words = node.text().split("\\.", 2);
        var ref = words.length == 2 ? new Measure.FieldRef(words[0], words[1]) : new Measure.FieldRef(null, words[0]);
        var field = find(procedure, ref);
        if (field == null || !type.isInstance(field.type())) {
            throw node.mistake("'" + node.text() + "' is no "
                    + type.getSimpleName().toLowerCase(java.util.Locale.ROOT) + " field of '" + procedure.id() + "'");
        }
        return ref;
    }

    private static @Nullable Field find(Procedure procedure, Measure.FieldRef ref) {
        if (ref.step() == null) {
            return procedure.field(ref.field());
        }
        var step = procedure.step(ref.step());
        return step == null ? null : step.field(ref.field());
    }

    private static Measure derived(LawNode.Keys keys) {
        var id = keys.need("id").id();
        var name = keys.need("name").text();
        var unit = keys.need("unit").text();
        var node = keys.need("derived");
        var inner = node.keys("least", "reached", "over", "ratio");
        if (inner.has("ratio")) {
            var parts = inner.need("ratio").list();
            if (parts.size() != 2) {
                throw node.mistake("a ratio names two measures: what it counts, out of what");
            }
            return new Measure.Ratio(
                    id, name, unit, parts.get(0).id(), parts.get(1).id());
        }
        if (!inner.need("over").text().equals("villages")) {
            throw inner.need("over").mistake("'over: villages' is the only spread known");
        }
        return inner.has("least")
                ? new Measure.Least(id, name, unit, inner.need("least").id(), Level.VILLAGE)
                : new Measure.Reached(id, name, unit, inner.need("reached").id(), Level.VILLAGE);
    }
}
