package org.mingfa.law;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Proves that what is due by the calendar can be answered: by whom, where, and with what the form has fields for. */
record BeginsCheck(Procedure procedure, Begins begins, LawPassage where, References references) {

    static void check(Procedure procedure, LawPassage file, References references) {
        var begins = procedure.head().begins();
        if (begins != null) {
            new BeginsCheck(procedure, begins, file.in("begins", "begins"), references).check();
        }
    }

    private void check() {
        var until = begins.until();
        if (until != null && until.isBefore(begins.from())) {
            complain("until", "'until' lies before 'from'");
        }
        begins.roles().stream()
                .filter(role -> !procedure.opening().roles().contains(role))
                .forEach(role -> complain("role", "'" + role + "' may not open a matter, so it cannot answer"));
        if (begins.level() == Level.VILLAGE && procedure.head().happensAt() == null) {
            complain("for", "due of each village, so 'happens-at' must say which village a matter is of");
        }
        day(begins.day());
        fixed("where", begins.where());
        begins.where().keySet().stream()
                .map(procedure::field)
                .filter(field -> field != null && !isPlain(field.type()))
                .forEach(field -> complain(
                        "where",
                        "whether '" + field.id() + "' says so cannot be looked up: a choice, yes-no or text can"));
        begins.with().forEach((id, given) -> {
            switch (given) {
                case Begins.Given.Fixed(var value) -> fixed("with", Map.of(id, value));
                case Begins.Given.First _, Begins.Given.Last _ -> needs(id, FieldType.Date.class, "a date");
                case Begins.Given.Place _ -> needs(id, FieldType.Place.class, "a place");
                case Begins.Given.Period _ -> needs(id, FieldType.Text.class, "a text");
            }
        });
        var nil = begins.nil();
        if (nil != null) {
            fixed("nil", nil.says());
        }
    }

    private void complain(String key, String what) {
        references.mistakes().add(where.in(key).mistake(what));
    }

    private @Nullable Field field(String key, String id) {
        return references.needMatterField(where.in(key), id);
    }

    private void day(@Nullable String id) {
        var field = id == null ? null : field("day", id);
        if (field != null && !(field.type() instanceof FieldType.Date && field.need() instanceof Need.Always)) {
            complain(
                    "day", "'" + id + "' is not a required date, so it does not say which stretch a matter belongs to");
        }
    }

    private void needs(String id, Class<? extends FieldType> type, String kind) {
        var field = field("with", id);
        if (field != null && !type.isInstance(field.type())) {
            complain("with", "'" + id + "' does not hold " + kind);
        }
    }

    private void fixed(String key, Map<String, String> says) {
        says.forEach((id, value) -> {
            var field = field(key, id);
            if (field != null && !holds(field.type(), value)) {
                complain(key, "'" + id + "' cannot say '" + value + "'");
            }
        });
    }

    private static boolean holds(FieldType type, String value) {
        return switch (type) {
            case FieldType.Choice _, FieldType.Choices _ -> type.options().containsKey(value);
            case FieldType.YesNo _ -> value.equals("true") || value.equals("false");
            case FieldType.Number _, FieldType.Money _ -> value.matches("[0-9]+(\\.[0-9]+)?");
            case FieldType.Text _ -> true;
            case FieldType.Date _,
                    FieldType.Moment _,
                    FieldType.Place _,
                    FieldType.Unit _,
                    FieldType.Person _,
                    FieldType.Parties _,
                    FieldType.Laws _,
                    FieldType.DocumentNumber _,
                    FieldType.Matter _,
                    FieldType.Table _ -> false;
        };
    }

    private static boolean isPlain(FieldType type) {
        return type instanceof FieldType.Choice || type instanceof FieldType.YesNo || type instanceof FieldType.Text;
    }
}
