package org.mingfa.desk.matter;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Entered;
import org.mingfa.law.Entry;
import org.mingfa.law.FieldType;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.law.Value;

/**
 * What a person typed into the form of a step, as typed. Parameters are named by field ids; those of the form itself begin
 * with an underscore, which no field id can.
 *
 * @param fields by field id: a text, several texts, or rows with texts by column; empty rows are kept
 * @param happened as typed; blank where nothing was
 * @param at the time of day, as typed; blank where nothing was
 * @param others ids of the people who take part besides the one who signs
 * @param seen how many acts the person had before the eyes
 * @param aside what is filled in for fields that were not shown, to be there once they are; never part of the act
 */
record Typed(
        Map<String, Entered> fields,
        String outcome,
        String happened,
        String at,
        List<String> others,
        @Nullable Integer seen,
        String reason,
        boolean carriedOver,
        Aside aside) {

    /** Nothing waits unseen. */
    Typed(
            Map<String, Entered> fields,
            String outcome,
            String happened,
            String at,
            List<String> others,
            @Nullable Integer seen,
            String reason,
            boolean carriedOver) {
        this(fields, outcome, happened, at, others, seen, reason, carriedOver, Aside.NOTHING);
    }

    static final String OUTCOME = "_outcome";
    static final String HAPPENED = "_happened";
    static final String AT = "_at";
    static final String WITH = "_with";
    static final String SEEN = "_seen";

    private static final String ADD = "add:";
    private static final String DROP = "drop:";
    static final String REASON = "_reason";
    static final String CARRIED = "_carried";
    static final String ROWS = "_rows";

    /** The cell in which one of several matters is chosen. */
    static final String MATTER = "matter";

    /** That a step was taken from the list of what waits, to which it leads back. */
    static final String LISTED = "_listed";

    private static final Pattern CELL = Pattern.compile("(.+)\\[(\\d{1,4})]\\.(.+)");
    private static final int MOST_ROWS = 500;

    /** Nothing typed yet. */
    static Typed nothing(Map<String, Entered> fields, LocalDate day, String at, int seen) {
        return new Typed(fields, "", day.toString(), at, List.of(), seen, "", false);
    }

    /** Reads the parameters of a form that was sent, and adds or drops the row its button asked for. */
    static Typed read(Map<String, String[]> sent, Procedure procedure, Step step) {
        var types = new LinkedHashMap<String, FieldType>();
        procedure.entryFields(step).forEach(field -> types.put(field.id(), field.type()));
        var shown = new LinkedHashMap<String, String[]>();
        var unseen = new LinkedHashMap<String, String[]>();
        sent.forEach((name, values) -> {
            if (name.startsWith(Aside.NAMED)) {
                unseen.put(name.substring(Aside.NAMED.length()), values);
            } else if (!name.startsWith("_")) {
                shown.put(name, values);
            }
        });
        var aside = fields(unseen, types, "");
        aside.keySet().retainAll(types.keySet());
        var fields = fields(shown, types, first(sent, ROWS));
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
                !first(sent, CARRIED).isEmpty(),
                new Aside(aside));
    }

    private static Map<String, Entered> fields(
            Map<String, String[]> sent, Map<String, FieldType> types, String altered) {
        var fields = new LinkedHashMap<String, Entered>();
        var rows = new LinkedHashMap<String, TreeMap<Integer, Map<String, Entered>>>();
        sent.forEach((name, values) -> {
            var cell = CELL.matcher(name);
            if (cell.matches() && isRows(types.get(cell.group(1)))) {
                rows.computeIfAbsent(cell.group(1), _ -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(cell.group(2)), _ -> new LinkedHashMap<>())
                        .put(cell.group(3), new Entered.Text(values[0].strip()));
            } else {
                fields.put(name, typed(types.get(name), values));
            }
        });
        alterRows(altered, rows);
        rows.forEach((id, lines) -> fields.put(
                id,
                new Entered.Many(lines.values().stream()
                        .limit(MOST_ROWS)
                        .map(cells -> line(types.get(id), cells))
                        .toList())));
        return fields;
    }

    /** The same with what waited unseen for the fields that are asked now. */
    Typed recalling(Set<String> asked) {
        return new Typed(
                aside.recalled(fields, asked), outcome, happened, at, others, seen, reason, carriedOver, aside);
    }

    /** What is typed in a field; in any row of it for the column of a table, {@code table.column}. */
    static String words(Map<String, String[]> sent, String field) {
        var path = field.split("\\.", 2);
        return sent.entrySet().stream()
                .filter(one -> {
                    var cell = CELL.matcher(one.getKey());
                    return one.getKey().equals(field)
                            || (path.length == 2
                                    && cell.matches()
                                    && cell.group(1).equals(path[0])
                                    && cell.group(3).equals(path[1]));
                })
                .map(one -> one.getValue()[0].strip())
                .findFirst()
                .orElse("");
    }

    private static void alterRows(String asked, Map<String, TreeMap<Integer, Map<String, Entered>>> rows) {
        if (asked.startsWith(ADD)) {
            var lines = rows.computeIfAbsent(asked.substring(ADD.length()), _ -> new TreeMap<>());
            lines.put(lines.isEmpty() ? 0 : lines.lastKey() + 1, new LinkedHashMap<>());
        } else if (asked.startsWith(DROP)) {
            var cell = CELL.matcher(asked.substring(DROP.length()) + ".x");
            if (cell.matches() && rows.containsKey(cell.group(1))) {
                rows.get(cell.group(1)).remove(Integer.valueOf(cell.group(2)));
            }
        }
    }

    static boolean isRows(@Nullable FieldType type) {
        return type instanceof FieldType.Parties || type instanceof FieldType.Table || isMatters(type);
    }

    private static boolean isMatters(@Nullable FieldType type) {
        return type instanceof FieldType.Matter matter && matter.several();
    }

    /** A line of a table, or the one cell that stands for a matter. */
    private static Entered line(@Nullable FieldType type, Map<String, Entered> cells) {
        return isMatters(type) ? cells.getOrDefault(MATTER, new Entered.Text("")) : new Entered.Row(cells);
    }

    private static Entered typed(@Nullable FieldType type, String[] values) {
        return switch (type) {
            case FieldType.Choices _ -> several(Arrays.stream(values));
            case FieldType.Place(var _, var several) when several -> several(Arrays.stream(values));
            case FieldType.Person person when person.several() -> several(Arrays.stream(values));
            case FieldType.Laws _ -> several(values[0].lines());
            case FieldType.Matter matter when matter.several() -> several(Arrays.stream(values));
            case FieldType.Text _,
                    FieldType.Number _,
                    FieldType.Money _,
                    FieldType.Date _,
                    FieldType.Moment _,
                    FieldType.YesNo _,
                    FieldType.Choice _,
                    FieldType.Place _,
                    FieldType.Unit _,
                    FieldType.Person _,
                    FieldType.Parties _,
                    FieldType.DocumentNumber _,
                    FieldType.Matter _,
                    FieldType.Table _ -> new Entered.Text(values[0].strip());
            case null -> new Entered.Text(values[0].strip());
        };
    }

    private static Entered several(Stream<String> values) {
        return Entered.texts(
                values.map(String::strip).filter(value -> !value.isEmpty()).toList());
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
            case Entered.Text(var text) -> text.isEmpty() ? List.of() : List.of(text);
            case Entered.Many(var parts) ->
                parts.stream()
                        .filter(Entered.Text.class::isInstance)
                        .map(Entered::words)
                        .toList();
            case Entered.Number _, Entered.YesNo _, Entered.Day _, Entered.Row _ -> List.of();
            case null -> List.of();
        };
    }

    /** The rows of a table or of parties, empty ones too. */
    List<Map<String, String>> rows(String field) {
        if (!(fields.get(field) instanceof Entered.Many(var lines))) {
            return List.of();
        }
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines) {
            if (line instanceof Entered.Row(var cells)) {
                var row = new LinkedHashMap<String, String>();
                cells.forEach((column, cell) -> row.put(column, cell.words()));
                rows.add(row);
            }
        }
        return rows;
    }

    /** What goes to the judge: everything that was filled in, rows without anything but a kind left out. */
    Map<String, Entered> entries() {
        var entries = new LinkedHashMap<String, Entered>();
        fields.forEach((id, typed) -> {
            var filled = typed instanceof Entered.Many(var parts)
                    ? new Entered.Many(parts.stream().filter(Typed::isFilled).toList())
                    : typed;
            if (isFilled(filled)) {
                entries.put(id, filled);
            }
        });
        return entries;
    }

    private static boolean isFilled(Entered typed) {
        return switch (typed) {
            case Entered.Many(var parts) -> !parts.isEmpty();
            case Entered.Row(var cells) ->
                cells.entrySet().stream()
                        .anyMatch(cell -> !cell.getKey().equals("kind")
                                && !cell.getValue().words().isBlank());
            case Entered.Text _, Entered.Number _, Entered.YesNo _, Entered.Day _ ->
                !typed.words().isBlank();
        };
    }

    /** The day the act happened: today where nothing was typed, or null when it cannot be understood. */
    @Nullable
    LocalDate day(LocalDate today) {
        return switch (Entry.read(new FieldType.Date(false), new Entered.Text(happened))) {
            case null -> today;
            case Value.Day(var day) -> day;
            case Value.Text _,
                    Value.Link _,
                    Value.Amount _,
                    Value.Moment _,
                    Value.YesNo _,
                    Value.Many _,
                    Value.Row _,
                    Value.Sealed _,
                    Value.Unread _ -> null;
        };
    }

    /** The time of day; null where nothing was typed. @throws IllegalArgumentException (message in Chinese) when it is none */
    @Nullable
    LocalTime time() {
        return at.isEmpty() ? null : Entry.time(at);
    }

    /** The same with only the fields in which it differs from what stands already. */
    Typed without(Map<String, Entered> standing) {
        var changed = new LinkedHashMap<String, Entered>();
        fields.forEach((id, typed) -> {
            if (!typed.equals(standing.get(id))) {
                changed.put(id, typed);
            }
        });
        return new Typed(changed, outcome, happened, at, others, seen, reason, carriedOver, aside);
    }
}
