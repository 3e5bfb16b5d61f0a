package org.mingfa.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads fields in two passes: first their types, which fix the names expressions may use, then the conditions over those
 * names.
 */
final class FieldReader {

    private static final String[] COMMON = {"name", "type", "required", "help", "when"};

    private FieldReader() {}

    /** Fields without their conditions. */
    static List<Field> types(LawNode map) {
        var fields = new ArrayList<Field>();
        map.entries().forEach((id, node) -> {
            checkId(id, node);
            var keys = keys(node);
            fields.add(new Field(
                    id,
                    keys.need("name").text(),
                    type(node, keys),
                    new Need.Never(),
                    null,
                    keys.find("help").map(LawNode::text).orElse(null)));
        });
        return fields;
    }

    /** The same fields with their conditions, compiled in the scope of the procedure. */
    static List<Field> complete(LawNode map, List<Field> typed, Expression.Scope scope) {
        return typed.stream()
                .map(field -> {
                    var keys = keys(map.entry(field.id()));
                    return new Field(
                            field.id(),
                            field.name(),
                            field.type(),
                            keys.find("required").map(node -> need(node, scope)).orElse(new Need.Never()),
                            keys.find("when")
                                    .map(node -> node.here(() -> scope.condition(node.text())))
                                    .orElse(null),
                            field.help());
                })
                .toList();
    }

    static Need need(LawNode node, Expression.Scope scope) {
        return switch (node.text()) {
            case "true" -> new Need.Always();
            case "false" -> new Need.Never();
            default -> new Need.If(node.here(() -> scope.condition(node.text())));
        };
    }

    static void checkId(String id, LawNode node) {
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw node.mistake("'" + id + "' is not an id (lower-case letters, digits and hyphens)");
        }
    }

    private static LawNode.Keys keys(LawNode node) {
        var type = node.entries().get("type");
        if (type == null) {
            throw node.mistake("the key 'type' is missing");
        }
        var allowed = new ArrayList<>(List.of(COMMON));
        allowed.addAll(
                switch (type.text()) {
                    case "text" -> List.of("max", "long");
                    case "number" -> List.of("unit", "whole", "min", "max");
                    case "money" -> List.of("min", "max");
                    case "date" -> List.of("past");
                    case "choice", "choices" -> List.of("choices");
                    case "place", "places" -> List.of("level");
                    case "person", "persons" -> List.of("role", "holding", "at-least");
                    case "parties", "laws" -> List.of("at-least");
                    case "document-number" -> List.of("series", "pattern");
                    case "matter" -> List.of("procedure");
                    case "table" -> List.of("columns", "at-least");
                    case "yes-no", "unit" -> List.<String>of();
                    default -> throw type.mistake("'" + type.text() + "' is not a field type");
                });
        return node.keys(allowed.toArray(String[]::new));
    }

    private static FieldType type(LawNode node, LawNode.Keys keys) {
        return switch (keys.need("type").text()) {
            case "text" -> text(keys);
            case "number" ->
                new FieldType.Number(
                        optional(keys, "unit", LawNode::text),
                        keys.yes("whole"),
                        optional(keys, "min", LawNode::number),
                        optional(keys, "max", LawNode::number));
            case "money" ->
                new FieldType.Money(optional(keys, "min", LawNode::number), optional(keys, "max", LawNode::number));
            case "date" -> new FieldType.Date(keys.yes("past"));
            case "yes-no" -> new FieldType.YesNo();
            case "choice" -> new FieldType.Choice(choices(keys.need("choices")));
            case "choices" -> new FieldType.Choices(choices(keys.need("choices")));
            case "place" -> new FieldType.Place(level(keys), false);
            case "places" -> new FieldType.Place(level(keys), true);
            case "unit" -> new FieldType.Unit();
            case "person" -> person(keys, false);
            case "persons" -> person(keys, true);
            case "parties" -> new FieldType.Parties(atLeast(keys));
            case "laws" -> new FieldType.Laws(atLeast(keys));
            case "document-number" -> documentNumber(node, keys);
            case "matter" -> new FieldType.Matter(optional(keys, "procedure", LawNode::id));
            default -> new FieldType.Table(columns(keys.need("columns")), atLeast(keys));
        };
    }

    private static <T> @org.jspecify.annotations.Nullable T optional(
            LawNode.Keys keys, String key, Function<LawNode, T> read) {
        return keys.find(key).map(read).orElse(null);
    }

    private static FieldType.Text text(LawNode.Keys keys) {
        boolean lines = keys.yes("long");
        return new FieldType.Text(keys.find("max").map(LawNode::whole).orElse(lines ? 4000 : 200), lines);
    }

    private static FieldType.Person person(LawNode.Keys keys, boolean several) {
        return new FieldType.Person(
                optional(keys, "role", LawNode::id), optional(keys, "holding", LawNode::id), several, atLeast(keys));
    }

    private static FieldType.DocumentNumber documentNumber(LawNode node, LawNode.Keys keys) {
        if (keys.has("series") != keys.has("pattern")) {
            throw node.mistake("'series' and 'pattern' go together");
        }
        return new FieldType.DocumentNumber(
                optional(keys, "series", LawNode::id), optional(keys, "pattern", LawNode::text));
    }

    private static int atLeast(LawNode.Keys keys) {
        return keys.find("at-least").map(LawNode::whole).orElse(0);
    }

    private static @org.jspecify.annotations.Nullable Level level(LawNode.Keys keys) {
        return keys.find("level")
                .map(node ->
                        Level.byId(node.text()).orElseThrow(() -> node.mistake("'" + node.text() + "' is not a level")))
                .orElse(null);
    }

    private static Map<String, String> choices(LawNode node) {
        var choices = new LinkedHashMap<String, String>();
        node.entries().forEach((code, name) -> choices.put(code, name.text()));
        if (choices.isEmpty()) {
            throw node.mistake("a choice needs at least one code");
        }
        return java.util.Collections.unmodifiableMap(choices);
    }

    private static List<Field> columns(LawNode node) {
        var columns = types(node);
        return columns.stream()
                .map(column -> new Field(
                        column.id(),
                        column.name(),
                        column.type(),
                        keys(node.entry(column.id())).yes("required") ? new Need.Always() : new Need.Never(),
                        null,
                        column.help()))
                .toList();
    }
}
