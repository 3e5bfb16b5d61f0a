package org.mingfa.desk.look;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, whatever its type; made by the named methods and {@link FieldBuilder}.
 *
 * @param name the parameter the browser sends; repeated for several values
 * @param help what to write here, or null
 * @param error what is wrong with what was written and how to put it right, or null
 * @param basis why the law asks for it: law and article without the § sign, or null
 * @param unit 元, 人, 平方米, or null
 * @param values what is filled in; yes and no are "true" and "false"
 * @param options what can be chosen
 * @param rows the rows of a table or of parties
 * @param lookup how candidates are found while typing, for what is chosen by searching; otherwise null
 * @param blank a row with index {@code __i__} to copy from, or null outside tables
 */
public record FieldView(
        String name,
        String label,
        Kind kind,
        boolean required,
        @Nullable String help,
        @Nullable String error,
        @Nullable String basis,
        @Nullable String unit,
        List<String> values,
        List<Option> options,
        List<FieldRow> rows,
        @Nullable FieldRow blank,
        Hints hints,
        @Nullable Lookup lookup) {

    private static final int MOST_PILLS = 5;
    private static final int MOST_PILL_CHARACTERS = 36;

    /** The type of a field. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        MONEY,
        DATE,
        TIME,
        /** A day with the time of day. */
        MOMENT,
        YES_NO,
        CHOICE,
        CHOICES,
        /** One of several or none, always as a list. */
        SELECT,
        PLACE,
        PLACES,
        PERSON,
        PERSONS,
        /** Something with a number, chosen by searching. */
        MATTER,
        /** Laws, a line for each, found by searching. */
        LAWS,
        PARTIES,
        TABLE,
        FILES
    }

    /** One line. */
    public static FieldBuilder text(String name, String label) {
        return new FieldBuilder(name, label, Kind.TEXT);
    }

    /** Several lines. */
    public static FieldBuilder longText(String name, String label) {
        return new FieldBuilder(name, label, Kind.LONG_TEXT);
    }

    /** A number with its unit. */
    public static FieldBuilder number(String name, String label, String unit) {
        return new FieldBuilder(name, label, Kind.NUMBER).unit(unit);
    }

    /** An amount in yuan. */
    public static FieldBuilder money(String name, String label) {
        return new FieldBuilder(name, label, Kind.MONEY).unit("元");
    }

    /** A day. */
    public static FieldBuilder date(String name, String label) {
        return new FieldBuilder(name, label, Kind.DATE);
    }

    /** A time of day. */
    public static FieldBuilder time(String name, String label) {
        return new FieldBuilder(name, label, Kind.TIME);
    }

    /** A day with the time of day, written 2026-11-20T14:30. */
    public static FieldBuilder moment(String name, String label) {
        return new FieldBuilder(name, label, Kind.MOMENT);
    }

    /** Yes or no. */
    public static FieldBuilder yesNo(String name, String label) {
        return new FieldBuilder(name, label, Kind.YES_NO)
                .options(List.of(Option.of("true", "是"), Option.of("false", "否")));
    }

    /** One of several: pills when few and short, otherwise a list. */
    public static FieldBuilder choice(String name, String label, List<Option> options) {
        return new FieldBuilder(name, label, Kind.CHOICE).options(options);
    }

    /** One of several or none, always as a list: for conditions, where leaving it open is an answer. */
    public static FieldBuilder select(String name, String label, List<Option> options) {
        return new FieldBuilder(name, label, Kind.SELECT).options(options);
    }

    /** Any of several. */
    public static FieldBuilder choices(String name, String label, List<Option> options) {
        return new FieldBuilder(name, label, Kind.CHOICES).options(options);
    }

    /** One place. */
    public static FieldBuilder place(String name, String label, List<Option> options) {
        return new FieldBuilder(name, label, Kind.PLACE).options(options);
    }

    /** Several places, or all of them at once. */
    public static FieldBuilder places(String name, String label, List<Option> options) {
        return new FieldBuilder(name, label, Kind.PLACES).options(options);
    }

    /** One of our people. */
    public static FieldBuilder person(String name, String label, List<Option> options) {
        return new FieldBuilder(name, label, Kind.PERSON).options(options);
    }

    /** Several of our people. */
    public static FieldBuilder persons(String name, String label, List<Option> options) {
        return new FieldBuilder(name, label, Kind.PERSONS).options(options);
    }

    /** One of many things with a number: some candidates, and more while typing. */
    public static FieldBuilder matter(String name, String label, List<Option> candidates, Lookup lookup) {
        return new FieldBuilder(name, label, Kind.MATTER).options(candidates).lookup(lookup);
    }

    /** Laws, one a line; more are found while typing. */
    public static FieldBuilder laws(String name, String label, Lookup lookup) {
        return new FieldBuilder(name, label, Kind.LAWS).lookup(lookup);
    }

    /** Files. */
    public static FieldBuilder files(String name, String label) {
        return new FieldBuilder(name, label, Kind.FILES);
    }

    /**
     * Rows of the same fields. The cell of row 0 and column {@code item} is sent as {@code name[0].item}; indices may
     * have holes, and rows left empty are to be ignored.
     *
     * @param filled what each row already holds, by column name
     */
    public static FieldBuilder table(
            String name, String label, List<FieldView> columns, List<Map<String, String>> filled) {
        return rows(new FieldBuilder(name, label, Kind.TABLE), columns, filled);
    }

    /** Parties with name, ID number, telephone and address, sent as {@code name[0].name}, {@code .kind}, {@code .id-number}, {@code .phone}, {@code .address}. */
    public static FieldBuilder parties(String name, String label, List<Map<String, String>> filled) {
        List<FieldView> columns = List.of(
                text("name", "姓名或者名称").autocomplete("off").build(),
                choice("kind", "类别", List.of(Option.of("person", "公民"), Option.of("organisation", "单位")))
                        .build(),
                text("id-number", "身份证号或者统一社会信用代码").autocomplete("off").build(),
                text("phone", "电话").type("tel").autocomplete("off").build(),
                text("address", "住址").autocomplete("off").build());
        return rows(new FieldBuilder(name, label, Kind.PARTIES), columns, filled);
    }

    private static FieldBuilder rows(FieldBuilder table, List<FieldView> columns, List<Map<String, String>> filled) {
        List<FieldRow> rows = IntStream.range(0, filled.size())
                .mapToObj(index -> FieldRow.of(table.name(), String.valueOf(index), columns, filled.get(index)))
                .toList();
        return table.rows(rows, FieldRow.of(table.name(), "__i__", columns, Map.of()));
    }

    /**
     * The same as part of one of several forms on a page.
     *
     * @param form what its parameters begin with there
     * @param finding how candidates are found there
     */
    public FieldView under(String form, UnaryOperator<Lookup> finding) {
        var moved = new FieldBuilder(this).name(form + name);
        if (lookup != null) {
            moved.lookup(finding.apply(lookup));
        }
        if (blank != null) {
            moved.rows(rows.stream().map(row -> row.under(form, finding)).toList(), blank.under(form, finding));
        }
        return moved.build();
    }

    /** The first value, or an empty string. */
    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** Whether this option is chosen. */
    public boolean has(Option option) {
        return values.contains(option.value());
    }

    /** The element's id: the name with everything but letters and digits made a hyphen. */
    public String id() {
        return id(name);
    }

    /** The element's id of the field with a name. */
    public static String id(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9_]+", "-");
    }

    /** The id of one option's input. */
    public String id(int option) {
        return id() + "-" + option;
    }

    /** The id of the list of candidates; the rows of a table share one. */
    public String listId() {
        return "l-" + name.replaceAll("\\[[^]]*]", "").replaceAll("[^A-Za-z0-9_]+", "-");
    }

    /** Says in a request which of the inputs it is about: JSON with the name of this one as {@code _field}. */
    public String ownName() {
        return "{\"_field\":\"" + name + "\"}";
    }

    /** What is filled in already, in words; null where nothing is, or it is not known. */
    public Lookup.@Nullable Picked picked() {
        return lookup == null ? null : lookup.picked();
    }

    /** Whether it is a cell of a table. */
    public boolean isCell() {
        return name.indexOf('[') >= 0;
    }

    /** The ids of what explains this field, or null when nothing does. */
    public @Nullable String describedBy() {
        StringBuilder ids = new StringBuilder();
        if (picked() != null) {
            ids.append(id()).append("-picked ");
        }
        if (help != null) {
            ids.append(id()).append("-help ");
        }
        if (error != null) {
            ids.append(id()).append("-error");
        }
        return ids.isEmpty() ? null : ids.toString().strip();
    }

    /** "true" when something is wrong, else null: the value of {@code aria-invalid}. */
    public @Nullable String invalid() {
        return error == null ? null : "true";
    }

    /** Whether the field is a group of inputs and so needs a legend rather than a label. */
    public boolean grouped() {
        return switch (kind) {
            case YES_NO, CHOICES, PLACES, PERSONS, PARTIES, TABLE -> true;
            case CHOICE -> pills();
            case TEXT, LONG_TEXT, NUMBER, MONEY, DATE, TIME, MOMENT, SELECT, PLACE, PERSON, MATTER, LAWS, FILES ->
                false;
        };
    }

    /** The part this field is drawn with. */
    public Drawn drawn() {
        return switch (kind) {
            case TEXT, NUMBER, MONEY, DATE, TIME, MOMENT -> Drawn.LINE;
            case LONG_TEXT -> Drawn.AREA;
            case YES_NO, CHOICES -> Drawn.PILLS;
            case CHOICE -> pills() ? Drawn.PILLS : Drawn.SELECT;
            case SELECT, PLACE, PERSON -> Drawn.SELECT;
            case MATTER -> Drawn.SEARCH;
            case LAWS -> Drawn.LAWS;
            case PLACES, PERSONS -> Drawn.TICKS;
            case PARTIES -> Drawn.PARTIES;
            case TABLE -> Drawn.TABLE;
            case FILES -> Drawn.FILES;
        };
    }

    /** Whether the options are few and short enough to lie side by side. */
    public boolean pills() {
        return kind == Kind.YES_NO
                || (options.size() <= MOST_PILLS
                        && options.stream()
                                        .map(Option::label)
                                        .collect(Collectors.joining())
                                        .length()
                                <= MOST_PILL_CHARACTERS);
    }

    /** The input's type attribute for one-line kinds. */
    public String inputType() {
        if (hints.type() != null) {
            return hints.type();
        }
        return switch (kind) {
            case DATE -> "date";
            case TIME -> "time";
            case MOMENT -> "datetime-local";
            case TEXT,
                    LONG_TEXT,
                    NUMBER,
                    MONEY,
                    YES_NO,
                    CHOICE,
                    CHOICES,
                    SELECT,
                    PLACE,
                    PLACES,
                    PERSON,
                    PERSONS,
                    MATTER,
                    LAWS,
                    PARTIES,
                    TABLE,
                    FILES -> "text";
        };
    }

    /** The keyboard a phone should show, or null for the usual one. */
    public @Nullable String inputMode() {
        return kind == Kind.NUMBER || kind == Kind.MONEY ? "decimal" : null;
    }
}
