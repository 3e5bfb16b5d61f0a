package org.mingfa.desk.shell;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** A page's address with its conditions: what a list shows can be kept and shared. Immutable. */
public record Query(String path, Map<String, String> conditions) {

    /** Without conditions. */
    public static Query of(String path) {
        return new Query(path, Map.of());
    }

    /** The same with one condition more, changed, or, when it is null or empty, gone. */
    public Query with(String name, @Nullable String value) {
        var changed = new LinkedHashMap<>(conditions);
        if (value == null || value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Query(path, changed);
    }

    /** What the browser goes to. */
    public String address() {
        var builder = UriComponentsBuilder.fromPath(path);
        conditions.forEach((name, value) -> builder.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8)));
        return builder.build(true).toUriString();
    }
}
