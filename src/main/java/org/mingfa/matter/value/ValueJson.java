package org.mingfa.matter.value;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.judging.Act;
import org.mingfa.judging.Canonical;
import org.mingfa.judging.Pin;
import org.mingfa.law.RuleId;
import org.mingfa.law.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Values as JSON in the database: the canonical form they have in the chain, and back. */
public final class ValueJson {

    public static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private ValueJson() {}

    public static String write(Map<String, Value> values) {
        return Canonical.of(values);
    }

    /** @throws IllegalArgumentException when the JSON is no canonical form of values */
    public static Map<String, Value> read(String json) {
        return values(MAPPER.readTree(json));
    }

    private static Map<String, Value> values(JsonNode node) {
        var values = new LinkedHashMap<String, Value>();
        node.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        return values;
    }

    private static Value value(JsonNode node) {
        if (node.isString()) {
            return new Value.Text(node.stringValue());
        }
        if (node.isBoolean()) {
            return new Value.YesNo(node.booleanValue());
        }
        if (node.isArray()) {
            var many = new ArrayList<Value>();
            node.forEach(one -> many.add(value(one)));
            return new Value.Many(many);
        }
        if (node.has("number")) {
            return new Value.Amount(new BigDecimal(node.get("number").stringValue()));
        }
        if (node.has("day")) {
            return new Value.Day(LocalDate.parse(node.get("day").stringValue()));
        }
        if (node.has("moment")) {
            return new Value.Moment(LocalDateTime.parse(node.get("moment").stringValue()));
        }
        if (node.has("matter")) {
            return new Value.Link(
                    node.get("matter").stringValue(), node.get("known-as").stringValue());
        }
        if (node.has("row")) {
            return new Value.Row(values(node.get("row")));
        }
        if (node.has("cipher")) {
            return new Value.Sealed(
                    node.get("masked").stringValue(), node.get("cipher").stringValue());
        }
        throw new IllegalArgumentException("no value: " + node);
    }

    /** Null where there are none, which is nearly everywhere. */
    public static @Nullable String writePins(List<Pin> pins) {
        return pins.isEmpty() ? null : MAPPER.writeValueAsString(pins);
    }

    public static List<Pin> readPins(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        var pins = new ArrayList<Pin>();
        MAPPER.readTree(json)
                .forEach(node -> pins.add(new Pin(
                        node.get("matter").stringValue(),
                        node.get("seq").intValue(),
                        node.get("head").stringValue())));
        return pins;
    }

    /** Null where there are none, which is nearly everywhere. */
    public static @Nullable String writeBroken(List<RuleId> broken) {
        return broken.isEmpty()
                ? null
                : MAPPER.writeValueAsString(
                        broken.stream().map(RuleId::toString).toList());
    }

    public static List<RuleId> readBroken(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        var broken = new ArrayList<RuleId>();
        MAPPER.readTree(json).forEach(node -> broken.add(RuleId.parse(node.stringValue())));
        return broken;
    }

    public static String writeEvidence(List<Act.Evidence> evidence) {
        return MAPPER.writeValueAsString(evidence);
    }

    public static List<Act.Evidence> readEvidence(String json) {
        if (json.equals("[]")) {
            return List.of();
        }
        var files = new ArrayList<Act.Evidence>();
        MAPPER.readTree(json)
                .forEach(node -> files.add(new Act.Evidence(
                        node.get("kind").stringValue(),
                        node.get("digest").stringValue(),
                        node.get("name").stringValue(),
                        node.get("mediaType").stringValue(),
                        node.get("size").longValue())));
        return files;
    }
}
