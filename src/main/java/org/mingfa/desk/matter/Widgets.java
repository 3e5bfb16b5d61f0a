package org.mingfa.desk.matter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.desk.look.FieldBuilder;
import org.mingfa.desk.look.FieldView;
import org.mingfa.desk.look.Lookup;
import org.mingfa.desk.look.Option;
import org.mingfa.desk.shell.Addresses;
import org.mingfa.law.Attested;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.Need;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Step;
import org.mingfa.law.words.UnknownLaws;

/**
 * Draws the field of a law file as an input of its type, with what was typed in it.
 *
 * @param declared the fields whose answer is a declaration
 */
record Widgets(Choosing choosing, Typed typed, LinkInputs links, Step step, Map<String, Attested> declared) {

    /**
     * @param needed whether it must be filled in as things stand
     * @param error what is wrong with what was typed, or null
     */
    FieldView view(Field field, boolean needed, @Nullable String error) {
        var builder = builder(field).error(error);
        var attested = declared.get(field.id());
        if (attested != null) {
            Declared.hint(builder, field, attested, step);
        } else if (field.help() != null) {
            builder.help(field.help());
        }
        if (needed) {
            builder.required();
        }
        return builder.build();
    }

    /** Whether the program fills it in; of history what was counted then is copied from the paper. */
    static boolean isGiven(Field field, boolean carriedOver) {
        return (field.counted() != null && !carriedOver)
                || (field.type() instanceof FieldType.DocumentNumber(var series) && series != null);
    }

    private FieldBuilder builder(Field field) {
        return switch (field.type()) {
            case FieldType.Parties(var atLeast) ->
                FieldView.parties(field.id(), field.name(), lines(field.id(), atLeast));
            case FieldType.Table(var columns, var atLeast) ->
                FieldView.table(
                        field.id(),
                        field.name(),
                        columns.stream().map(column -> column(field, column)).toList(),
                        lines(field.id(), atLeast));
            case FieldType.Laws _ -> laws(field, typed.texts(field.id())).help("一行一部，可以写到条：《中华人民共和国行政处罚法》第五十八条");
            case FieldType.Place place when !place.several() -> alone(field);
            case FieldType.Person person when !person.several() -> alone(field);
            case FieldType.Matter matter -> matter.several() ? links.several(field, matter) : links.field(field);
            case FieldType.Text _,
                    FieldType.Number _,
                    FieldType.Money _,
                    FieldType.Date _,
                    FieldType.Moment _,
                    FieldType.YesNo _,
                    FieldType.Choice _,
                    FieldType.Choices _,
                    FieldType.Place _,
                    FieldType.Unit _,
                    FieldType.Person _,
                    FieldType.DocumentNumber _ -> plain(field).values(typed.texts(field.id()));
        };
    }

    /** One place or person; filled in already where there is no other to choose. */
    private FieldBuilder alone(Field field) {
        var builder = plain(field);
        var options = builder.options();
        boolean untouched = !typed.fields().containsKey(field.id());
        return untouched && field.need() instanceof Need.Always && options.size() == 1
                ? builder.value(options.getFirst().value())
                : builder.values(typed.texts(field.id()));
    }

    private FieldBuilder plain(Field field) {
        var id = field.id();
        var name = field.name();
        return switch (field.type()) {
            case FieldType.Text(var _, var lines, var _) ->
                lines ? FieldView.longText(id, name) : FieldView.text(id, name);
            case FieldType.Number number -> number(field, number);
            case FieldType.Money(var min, var max) -> FieldView.money(id, name).between(text(min), text(max));
            case FieldType.Date _ -> FieldView.date(id, name);
            case FieldType.Moment _ -> FieldView.moment(id, name);
            case FieldType.YesNo _ -> FieldView.yesNo(id, name);
            case FieldType.Choice(var choices) -> FieldView.choice(id, name, options(choices));
            case FieldType.Choices(var choices) -> FieldView.choices(id, name, options(choices));
            case FieldType.Place place when place.several() -> FieldView.places(id, name, places(id, place));
            case FieldType.Place place -> FieldView.place(id, name, places(id, place));
            case FieldType.Person person when person.several() -> FieldView.persons(id, name, persons(id, person));
            case FieldType.Person person -> FieldView.person(id, name, persons(id, person));
            case FieldType.Unit _ -> FieldView.choice(id, name, units(id));
            case FieldType.Laws _ -> laws(field, List.of());
            case FieldType.DocumentNumber _ -> FieldView.text(id, name).placeholder("例如：石政发〔2026〕7号");
            case FieldType.Parties _, FieldType.Table _, FieldType.Matter _ ->
                throw new IllegalArgumentException("drawn by another way: " + id);
        };
    }

    /** Laws are found as they stand on the day that is typed; of what is written already it is said when nobody knows it. */
    private FieldBuilder laws(Field field, List<String> written) {
        var unknown = UnknownLaws.said(written, links.law().statutes());
        var picked = unknown.isEmpty() ? null : new Lookup.Picked(String.join("", unknown), null);
        var lookup = new Lookup(Addresses.STATUTE_CHOICES, "[name='" + Typed.HAPPENED + "']", picked);
        return FieldView.laws(field.id(), field.name(), lookup)
                .placeholder("输入名称查找，例如：处罚法")
                .value(String.join("\n", written));
    }

    private List<Option> places(String field, FieldType.Place type) {
        return withTyped(
                field,
                choosing.places(type),
                typed -> PlaceCode.parse(typed).map(choosing.names()::name).orElse(typed));
    }

    private List<Option> persons(String field, FieldType.Person type) {
        return withTyped(field, choosing.persons(type), choosing.roster()::nameOf);
    }

    private List<Option> units(String field) {
        return withTyped(field, choosing.units(), choosing.roster()::unitName);
    }

    /** What is filled in stays to be seen and to be changed, though nobody could choose it here. */
    private List<Option> withTyped(String field, List<Option> offered, UnaryOperator<String> name) {
        var beyond = typed.texts(field).stream()
                .filter(value ->
                        offered.stream().noneMatch(option -> option.value().equals(value)))
                .map(value -> new Option(value, name.apply(value), "不在可选范围内"));
        return Stream.concat(offered.stream(), beyond).toList();
    }

    private static FieldBuilder number(Field field, FieldType.Number number) {
        var unit = number.unit();
        var builder = FieldView.number(field.id(), field.name(), unit == null ? "" : unit)
                .between(text(number.min()), text(number.max()));
        return unit == null ? builder.help(number.whole() ? "填写整数" : "填写数字") : builder;
    }

    private FieldView column(Field table, Field column) {
        var builder = column.type() instanceof FieldType.Choice(var choices)
                ? FieldView.select(column.id(), column.name(), options(choices))
                : column.type() instanceof FieldType.Matter ? links.column(table, column) : plain(column);
        return (column.need() instanceof Need.Always ? builder.required() : builder).build();
    }

    /** What was typed, filled up with empty rows to the least number asked for. */
    private List<Map<String, String>> lines(String id, int atLeast) {
        var lines = new ArrayList<>(typed.rows(id));
        int wanted = typed.fields().containsKey(id) ? lines.size() : Math.max(1, atLeast);
        IntStream.range(lines.size(), wanted).forEach(_ -> lines.add(Map.of()));
        return lines;
    }

    static List<Option> options(Map<String, String> choices) {
        return choices.entrySet().stream()
                .map(choice -> Option.of(choice.getKey(), choice.getValue()))
                .toList();
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
