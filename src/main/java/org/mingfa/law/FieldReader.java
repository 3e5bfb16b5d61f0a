package org.mingfa.law;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields in two passes: first their types, which fix the names expressions may use, then the conditions over those
 * names.
 */
final class FieldReader {

    private static final List<String> COMMON =
            List.of("name", "type", "required", "help", "when", "counted", "override", "attested");

    private FieldReader() {}

    /** Fields without their conditions. */
    static List<Field> types(LawNode map) {
        var fields = new ArrayList<Field>();
        map.entries().forEach((id, node) -> {
            checkId(id, node);
            var keys = keys(node);
            var field = new Field(
                    id,
                    keys.need("name").text(),
                    FieldWord.of(keys.need("type")).read(keys),
                    new Need.Never(),
                    keys.find("help").map(LawNode::text).orElse(null));
            fields.add(field);
            for (var companion : CountedReader.companions(keys, field)) {
                if (map.entries().containsKey(companion.id())) {
                    throw keys.mistake(
                            "the field '" + companion.id() + "' is there already, by the 'override' of '" + id + "'");
                }
                fields.add(companion);
            }
        });
        return fields;
    }

    /**
     * The same fields with their conditions, compiled in the scope of the procedure.
     *
     * @param prefix what stands before the name of such a field in an expression
     */
    static List<Field> complete(
            LawNode map, List<Field> typed, String prefix, Expression.Scope scope, Citations citations) {
        var written = map.entries();
        var fields = new ArrayList<Field>();
        for (var field : typed) {
            var node = written.get(field.id());
            if (node != null) {
                var keys = keys(node);
                fields.add(complete(keys, field, scope, citations));
                fields.addAll(CountedReader.complete(keys, field, prefix, scope));
            }
        }
        return List.copyOf(fields);
    }

    private static Field complete(LawNode.Keys keys, Field field, Expression.Scope scope, Citations citations) {
        return new Field(
                field.id(),
                field.name(),
                field.type(),
                keys.find("required").map(node -> need(node, scope)).orElse(new Need.Never()),
                keys.find("when")
                        .map(node -> node.here(() -> scope.condition(node.text())))
                        .orElse(null),
                where(keys, field, scope, citations),
                CountedReader.read(keys, field, scope),
                attested(keys, field, citations),
                field.help());
    }

    private static @Nullable Attested attested(LawNode.Keys keys, Field field, Citations citations) {
        var found = keys.find("attested");
        if (found.isEmpty()) {
            return null;
        }
        if (keys.has("counted")) {
            throw found.get().mistake("what is counted nobody declares");
        }
        if (!(field.type() instanceof FieldType.Number) && !(field.type() instanceof FieldType.YesNo)) {
            throw found.get().mistake("only a number and yes or no are attested");
        }
        return Attested.read(found.get(), citations);
    }

    private static Field.@Nullable Where where(
            LawNode.Keys keys, Field field, Expression.Scope scope, Citations citations) {
        if (keys.has("where") != keys.has("reason")) {
            throw keys.mistake("'where' and 'reason' go together");
        }
        return keys.find("where")
                .map(node -> new Field.Where(
                        node.here(() ->
                                field.type().isList() ? scope.choosing(node.text()) : scope.condition(node.text())),
                        keys.need("reason").text(),
                        keys.find("basis").map(citations::cite).orElse(List.of())))
                .orElse(null);
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
        var allowed = new ArrayList<>(COMMON);
        allowed.addAll(FieldWord.of(type).keys());
        return node.keys(allowed.toArray(String[]::new));
    }

    /** The columns of a table: fields that are needed always or never. */
    static List<Field> columns(LawNode node) {
        var columns = types(node);
        node.entries().forEach((id, column) -> {
            if (column.entries().containsKey("where")) {
                throw column.mistake("the column '" + id + "' has no 'where'; ask a rule of the step");
            }
            if (column.entries().containsKey("counted") || column.entries().containsKey("override")) {
                throw column.mistake("the column '" + id + "' is not counted; count a field of the step");
            }
            var type = column.entries().get("type");
            if (type != null && type.text().equals("matters")) {
                throw column.mistake("the column '" + id + "' holds one matter for each row; write 'matter'");
            }
            if (column.entries().containsKey("attested")) {
                throw column.mistake("the column '" + id + "' is not attested; attest a field of the step");
            }
        });
        return columns.stream()
                .map(column -> new Field(
                        column.id(),
                        column.name(),
                        column.type(),
                        keys(node.entry(column.id())).yes("required") ? new Need.Always() : new Need.Never(),
                        column.help()))
                .toList();
    }
}
