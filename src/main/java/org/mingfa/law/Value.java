package org.mingfa.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was entered in a field. Immutable. */
public sealed interface Value {

    /** Text, and everything known by a code: a choice, a place, a unit, a person, a law, a number. */
    record Text(String text) implements Value {}

    /**
     * Another matter.
     *
     * @param matter its id, which stays
     * @param number its number, by which people know it
     */
    record Link(String matter, String number) implements Value {}

    /** A number or an amount of money in yuan. */
    record Amount(BigDecimal number) implements Value {}

    /** A calendar day in Asia/Shanghai. */
    record Day(LocalDate day) implements Value {}

    /** A day with the time of day in Asia/Shanghai, to the minute. */
    record Moment(LocalDateTime at) implements Value {}

    record YesNo(boolean yes) implements Value {}

    /** Several values of one kind, in the order entered. */
    record Many(List<Value> values) implements Value {
        public Many {
            values = List.copyOf(values);
        }
    }

    /** A row of a table, or a party, by column id. */
    record Row(Map<String, Value> cells) implements Value {
        public Row {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }

    /** Personal data: what may be shown to anybody in scope, and the cipher text that opens to the whole. */
    record Sealed(String masked, String cipher) implements Value {}

    /** An entry that is not of the field's type; never stored, always refused with its complaint. */
    record Unread(String entered, String complaint) implements Value {}

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(long number) {
        return new Amount(BigDecimal.valueOf(number));
    }

    static Value of(boolean yes) {
        return new YesNo(yes);
    }

    static Value of(LocalDate day) {
        return new Day(day);
    }

    /** Whether nothing was entered: an empty text or an empty list. */
    default boolean isEmpty() {
        return switch (this) {
            case Text(var text) -> text.isBlank();
            case Many(var values) -> values.isEmpty();
            case Row(var cells) -> cells.isEmpty();
            case Link _, Amount _, Day _, Moment _, YesNo _, Sealed _, Unread _ -> false;
        };
    }

    /** The rows of a table; empty for anything else. */
    default List<Row> rows() {
        return this instanceof Many(var values)
                ? values.stream()
                        .filter(Row.class::isInstance)
                        .map(Row.class::cast)
                        .toList()
                : List.of();
    }

    /** The codes in a text or a list of texts; empty for anything else. */
    default List<String> codes() {
        return switch (this) {
            case Text(var text) -> List.of(text);
            case Link(var matter, var _) -> List.of(matter);
            case Many(var values) ->
                values.stream().flatMap(v -> v.codes().stream()).toList();
            case Amount _, Day _, Moment _, YesNo _, Row _, Sealed _, Unread _ -> List.of();
        };
    }
}
