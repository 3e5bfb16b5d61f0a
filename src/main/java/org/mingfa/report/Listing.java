package org.mingfa.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.LawNode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Value;
import org.mingfa.matter.Shown;

/**
 * A sentence said of each matter of a procedure (每个问题、每项任务): the problems of the register with their causes, the
 * heads' acts, next year's tasks.
 *
 * @param day the date field that says to which year a matter belongs; null for the year it is about, or else the day it began
 * @param about the field that names the year the matters are about; null where they are about none
 * @param ahead 1 for the matters of the year after the report's, 0 for its own
 * @param where field values a matter must have, by field id
 * @param state {@code open}, {@code closed} or empty for either; {@code standing}: open, and of that year or one before it
 * @param most how many are said at most
 * @param say with field ids in braces
 */
record Listing(
        String procedure,
        @Nullable String day,
        @Nullable String about,
        int ahead,
        Map<String, String> where,
        String state,
        int most,
        String say) {

    private static final Pattern FIELD = Pattern.compile("\\{([a-z0-9.-]+)}");
    private static final int MOST = 12;
    private static final String STANDING = "standing";

    /** How a value is said. */
    interface Words {
        String of(Field field, @Nullable Value value);
    }

    static Listing read(LawNode node, LawNode say, LawLibrary law) {
        var keys = node.keys("procedure", "day", "ahead", "where", "state", "most");
        var id = keys.need("procedure");
        var procedure = law.procedures().stream()
                .filter(one -> one.id().equals(id.text()))
                .findFirst()
                .orElseThrow(() -> id.mistake("there is no procedure '" + id.text() + "'"));
        var where = new LinkedHashMap<String, String>();
        keys.find("where").map(LawNode::entries).orElse(Map.of()).forEach((field, value) -> {
            require(procedure, field, value);
            where.put(field, value.text());
        });
        keys.find("day").ifPresent(day -> {
            if (!(require(procedure, day.text(), day).type() instanceof FieldType.Date)) {
                throw day.mistake("'" + day.text() + "' is no date");
            }
        });
        FIELD.matcher(say.text()).results().forEach(found -> require(procedure, found.group(1), say));
        return new Listing(
                procedure.id(),
                keys.find("day").map(LawNode::text).orElse(null),
                procedure.head().about(),
                keys.find("ahead").map(LawNode::whole).orElse(0),
                where,
                keys.find("state").map(Listing::state).orElse(""),
                keys.find("most").map(LawNode::whole).orElse(MOST),
                say.text());
    }

    private static String state(LawNode node) {
        return switch (node.text()) {
            case "open", "closed", STANDING -> node.text();
            default -> throw node.mistake("a matter is 'open', 'closed' or 'standing', not '" + node.text() + "'");
        };
    }

    private static Field require(Procedure procedure, String column, LawNode node) {
        return Optional.ofNullable(Shown.columns(procedure).get(column))
                .orElseThrow(
                        () -> node.mistake("the ledger of '" + procedure.id() + "' has no column '" + column + "'"));
    }

    /** Whether a matter is one of them. */
    boolean holds(Told matter, int year) {
        int of = yearOf(matter);
        boolean fits = state.equals(STANDING)
                ? matter.isOpen() && of <= year + ahead
                : of == year + ahead && (state.isEmpty() || state.equals(matter.isOpen() ? "open" : "closed"));
        return fits
                && where.entrySet().stream()
                        .allMatch(entry -> matter.fields().get(entry.getKey()) instanceof Value.Text(var code)
                                && code.equals(entry.getValue()));
    }

    private int yearOf(Told matter) {
        if (day == null && about != null && matter.fields().get(about) instanceof Value.Amount(var year)) {
            return year.intValue();
        }
        return day != null && matter.fields().get(day) instanceof Value.Day(var date)
                ? date.getYear()
                : matter.began().getYear();
    }

    /** What is said of a matter, bound to its record. */
    String said(Told matter, Procedure of, Words words) {
        var columns = Shown.columns(of);
        var text = FIELD.matcher(say).replaceAll(found -> {
            var column = found.group(1);
            return Matcher.quoteReplacement(plain(words.of(
                    Objects.requireNonNull(columns.get(column)), matter.fields().get(column))));
        });
        var record = SourceText.record(matter.number());
        return text.endsWith("。") ? text.substring(0, text.length() - 1) + record + "。" : text + record;
    }

    /** A value inside a sentence: on one line, without a full stop of its own and without braces. */
    private static String plain(String value) {
        return value.strip()
                .replaceAll("[。；;]+$", "")
                .replaceAll("\\s*\\n\\s*", "，")
                .replaceAll("[{}]", "");
    }

    /** A matter as far as a report tells it. */
    record Told(String number, LocalDate began, boolean isOpen, Map<String, Value> fields) {}
}
