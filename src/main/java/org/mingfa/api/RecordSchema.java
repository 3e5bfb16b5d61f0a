package org.mingfa.api;

import static org.mingfa.api.Json.object;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** JSON Schemas of the records of this room, each under its own name. */
final class RecordSchema {

    private final Map<String, Object> schemas;

    /** @param schemas where schemas are put, by name */
    RecordSchema(Map<String, Object> schemas) {
        this.schemas = schemas;
    }

    /** A reference to a record's schema, which is written at the first reference. */
    Map<String, Object> reference(Class<?> type) {
        var name = name(type);
        if (!schemas.containsKey(name)) {
            schemas.put(name, Map.of());
            schemas.put(name, written(type));
        }
        return object("$ref", "#/components/schemas/" + name);
    }

    /** {@code MatterJson.Page} is called MatterPage. */
    static String name(Class<?> type) {
        var own = type.getSimpleName().replaceAll("Json$", "");
        var home = type.getEnclosingClass();
        return home == null ? own : home.getSimpleName().replaceAll("(Json|Api|Request)$", "") + own;
    }

    private Map<String, Object> written(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var component : Keys.of(type)) {
            var schema = new LinkedHashMap<>(of(component.getGenericType()));
            Keys.meaning(component).ifPresent(meaning -> schema.put("description", meaning));
            properties.put(component.getName(), schema);
            if (Keys.isRequired(component)) {
                required.add(component.getName());
            }
        }
        return object("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    private Map<String, Object> of(Type type) {
        return switch (type) {
            case ParameterizedType list
            when list.getRawType() == List.class ->
                object("type", "array", "items", of(list.getActualTypeArguments()[0]));
            case ParameterizedType map
            when map.getRawType() == Map.class ->
                map.getActualTypeArguments()[1] == Object.class
                        ? object("type", "object")
                        : object("type", "object", "additionalProperties", of(map.getActualTypeArguments()[1]));
            case Class<?> plain when plain.isRecord() -> reference(plain);
            case Class<?> plain -> simple(plain);
            default -> throw new IllegalArgumentException("no schema for " + type);
        };
    }

    private static Map<String, Object> simple(Class<?> type) {
        if (type == String.class) {
            return object("type", "string");
        }
        if (type == int.class || type == Integer.class || type == long.class) {
            return object("type", "integer");
        }
        if (type == boolean.class || type == Boolean.class) {
            return object("type", "boolean");
        }
        if (type == BigDecimal.class) {
            return object("type", "number");
        }
        if (type == LocalDate.class) {
            return object("type", "string", "format", "date");
        }
        if (type == Instant.class) {
            return object("type", "string", "format", "date-time");
        }
        if (type == UUID.class) {
            return object("type", "string", "format", "uuid");
        }
        throw new IllegalArgumentException("no schema for " + type);
    }
}
