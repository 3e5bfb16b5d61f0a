package org.mingfa.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed in, sent or wrote in a sheet for a field, before it is known whether that makes a {@link Value} of the
 * field's type. Immutable.
 */
public sealed interface Entered {

    record Text(String text) implements Entered {}

    record Number(BigDecimal number) implements Entered {}

    record YesNo(boolean yes) implements Entered {}

    record Day(LocalDate day) implements Entered {}

    /** Several, in the order entered. */
    record Many(List<Entered> parts) implements Entered {
        public Many {
            parts = List.copyOf(parts);
        }
    }

    /** A row of a table, or a party, by column id. */
    record Row(Map<String, Entered> cells) implements Entered {
        public Row {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }

    /**
     * What JSON, YAML or a literal holds.
     *
     * @param plain a text, number, boolean or day; or a list or map of such, in which null is nothing entered
     * @throws IllegalArgumentException when it is anything else
     */
    static Entered of(Object plain) {
        return switch (plain) {
            case Entered entered -> entered;
            case CharSequence text -> new Text(text.toString());
            case BigDecimal number -> new Number(number);
            case java.lang.Number number -> new Number(new BigDecimal(number.toString()));
            case Boolean yes -> new YesNo(yes);
            case LocalDate day -> new Day(day);
            case List<?> parts ->
                new Many(
                        parts.stream().filter(Objects::nonNull).map(Entered::of).toList());
            case Map<?, ?> cells -> new Row(all(cells));
            default -> throw new IllegalArgumentException("nobody enters a " + plain.getClass());
        };
    }

    /** What was entered by field or column; what is null was not. */
    static Map<String, Entered> all(Map<?, ? extends @Nullable Object> plain) {
        var all = new LinkedHashMap<String, Entered>();
        plain.forEach((id, one) -> {
            if (one != null) {
                all.put(String.valueOf(id), of(one));
            }
        });
        return all;
    }

    /** Several texts. */
    static Many texts(List<String> texts) {
        return new Many(texts.stream().<Entered>map(Text::new).toList());
    }

    /** As it would be written in one line. */
    default String words() {
        return switch (this) {
            case Text(var text) -> text;
            case Number(var number) -> number.toString();
            case YesNo(var yes) -> String.valueOf(yes);
            case Day(var day) -> day.toString();
            case Many(var parts) -> parts.stream().map(Entered::words).collect(Collectors.joining("、"));
            case Row(var cells) -> cells.values().stream().map(Entered::words).collect(Collectors.joining("，"));
        };
    }
}
