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
        "about",
        "replaces",
        "begins",
        "shared",
        "visible-to",
        "concerned",
        "kind",
        "life",
        "without",
        "basis",
        "closings",
        "fields",
        "ledger",
        "steps"
    };

    private ProcedureReader() {}

    static LawNode.Keys keys(LawNode node) {
        return node.keys(KEYS);
    }

    /**
     * @param all what every procedure declares
     * @param proved see {@link LawLibrary#loadProved}
     */
    static Procedure read(
            Declaration declaration, Declarations all, Parameters parameters, Statutes statutes, boolean proved) {
        var age = declaration.age();
        var keys = keys(declaration.node());
        var citations = Citations.read(keys.need("basis"), statutes, age.notCited());
        var fields = declaration.fields();
        var scope = new Expression.Scope(() -> names(declaration, all, parameters), proved);
        var stepReader = new StepReader(citations, scope, declaration.stepFields(), keys.find("concerned"));
        return new Procedure(
                head(keys, age, stepReader.concerned()),
                citations.laws(),
                age.notCited(),
                closings(keys),
                keys.find("fields")
                        .map(map -> FieldReader.complete(map, fields, "", scope, citations))
                        .orElse(List.of()),
                keys.need("steps").list().stream().map(stepReader::read).toList(),
                ledger(keys, fields),
                scope);
    }

    private static ProcedureHead head(LawNode.Keys keys, Ages.Age age, Concerned concerned) {
        var menu = keys.need("menu");
        if (menu.text().length() > 10) {
            throw menu.mistake("a heading of the menu has ten characters at most");
        }
        return new ProcedureHead(
                keys.need("id").id(),
                keys.need("name").text(),
                menu.text(),
                keys.need("code").text(),
                Objects.requireNonNull(age.days().from()),
                age.days().until(),
                keys.need("title").text(),
                keys.find("happens-at").map(LawNode::id).orElse(null),
                keys.find("about").map(LawNode::id).orElse(null),
                keys.find("replaces").map(Replaces::read).orElse(null),
                Begins.read(keys),
                keys.yes("shared"),
                visibleTo(keys),
                concerned,
                age.file().file(),
                caseLine(keys));
    }

    private static List<String> visibleTo(LawNode.Keys keys) {
        return keys.find("visible-to")
                .map(node -> node.oneOrMore().stream().map(LawNode::id).toList())
                .orElse(List.of());
    }

    private static int caseLine(LawNode.Keys keys) {
        var kind = keys.find("kind");
        if (kind.isPresent() && !kind.get().text().equals(Pieces.CASE)) {
            throw kind.get().mistake("the only kind there is a name for is '" + Pieces.CASE + "'");
        }
        return kind.map(LawNode::line).orElse(0);
    }

    private static Map<String, CelType> names(Declaration declaration, Declarations all, Parameters parameters) {
        var names = new HashMap<>(Names.ofParameters(parameters));
        names.putAll(all.names(declaration));
        return names;
    }

    private static Map<String, String> closings(LawNode.Keys keys) {
        var closings = new LinkedHashMap<String, String>();
        keys.entries("closings").forEach((id, name) -> {
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
