package org.mingfa.api;

import static org.mingfa.api.Json.object;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.Need;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;

/** JSON Schemas of what is entered, derived from the procedure files, and an entry that fits each. */
final class FieldSchema {

    private FieldSchema() {}

    /** What may be entered at a step: its fields, none else, and those always needed. */
    static Map<String, Object> ofStep(Procedure procedure, Step step) {
        var properties = new LinkedHashMap<String, Object>();
        for (var field : procedure.entryFields(step)) {
            var schema = new LinkedHashMap<String, Object>();
            schema.put("title", field.name());
            schema.putAll(of(field.type()));
            if (field.help() != null) {
                schema.put("description", field.help());
            }
            properties.put(field.id(), schema);
        }
        return object(
                "type",
                "object",
                "title",
                procedure.name() + "：" + step.name(),
                "properties",
                properties,
                "required",
                needed(procedure, step).stream().map(Field::id).toList(),
                "additionalProperties",
                false);
    }

    private static List<Field> needed(Procedure procedure, Step step) {
        return procedure.entryFields(step).stream()
                .filter(field -> field.need() instanceof Need.Always && field.when() == null)
                .filter(field -> !step.updates().contains(field.id()))
                .toList();
    }

    /** An entry of each field always needed. */
    static Map<String, Object> example(Procedure procedure, Step step) {
        var values = new LinkedHashMap<String, Object>();
        needed(procedure, step).forEach(field -> values.put(field.id(), sample(field.type(), field.name())));
        return values;
    }

    static Map<String, Object> of(FieldType type) {
        return switch (type) {
            case FieldType.Text(var max, var _, var _) -> object("type", "string", "minLength", 1, "maxLength", max);
            case FieldType.Number number ->
                number(number.whole() ? "integer" : "number", number.min(), number.max(), number.unit());
            case FieldType.Money(var min, var max) -> number("number", min, max, "元");
            case FieldType.Date _ -> object("type", "string", "format", "date");
            case FieldType.Moment _ -> text("日期和时间，例如2026-11-20 14:30");
            case FieldType.YesNo _ -> object("type", "boolean");
            case FieldType.Choice(var choices) -> choice(choices);
            case FieldType.Choices(var choices) -> many(choice(choices), 0);
            case FieldType.Place(var _, var several) -> several(text("区划代码，或者本地村（社区）的名称"), several, 0);
            case FieldType.Person person -> several(text("人员编号，或者不重名的姓名"), person.several(), person.atLeast());
            case FieldType.Unit _ -> text("单位编号，或者单位名称");
            case FieldType.Laws(var atLeast, var _, var _) -> many(text("法律、法规、规章的全称"), atLeast);
            case FieldType.DocumentNumber(var series) -> text(series == null ? "文号" : "文号；由系统编排，填写的不采用");
            case FieldType.Matter(var _, var several, var atLeast) ->
                several(text("另一事项的编号（number）或者id；同一编号有几件时写id。答复中是编号，id在links中"), several, atLeast);
            case FieldType.Parties(var atLeast) -> many(party(), atLeast);
            case FieldType.Table(var columns, var atLeast) -> many(row(columns), atLeast);
        };
    }

    private static Map<String, Object> text(String description) {
        return object("type", "string", "description", description);
    }

    private static Map<String, Object> number(
            String type, @Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable String unit) {
        var schema = object("type", type);
        schema.put("minimum", min == null ? FieldType.LARGEST.negate() : min);
        schema.put("maximum", max == null ? FieldType.LARGEST : max);
        if (unit != null) {
            schema.put("description", "单位：" + unit);
        }
        return schema;
    }

    private static Map<String, Object> choice(Map<String, String> choices) {
        var meanings = choices.entrySet().stream()
                .map(choice -> choice.getKey() + " " + choice.getValue())
                .collect(Collectors.joining("；"));
        return object("type", "string", "enum", List.copyOf(choices.keySet()), "description", meanings);
    }

    private static Map<String, Object> several(Map<String, Object> one, boolean several, int atLeast) {
        return several ? many(one, atLeast) : one;
    }

    private static Map<String, Object> many(Map<String, Object> one, int atLeast) {
        return object("type", "array", "items", one, "minItems", atLeast);
    }

    private static Map<String, Object> party() {
        var columns = new LinkedHashMap<String, Object>();
        FieldType.Parties.COLUMNS.forEach(column -> columns.put(column, object("type", "string")));
        columns.put("kind", choice(Map.of("person", "公民", "organisation", "单位")));
        return object(
                "type",
                "object",
                "description",
                "当事人；除类别外加密保存，以后只出示掩码",
                "properties",
                columns,
                "additionalProperties",
                false);
    }

    private static Map<String, Object> row(List<Field> columns) {
        var properties = new LinkedHashMap<String, Object>();
        columns.forEach(column -> {
            var schema = new LinkedHashMap<String, Object>();
            schema.put("title", column.name());
            schema.putAll(of(column.type()));
            properties.put(column.id(), schema);
        });
        return object("type", "object", "properties", properties, "additionalProperties", false);
    }

    private static Object sample(FieldType type, String name) {
        return switch (type) {
            case FieldType.Matter matter when matter.several() -> List.of(name);
            case FieldType.Text _, FieldType.Unit _, FieldType.DocumentNumber _, FieldType.Matter _ -> name;
            case FieldType.Number number -> number.min() == null ? BigDecimal.ONE : number.min();
            case FieldType.Money(var min, var _) -> min == null ? BigDecimal.ONE : min;
            case FieldType.Date _ -> LocalDate.of(2026, 11, 20).toString();
            case FieldType.Moment _ -> "2026-11-20 14:30";
            case FieldType.YesNo _ -> false;
            case FieldType.Choice(var choices) -> choices.keySet().iterator().next();
            case FieldType.Choices(var choices) ->
                List.of(choices.keySet().iterator().next());
            case FieldType.Place(var _, var several) -> several ? List.of("990101001001") : "990101001001";
            case FieldType.Person person -> person.several() ? List.of("张三") : "张三";
            case FieldType.Laws _ -> List.of("《中华人民共和国行政处罚法》");
            case FieldType.Parties _ -> List.of(object("name", "张三", "kind", "person"));
            case FieldType.Table(var columns, var _) -> List.of(sampleRow(columns));
        };
    }

    private static Map<String, Object> sampleRow(List<Field> columns) {
        var row = new LinkedHashMap<String, Object>();
        columns.forEach(column -> row.put(column.id(), sample(column.type(), column.name())));
        return row;
    }
}
