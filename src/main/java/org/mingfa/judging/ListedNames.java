package org.mingfa.judging;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Names;

/** One of several matters in a field, as expressions see it: its names, those of its steps within them; looked up when asked. */
final class ListedNames extends AbstractMap<String, Object> {

    private final Course holder;
    private final Linked linked;
    private final String prefix;
    private final Map<String, Object> known = new HashMap<>();

    ListedNames(Course holder, Linked linked) {
        this(holder, linked, "");
    }

    private ListedNames(Course holder, Linked linked, String prefix) {
        this.holder = holder;
        this.linked = linked;
        this.prefix = prefix;
    }

    @Override
    public @Nullable Object get(Object key) {
        return key instanceof String name ? known.computeIfAbsent(name, unknown -> asked(unknown)) : null;
    }

    private @Nullable Object asked(String name) {
        var said = holder.asked(linked.matter(), prefix + name);
        boolean step = said == null
                && prefix.isEmpty()
                && linked.procedure().steps().stream()
                        .anyMatch(one -> Names.inExpression(one.id()).equals(name));
        return step ? new ListedNames(holder, linked, name + ".") : said;
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        var entries = new HashSet<Entry<String, Object>>();
        names().forEach(name -> {
            var said = get(name);
            if (said != null) {
                entries.add(Map.entry(name, said));
            }
        });
        return entries;
    }

    private Stream<String> names() {
        return prefix.isEmpty()
                ? Stream.concat(
                        Stream.of(Names.CLOSING, Names.BEGAN, Names.PLACE),
                        linked.procedure().fields().stream().map(field -> Names.inExpression(field.id())))
                : Stream.of(Names.DONE, Names.OUTCOME, Names.TIMES);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ListedNames names
                && linked.matter().equals(names.linked.matter())
                && prefix.equals(names.prefix);
    }

    @Override
    public int hashCode() {
        return Objects.hash(linked.matter(), prefix);
    }
}
