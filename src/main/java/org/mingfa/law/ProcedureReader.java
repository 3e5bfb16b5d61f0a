package org.mingfa.law;

import dev.cel.common.types.CelType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads one procedure file. References to other files are checked afterwards, by {@link ProcedureCheck}. */
final class ProcedureReader {

    private static final String[] KEYS = {
        "id",
        "name",
        "menu",
        "code",
        "in-force",
        "title",
        "happens-at",
        "basis",
        "closings",
        "fields",
        "ledger",
        "steps"
    };

    private ProcedureReader() {}

    /** @param proved see {@link LawLibrary#loadProved} */
    static Procedure read(Ages.Age age, Parameters parameters, Statutes statutes, boolean proved) {
        var keys = age.file().keys(KEYS);
        var citations = Citations.read(keys.need("basis"), statutes, age.notCited());
        var fieldsNode = keys.find("fields");
        var fields = fieldsNode.map(FieldReader::types).orElse(List.of());
        var stepNodes = keys.need("steps").list();
        if (stepNodes.isEmpty()) {
            throw keys.need("steps").mistake("a procedure has at least one step");
        }
        var stepFields = stepFieldTypes(stepNodes);
        var scope = new Expression.Scope(() -> names(fields, stepFields, parameters), proved);
        var stepReader = new StepReader(citations, scope, stepFields);
        return new Procedure(
                head(keys, age),
                citations.laws(),
                age.notCited(),
                closings(keys),
                fieldsNode.map(map -> FieldReader.complete(map, fields, scope)).orElse(List.of()),
                stepNodes.stream().map(stepReader::read).toList(),
                ledger(keys, fields),
                scope);
    }

    private static Procedure.Head head(LawNode.Keys keys, Ages.Age age) {
        var menu = keys.need("menu");
        if (menu.text().length() > 10) {
            throw menu.mistake("a heading of the menu has ten characters at most");
        }
        return new Procedure.Head(
                keys.need("id").id(),
                keys.need("name").text(),
                menu.text(),
                keys.need("code").text(),
                Objects.requireNonNull(age.days().from()),
                age.days().until(),
                keys.need("title").text(),
                keys.find("happens-at").map(LawNode::id).orElse(null),
                age.file().file());
    }

    /** The fields of each step, in order; a step id that stands twice is a mistake. */
    private static Map<String, List<Field>> stepFieldTypes(List<LawNode> stepNodes) {
        var byStep = new LinkedHashMap<String, List<Field>>();
        for (var node : stepNodes) {
            var keys = StepReader.keys(node);
            var id = keys.need("id");
            var fields = keys.find("fields").map(FieldReader::types).orElse(List.<Field>of());
            if (byStep.put(id.id(), fields) != null) {
                throw id.mistake("the step '" + id.text() + "' stands twice");
            }
        }
        return byStep;
    }

    private static Map<String, CelType> names(
            List<Field> fields, Map<String, List<Field>> stepFields, Parameters parameters) {
        var names = new HashMap<>(Names.ofParameters(parameters));
        names.putAll(Names.ofFields(fields));
        stepFields.forEach((step, own) -> names.putAll(Names.ofStep(step, own)));
        return names;
    }

    private static Map<String, String> closings(LawNode.Keys keys) {
        var closings = new LinkedHashMap<String, String>();
        keys.find("closings").map(LawNode::entries).orElse(Map.of()).forEach((id, name) -> {
            FieldReader.checkId(id, name);
            if (!(Closing.of(id) instanceof Closing.Declared)) {
                throw name.mistake("the closing '" + id + "' is one every procedure has");
            }
            closings.put(id, name.text());
        });
        return closings;
    }

    private static Procedure.Ledger ledger(LawNode.Keys keys, List<Field> fields) {
        var found = keys.find("ledger");
        if (found.isEmpty()) {
            var plain = fields.stream()
                    .filter(field ->
                            !(field.type() instanceof FieldType.Table) && !(field.type() instanceof FieldType.Parties))
                    .map(Field::id)
                    .toList();
            return new Procedure.Ledger(plain, List.of());
        }
        var inner = found.get().keys("columns", "totals");
        return new Procedure.Ledger(inner.each("columns", LawNode::text), inner.each("totals", LawNode::text));
    }
}
