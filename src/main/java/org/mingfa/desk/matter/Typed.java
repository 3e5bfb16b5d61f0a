package org.mingfa.desk.matter;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Entry;
import org.mingfa.law.FieldType;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.law.Value;

/**
 * What a person typed into the form of a step, as typed. Parameters are named by field ids; those of the form itself begin
 * with an underscore, which no field id can.
 *
 * @param fields by field id: a text, a list of texts, or a list of rows with texts by column; empty rows are kept
 * @param happened as typed; blank where nothing was
 * @param at the time of day, as typed; blank where nothing was
 * @param others ids of the people who take part besides the one who signs
 * @param seen how many acts the person had before the eyes
 */
record Typed(
        Map<String, Object> fields,
        String outcome,
        String happened,
        String at,
        List<String> others,
        @Nullable Integer seen,
        String reason,
        boolean carriedOver) {

    static final String OUTCOME = "_outcome";
    static final String HAPPENED = "_happened";
    static final String AT = "_at";
    static final String WITH = "_with";
    static final String SEEN = "_seen";
    static final String REASON = "_reason";
    static final String CARRIED = "_carried";
    static final String ROWS = "_rows";

    private static final Pattern CELL = Pattern.compile("(.+)\\[(\\d{1,4})]\\.(.+)");
    private static final int MOST_ROWS = 500;

    /** Nothing typed yet. */
    static Typed nothing(Map<String, Object> fields, LocalDate day, String at, int seen) {
        return new Typed(fields, "", day.toString(), at, List.of(), seen, "", false);
    }

    /** Reads the parameters of a form that was sent, and adds or drops the row its button asked for. */
    static Typed read(Map<String, String[]> sent, Procedure procedure, Step step) {
        var types = new LinkedHashMap<String, FieldType>();
        procedure.entryFields(step).forEach(field -> types.put(field.id(), field.type()));
        var fields = new LinkedHashMap<String, Object>();
        var rows = new LinkedHashMap<String, TreeMap<Integer, Map<String, String>>>();
        sent.forEach((name, values) -> {
            var cell = CELL.matcher(name);
            if (name.startsWith("_")) {
                return;
            }
            if (cell.matches() && isRows(types.get(cell.group(1)))) {
                rows.computeIfAbsent(cell.group(1), _ -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(cell.group(2)), _ -> new LinkedHashMap<>())
                        .put(cell.group(3), values[0].strip());
            } else {
                fields.put(name, typed(types.get(name), values));
            }
        });
        alterRows(first(sent, ROWS), rows);
        rows.forEach((id, lines) ->
                fields.put(id, lines.values().stream().limit(MOST_ROWS).toList()));
        return new Typed(
                fields,
                first(sent, OUTCOME),
                first(sent, HAPPENED),
                first(sent, AT),
                Stream.of(sent.getOrDefault(WITH, new String[0]))
                        .filter(other -> !other.isBlank())
                        .toList(),
                number(first(sent, SEEN)),
                first(sent, REASON),
                !first(sent, CARRIED).isEmpty());
    }

    private static void alterRows(String asked, Map<String, TreeMap<Integer, Map<String, String>>> rows) {
        if (asked.startsWith("add:")) {
            var lines = rows.computeIfAbsent(asked.substring(4), _ -> new TreeMap<>());
            lines.put(lines.isEmpty() ? 0 : lines.lastKey() + 1, new LinkedHashMap<>());
        } else if (asked.startsWith("drop:")) {
            var cell = CELL.matcher(asked.substring(5) + ".x");
            if (cell.matches() && rows.containsKey(cell.group(1))) {
                rows.get(cell.group(1)).remove(Integer.valueOf(cell.group(2)));
            }
        }
    }

    private static boolean isRows(@Nullable FieldType type) {
        return type instanceof FieldType.Parties || type instanceof FieldType.Table;
    }

    private static Object typed(@Nullable FieldType type, String[] values) {
        return switch (type) {
            case FieldType.Choices _ -> several(Arrays.stream(values));
            case FieldType.Place(var _, var several) when several -> several(Arrays.stream(values));
            case FieldType.Person person when person.several() -> several(Arrays.stream(values));
            case FieldType.Laws _ -> several(values[0].lines());
            case null, default -> values[0].strip();
        };
    }

    private static List<String> several(Stream<String> values) {
        return values.map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    private static String first(Map<String, String[]> sent, String name) {
        var values = sent.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    private static @Nullable Integer number(String text) {
        return text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
    }

    /** The texts of a field; several for lists. */
    List<String> texts(String field) {
        return switch (fields.get(field)) {
            case String text -> text.isEmpty() ? List.of() : List.of(text);
            case List<?> list ->
                list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }

    /** The rows of a table or of parties, empty ones too. */
    List<Map<String, String>> rows(String field) {
        if (!(fields.get(field) instanceof List<?> list)) {
            return List.of();
        }
        var rows = new ArrayList<Map<String, String>>();
        for (var line : list) {
            if (line instanceof Map<?, ?> cells) {
                var row = new LinkedHashMap<String, String>();
                cells.forEach((column, cell) -> row.put(String.valueOf(column), String.valueOf(cell)));
                rows.add(row);
            }
        }
        return rows;
    }

    /** What goes to the judge: everything that was filled in, rows without anything but a kind left out. */
    Map<String, Object> entries() {
        var entries = new LinkedHashMap<String, Object>();
        fields.forEach((id, typed) -> {
            switch (typed) {
                case String text when text.isEmpty() -> {}
                case List<?> list -> {
                    var filled = list.stream().filter(Typed::isFilled).toList();
                    if (!filled.isEmpty()) {
                        entries.put(id, filled);
                    }
                }
                default -> entries.put(id, typed);
            }
        });
        return entries;
    }

    private static boolean isFilled(Object line) {
        return line instanceof Map<?, ?> cells
                ? cells.entrySet().stream()
                        .anyMatch(cell -> !"kind".equals(cell.getKey())
                                && !String.valueOf(cell.getValue()).isBlank())
                : !String.valueOf(line).isBlank();
    }

    /** The day the act happened: today where nothing was typed, or null when it cannot be understood. */
    @Nullable
    LocalDate day(LocalDate today) {
        return switch (Entry.read(new FieldType.Date(false), happened)) {
            case null -> today;
            case Value.Day(var day) -> day;
            default -> null;
        };
    }

    /** The time of day; null where nothing was typed. @throws IllegalArgumentException (message in Chinese) when it is none */
    @Nullable
    LocalTime time() {
        return at.isEmpty() ? null : Entry.time(at);
    }

    /** The same with only the fields in which it differs from what stands already. */
    Typed without(Map<String, Object> standing) {
        var changed = new LinkedHashMap<String, Object>();
        fields.forEach((id, typed) -> {
            if (!typed.equals(standing.get(id))) {
                changed.put(id, typed);
            }
        });
        return new Typed(changed, outcome, happened, at, others, seen, reason, carriedOver);
    }
}
