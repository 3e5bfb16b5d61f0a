package org.mingfa.desk.shell;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A page's address with its conditions: what a list shows can be kept and shared. Immutable.
 *
 * @param path written as a browser takes it; made of what is not known beforehand only by {@link #at}
 * @param conditions in plain words, written for the browser by {@link #address}
 */
public record Query(String path, Map<String, String> conditions) {

    /** Without conditions. */
    static Query of(String path) {
        return new Query(path, Map.of());
    }

    /**
     * The path of these names, one below the other, whatever letters they are written with.
     *
     * @throws IllegalArgumentException if a name is empty or one of the two that mean another folder
     */
    static Query at(String... names) {
        return of(Arrays.stream(names).map(Query::written).collect(Collectors.joining("/", "/", "")));
    }

    private static String written(String name) {
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw new IllegalArgumentException("'" + name + "' names nothing in an address");
        }
        return encoded(name);
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

    Query with(String name, int value) {
        return with(name, Integer.toString(value));
    }

    /** What the browser goes to. */
    public String address() {
        return conditions.isEmpty()
                ? path
                : conditions.entrySet().stream()
                        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    /** The same page of the list, counted from 1. */
    public String page(int number) {
        return with("page", number).address();
    }

    /** A place within the page. */
    String address(String anchor) {
        return address() + "#" + encoded(anchor);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
