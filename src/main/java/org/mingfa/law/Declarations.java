package org.mingfa.law;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All procedures' declarations, for what one may ask of the matters of another. */
final class Declarations {

    private final Map<String, Declaration> newest = new HashMap<>();

    /** Of several versions the newest says what may be asked: older matters simply lack what came later. */
    Declarations(List<Declaration> declarations) {
        for (var declaration : declarations) {
            newest.merge(
                    declaration.id(),
                    declaration,
                    (one, other) -> one.inForce().isAfter(other.inForce()) ? one : other);
        }
    }

    /** Every name the conditions of a procedure may use but parameters. */
    Map<String, CelType> names(Declaration of) {
        var names = new HashMap<>(of.names());
        of.fields().forEach(field -> linked(Names.inExpression(field.id()), field.type(), names));
        of.stepFields()
                .forEach((step, fields) ->
                        fields.forEach(field -> linked(Names.ofStep(step, field.id()), field.type(), names)));
        return names;
    }

    private void linked(String holder, FieldType type, Map<String, CelType> names) {
        if (type instanceof FieldType.Parties) {
            names.put(Names.held(holder), SimpleType.BOOL);
        }
        if (type instanceof FieldType.Matter(var procedures, var several, var _)) {
            var asked = asked(procedures);
            asked.forEach((name, of) -> names.put(holder + "." + name, of));
            names.put(Names.held(holder), SimpleType.BOOL);
            if (several) {
                names.put(holder, ListType.create(ListedMatter.type(holder, asked)));
            }
        }
    }

    /** What may be asked whichever of the procedures the matter is of. */
    private Map<String, CelType> asked(List<String> procedures) {
        var names = new HashMap<>(Names.ofEveryMatter());
        var of = procedures.stream()
                .map(newest::get)
                .filter(Objects::nonNull)
                .map(Declaration::names)
                .toList();
        if (!of.isEmpty() && of.size() == procedures.size()) {
            of.getFirst().forEach((name, type) -> {
                if (of.stream().allMatch(one -> type.equals(one.get(name)))) {
                    names.put(name, type);
                }
            });
        }
        return names;
    }
}
