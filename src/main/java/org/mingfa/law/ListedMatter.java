package org.mingfa.law;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.StructType;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The type of one of several matters in a list, as {@code c} in {@code cases.all(c, c.closing != '')}: so that what is asked of it
 * is held against what such a matter knows when the file is read.
 */
final class ListedMatter {

    private ListedMatter() {}

    /**
     * @param holder the field as written in expressions
     * @param asked what may be asked of each, {@code name} or {@code step.name}
     */
    static StructType type(String holder, Map<String, CelType> asked) {
        return struct("matter_in_" + holder.replaceAll("\\W", "_"), asked);
    }

    /** Whether a list of such. */
    static boolean isListOf(@Nullable CelType type) {
        return type instanceof ListType list && list.hasElemType() && list.elemType() instanceof StructType;
    }

    private static StructType struct(String name, Map<String, CelType> asked) {
        var fields = new LinkedHashMap<String, CelType>();
        var steps = new LinkedHashMap<String, Map<String, CelType>>();
        asked.forEach((path, type) -> {
            int dot = path.indexOf('.');
            if (dot < 0) {
                fields.put(path, type);
            } else {
                steps.computeIfAbsent(path.substring(0, dot), _ -> new HashMap<>())
                        .put(path.substring(dot + 1), type);
            }
        });
        steps.forEach((step, names) -> fields.putIfAbsent(step, struct(name + "_" + step, names)));
        var known = ImmutableMap.copyOf(fields);
        return StructType.create(name, known.keySet(), field -> Optional.ofNullable(known.get(field)));
    }

    /** Finds those that stand in declared types, each with what stands in it. */
    static CelTypeProvider provider(Collection<CelType> declared) {
        var types = new HashMap<String, CelType>();
        declared.stream()
                .map(type -> isListOf(type) ? ((ListType) type).elemType() : type)
                .filter(StructType.class::isInstance)
                .forEach(struct -> collect((StructType) struct, types));
        return new Provider(ImmutableMap.copyOf(types));
    }

    private static void collect(StructType struct, Map<String, CelType> types) {
        types.put(struct.name(), struct);
        for (var name : struct.fieldNames()) {
            struct.findField(name)
                    .map(StructType.Field::type)
                    .filter(StructType.class::isInstance)
                    .ifPresent(step -> collect((StructType) step, types));
        }
    }

    private record Provider(ImmutableMap<String, CelType> byName) implements CelTypeProvider {

        @Override
        public ImmutableCollection<CelType> types() {
            return byName.values();
        }

        @Override
        public Optional<CelType> findType(String name) {
            return Optional.ofNullable(byName.get(name));
        }
    }
}
