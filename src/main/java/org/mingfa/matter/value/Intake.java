package org.mingfa.matter.value;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Entered;
import org.mingfa.law.Entry;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.Level;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;
import org.mingfa.law.Value;
import org.mingfa.region.Places;
import org.mingfa.staff.Roster;
import org.mingfa.staff.Unit;

/**
 * Turns what was entered into values: names of our places, people and units become their codes, personal data is sealed.
 * What cannot be understood stays as {@link Value.Unread}, and the judge refuses it.
 */
public final class Intake {

    private final Places places;
    private final PersonalData personalData;

    public Intake(Places places, PersonalData personalData) {
        this.places = places;
        this.personalData = personalData;
    }

    /**
     * @param place the code below which names of places are looked up
     * @param binding finds the matters that are chosen; what it does not find stays the text it is
     */
    public Map<String, Value> read(
            Procedure procedure,
            Step step,
            Map<String, Entered> entries,
            PlaceCode place,
            Roster roster,
            Binding binding) {
        Map<String, Field> fields = new LinkedHashMap<>();
        procedure.entryFields(step).forEach(field -> fields.put(field.id(), field));
        var values = new LinkedHashMap<String, Value>();
        entries.forEach((id, entered) -> {
            var field = fields.get(id);
            var value = field == null
                    ? new Value.Unread(entered.words(), "没有这一项")
                    : read(field.type(), entered, place, roster, binding);
            if (value != null) {
                values.put(id, value);
            }
        });
        return values;
    }

    private @Nullable Value read(FieldType type, Entered entered, PlaceCode place, Roster roster, Binding binding) {
        var value = Entry.read(type, entered);
        if (value == null) {
            return null;
        }
        return switch (type) {
            case FieldType.Place _ -> coded(value, placeCode(place), "没有这个地方，请填写本地的村（社区）名称或者区划代码");
            case FieldType.Person _ -> coded(value, text -> person(text, roster), "没有这个人，请填写本单位人员姓名");
            case FieldType.Unit _ -> coded(value, text -> unit(text, place, roster), "没有这个单位");
            case FieldType.Parties _ -> personalData.seal(value);
            case FieldType.Table(var columns, var _) -> table(value, columns, place, roster, binding);
            case FieldType.Matter matter -> bound(matter, value, binding);
            case FieldType.Text _,
                    FieldType.Number _,
                    FieldType.Money _,
                    FieldType.Date _,
                    FieldType.Moment _,
                    FieldType.YesNo _,
                    FieldType.Choice _,
                    FieldType.Choices _,
                    FieldType.Laws _,
                    FieldType.DocumentNumber _ -> value;
        };
    }

    /** The code of a place of ours, or of the first village of that name; the villages are looked up once for a field. */
    private Function<String, Optional<String>> placeCode(PlaceCode place) {
        var villages = new HashMap<String, String>();
        return text -> {
            if (PlaceCode.parse(text).flatMap(places::find).isPresent()) {
                return Optional.of(text);
            }
            if (villages.isEmpty()) {
                places.under(place, Level.VILLAGE)
                        .forEach(village -> villages.putIfAbsent(village.name(), village.code()));
            }
            return Optional.ofNullable(villages.get(text));
        };
    }

    /** Our person of that id, or the only one of that name. */
    private static Optional<String> person(String text, Roster roster) {
        if (roster.person(text).isPresent()) {
            return Optional.of(text);
        }
        var named = roster.persons().stream()
                .filter(person -> person.name().equals(text))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst().id()) : Optional.empty();
    }

    /** The unit of that id, or of that name: one of the place itself before one elsewhere in the county. */
    private static Optional<String> unit(String text, PlaceCode place, Roster roster) {
        if (roster.unit(text).isPresent()) {
            return Optional.of(text);
        }
        return roster.units().stream()
                .filter(unit -> unit.name().equals(text))
                .min(Comparator.comparing(unit -> !place.contains(unit.place())))
                .map(Unit::id);
    }

    /** Each text of a value as the code it stands for; the whole value unread when one stands for none. */
    private static Value coded(Value value, Function<String, Optional<String>> code, String complaint) {
        return each(
                value,
                text -> code.apply(text)
                        .<Value>map(Value.Text::new)
                        .orElseGet(() -> new Value.Unread(text, complaint)));
    }

    /** Each text of a value as the matter it means, each matter once; one that means none stays as it was written. */
    private static Value bound(FieldType.Matter type, Value value, Binding binding) {
        var bound = each(
                value, text -> binding.find(type, text).<Value>map(link -> link).orElseGet(() -> new Value.Text(text)));
        return bound instanceof Value.Many(var many)
                ? new Value.Many(many.stream().distinct().toList())
                : bound;
    }

    /** Each text of a value as it is meant. */
    private static Value each(Value value, Function<String, Value> meant) {
        return switch (value) {
            case Value.Text(var text) -> meant.apply(text);
            case Value.Many(var many) ->
                whole(many.stream().map(one -> each(one, meant)).toList());
            case Value.Link _,
                    Value.Amount _,
                    Value.Day _,
                    Value.Moment _,
                    Value.YesNo _,
                    Value.Row _,
                    Value.Sealed _,
                    Value.Unread _ -> value;
        };
    }

    /** Several values, or the first of them that could not be read. */
    private static Value whole(List<Value> many) {
        return many.stream()
                .filter(one -> one instanceof Value.Unread)
                .findFirst()
                .orElseGet(() -> new Value.Many(many));
    }

    private Value table(Value value, List<Field> columns, PlaceCode place, Roster roster, Binding binding) {
        if (!(value instanceof Value.Many(var rows))) {
            return value;
        }
        return whole(rows.stream()
                .map(row -> row(row, columns, place, roster, binding))
                .toList());
    }

    private Value row(Value row, List<Field> columns, PlaceCode place, Roster roster, Binding binding) {
        if (!(row instanceof Value.Row(var cells))) {
            return row;
        }
        var coded = new LinkedHashMap<>(cells);
        for (var column : columns) {
            var cell = cells.get(column.id());
            if (cell == null) {
                continue;
            }
            var value = switch (column.type()) {
                case FieldType.Person _ -> coded(cell, text -> person(text, roster), "没有这个人，请填写本单位人员姓名");
                case FieldType.Place _ -> coded(cell, placeCode(place), "没有这个地方");
                case FieldType.Matter matter -> bound(matter, cell, binding);
                case FieldType.Text _,
                        FieldType.Number _,
                        FieldType.Money _,
                        FieldType.Date _,
                        FieldType.Moment _,
                        FieldType.YesNo _,
                        FieldType.Choice _,
                        FieldType.Choices _,
                        FieldType.Unit _,
                        FieldType.Parties _,
                        FieldType.Laws _,
                        FieldType.DocumentNumber _,
                        FieldType.Table _ -> cell;
            };
            if (value instanceof Value.Unread) {
                return value;
            }
            coded.put(column.id(), value);
        }
        return new Value.Row(coded);
    }
}
