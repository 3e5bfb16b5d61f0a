package org.mingfa.api;

import static org.mingfa.api.Json.object;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How failures are described: one response for each {@link Problem}. */
final class Failures {

    private final RecordSchema records;

    Failures(RecordSchema records) {
        this.records = records;
    }

    Map<String, Object> responses() {
        var responses = new LinkedHashMap<String, Object>();
        for (var problem : Problem.values()) {
            responses.put(
                    problem.response(),
                    object(
                            "description", problem.title(),
                            "content", object("application/problem+json", object("schema", schema(problem)))));
        }
        return responses;
    }

    private Map<String, Object> schema(Problem problem) {
        var properties = object(
                "type", object("type", "string", "format", "uri-reference"),
                "title", object("type", "string"),
                "status", object("type", "integer", "const", problem.status().value()),
                "detail", object("type", "string", "description", "发生了什么、怎么办"),
                "instance", object("type", "string", "format", "uri-reference"),
                "request", object("type", "string", "description", "请求编号，与管理人员联系时使用"));
        switch (problem) {
            case REFUSED -> properties.put("breaches", listOf(BreachJson.class, "违反的每一条规则"));
            case OVERTAKEN -> properties.put("unseen", listOf(ActJson.class, "没有看到的行为"));
            case MALFORMED, UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, FAILED -> {}
        }
        return object(
                "type", "object", "properties", properties, "required", List.of("type", "title", "status", "detail"));
    }

    private Map<String, Object> listOf(Class<?> type, String meaning) {
        return object("type", "array", "items", records.reference(type), "description", meaning);
    }
}
