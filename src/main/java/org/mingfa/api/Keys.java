package org.mingfa.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a record of this room says about its JSON: which keys there are and which of them must be there. */
final class Keys {

    private Keys() {}

    static List<RecordComponent> of(Class<?> type) {
        return Arrays.asList(type.getRecordComponents());
    }

    /** Whether the key must be there: its component may not be null. */
    static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    static Optional<String> meaning(RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(Says.class)).map(Says::value);
    }

    /** The first required key that is missing in the record or in the records within it, as a path; empty when none is. */
    static Optional<String> missing(Record read) {
        for (var component : of(read.getClass())) {
            var value = value(component, read);
            var lack =
                    value == null ? isRequired(component) ? Optional.of("") : Optional.<String>empty() : within(value);
            if (lack.isPresent()) {
                return Optional.of(component.getName() + lack.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> within(Object value) {
        return switch (value) {
            case Record inner -> missing(inner).map(key -> "." + key);
            case List<?> many -> withinAny(many);
            default -> Optional.empty();
        };
    }

    private static Optional<String> withinAny(List<?> many) {
        for (int i = 0; i < many.size(); i++) {
            var one = many.get(i);
            var lack = one == null ? Optional.of("") : within(one);
            if (lack.isPresent()) {
                return Optional.of("[" + i + "]" + lack.get());
            }
        }
        return Optional.empty();
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
