package org.mingfa.matter.value;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.DateWords;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.Signs;
import org.mingfa.law.Value;
import org.mingfa.region.Places;
import org.mingfa.staff.Roster;

/** Values in words, for titles, lists, papers and search. Personal data only in its masked form. */
public final class ValueWords {

    private static final Pattern FIELD = Pattern.compile("\\{([^}]*)}");

    private final Places places;
    private final Roster roster;
    private final Set<String> withheld;

    public ValueWords(Places places, Roster roster) {
        this(places, roster, Set.of());
    }

    /** @param withheld matters that the reader may know no more of than that there is one */
    public ValueWords(Places places, Roster roster, Set<String> withheld) {
        this.places = places;
        this.roster = roster;
        this.withheld = withheld;
    }

    /** What is said of a matter: its number, or for a reader from whom it is withheld that there is one. */
    public static String number(Value.Link link, Set<String> withheld) {
        return withheld.contains(link.matter()) ? WITHHELD : link.number();
    }

    /** How a matter is called; a field not filled in leaves nothing. */
    public String title(Procedure procedure, Map<String, Value> values) {
        var title = FIELD.matcher(procedure.head().title()).replaceAll(match -> {
            var field = procedure.field(match.group(1));
            var value = values.get(match.group(1));
            return Matcher.quoteReplacement(field == null || value == null ? "" : of(field.type(), value));
        });
        var plain = Signs.plain(title).replaceAll("\\s+", " ").strip();
        return plain.isEmpty()
                ? procedure.name()
                : plain.codePointCount(0, plain.length()) > 120
                        ? plain.substring(0, plain.offsetByCodePoints(0, 120)) + "…"
                        : plain;
    }

    /** Said in place of the number of a matter that is withheld from the reader. */
    private static final String WITHHELD = "一件不公开查阅的事项";

    /** Said in place of the id of a matter that is not there: it tells nobody anything. */
    private static final String LOST = "编号不明的事项";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Said after a matter that was written down in words, before matters could be chosen or from before this program. */
    private static final String UNBOUND = "（旧记录，未核对）";

    /** A value of a field in words; empty for none. */
    public String of(Field field, @Nullable Value value) {
        return value == null ? "" : of(field.type(), value);
    }

    private String of(FieldType type, Value value) {
        return switch (value) {
            case Value.Text(var text) -> code(type, text);
            case Value.Link link -> number(link, withheld);
            case Value.Amount(var number) -> amount(type, number);
            case Value.Day(var day) -> DateWords.full(day);
            case Value.Moment(var at) -> DateWords.full(at.toLocalDate()) + at.toLocalTime();
            case Value.YesNo(var yes) -> yes ? "是" : "否";
            case Value.Many(var many) -> many.stream().map(one -> of(type, one)).collect(Collectors.joining("、"));
            case Value.Row(var cells) -> row(type, cells);
            case Value.Sealed(var masked, var _) -> masked;
            case Value.Unread(var entered, var _) -> entered;
        };
    }

    private static String amount(FieldType type, java.math.BigDecimal number) {
        var plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        return switch (type) {
            case FieldType.Money _ -> plain + "元";
            case FieldType.Number typed when typed.unit() != null -> plain + typed.unit();
            case FieldType.Text _,
                    FieldType.Number _,
                    FieldType.Date _,
                    FieldType.Moment _,
                    FieldType.YesNo _,
                    FieldType.Choice _,
                    FieldType.Choices _,
                    FieldType.Place _,
                    FieldType.Unit _,
                    FieldType.Person _,
                    FieldType.Parties _,
                    FieldType.Laws _,
                    FieldType.DocumentNumber _,
                    FieldType.Matter _,
                    FieldType.Table _ -> plain;
        };
    }

    private String code(FieldType type, String text) {
        return switch (type) {
            case FieldType.Choice _, FieldType.Choices _ -> type.options().getOrDefault(text, text);
            case FieldType.Place _ -> PlaceCode.parse(text).map(places::name).orElse(text);
            case FieldType.Person _ -> roster.nameOf(text);
            case FieldType.Unit _ -> roster.unitName(text);
            case FieldType.Text _,
                    FieldType.Number _,
                    FieldType.Money _,
                    FieldType.Date _,
                    FieldType.Moment _,
                    FieldType.YesNo _,
                    FieldType.Parties _,
                    FieldType.Laws _,
                    FieldType.DocumentNumber _,
                    FieldType.Table _ -> text;
            case FieldType.Matter _ -> (isId(text) ? LOST : text) + UNBOUND;
        };
    }

    private static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private String row(FieldType type, Map<String, Value> cells) {
        if (type instanceof FieldType.Table(var columns, var _)) {
            return columns.stream()
                    .filter(column -> cells.containsKey(column.id()))
                    .map(column -> of(column, cells.get(column.id())))
                    .collect(Collectors.joining(" "));
        }
        var name = cells.get("name");
        return name == null ? "" : of(type, name);
    }
}
