package org.mingfa.api;

import static org.mingfa.api.Json.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One operation of the description, put together step by step. */
final class Operation {

    private final String id;
    private final String summary;
    private final List<Map<String, Object>> parameters = new ArrayList<>();
    private final Map<String, Object> responses = new LinkedHashMap<>();
    private @Nullable Map<String, Object> body;

    /** @param id unique in the description */
    Operation(String id, String summary) {
        this.id = id;
        this.summary = summary;
    }

    Operation inPath(String name, String meaning, Map<String, Object> schema) {
        parameters.add(object("name", name, "in", "path", "required", true, "description", meaning, "schema", schema));
        return this;
    }

    Operation inQuery(String name, String meaning, Map<String, Object> schema) {
        parameters.add(object("name", name, "in", "query", "description", meaning, "schema", schema));
        return this;
    }

    Operation needsInQuery(String name, String meaning, Map<String, Object> schema) {
        parameters.add(object("name", name, "in", "query", "required", true, "description", meaning, "schema", schema));
        return this;
    }

    /** @param content by media type */
    Operation takes(Map<String, Object> content) {
        body = object("required", true, "content", content);
        return this;
    }

    Operation answers(int status, String meaning, Map<String, Object> schema) {
        responses.put(
                String.valueOf(status),
                object("description", meaning, "content", object("application/json", object("schema", schema))));
        return this;
    }

    Operation answersFile(String meaning, String mediaType) {
        responses.put("200", object("description", meaning, "content", object(mediaType, object("schema", object()))));
        return this;
    }

    Operation fails(Problem... problems) {
        for (var problem : problems) {
            responses.put(
                    String.valueOf(problem.status().value()),
                    object("$ref", "#/components/responses/" + problem.response()));
        }
        return this;
    }

    Map<String, Object> written() {
        var written = object("operationId", id, "summary", summary);
        if (!parameters.isEmpty()) {
            written.put("parameters", parameters);
        }
        if (body != null) {
            written.put("requestBody", body);
        }
        fails(Problem.UNAUTHENTICATED, Problem.FAILED);
        written.put("responses", responses);
        return written;
    }
}
