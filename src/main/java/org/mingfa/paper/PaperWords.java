package org.mingfa.paper;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingfa.document.ChineseDate;
import org.mingfa.judging.Act;
import org.mingfa.judging.PaperReading;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.PaperText;
import org.mingfa.law.PaperText.Piece;
import org.mingfa.law.Parameters;
import org.mingfa.law.Procedure;
import org.mingfa.law.Value;
import org.mingfa.matter.Matter;
import org.mingfa.matter.value.ValueWords;
import org.mingfa.region.Places;
import org.mingfa.staff.Roster;

/**
 * What the places in a paper's text stand for in one matter.
 *
 * @param withheld matters it names that the reader may know no more of than that there is one
 * @param opening shows a sealed value
 */
record PaperWords(
        LawLibrary law,
        Places places,
        Roster roster,
        Procedure procedure,
        Matter matter,
        Set<String> withheld,
        PaperReading reading,
        Function<Value.Sealed, String> opening,
        LocalDate today) {

    /** What is not known yet is written in by hand. */
    static final String BLANK = "＿＿＿＿＿＿";

    private static final Map<String, String> KINDS = Map.of("person", "公民", "organisation", "单位");

    /** The text with everything filled in. */
    String of(PaperText text) {
        return text.pieces().stream().map(this::shown).collect(Collectors.joining());
    }

    /** The text where all of it is known, otherwise an empty one: for what is better left out than left blank. */
    String known(@Nullable PaperText text) {
        return text == null
                        || text.pieces().stream().anyMatch(piece -> of(piece).isEmpty())
                ? ""
                : of(text);
    }

    private String shown(Piece piece) {
        var text = of(piece);
        return text.isEmpty() ? BLANK : text;
    }

    private String of(Piece piece) {
        return switch (piece) {
            case Piece.Plain(var text) -> text;
            case Piece.OfMatter(var about) -> about(about);
            case Piece.OfField of -> value(of);
            case Piece.OfLinked of -> linked(of);
            case Piece.DayOf(var step) ->
                reading.act(step).map(act -> ChineseDate.format(act.happened())).orElse("");
            case Piece.PersonsOf(var step) ->
                reading.act(step).map(act -> persons(act, step)).orElse("");
            case Piece.OutcomeOf(var step) ->
                reading.act(step).map(act -> outcome(act, step)).orElse("");
            case Piece.OfParameter(var id) ->
                law.parameters()
                        .at(matter.place(), id)
                        .map(parameter -> setting(parameter.setting()))
                        .orElse("");
        };
    }

    private String about(PaperText.About about) {
        return switch (about) {
            case NUMBER -> matter.number();
            case TITLE -> matter.title();
            case BEGAN -> ChineseDate.format(matter.began());
            case PLACE -> places.fullName(matter.place());
            case GOVERNMENT -> {
                var township = places.fullName(matter.township());
                yield township + (township.endsWith("街道") ? "办事处" : "人民政府");
            }
            case TODAY -> ChineseDate.format(today);
        };
    }

    private static String setting(Parameters.Setting setting) {
        return switch (setting) {
            case Parameters.Setting.Length(var span) -> span.chinese();
            case Parameters.Setting.Number(var number) ->
                number.stripTrailingZeros().toPlainString();
            case Parameters.Setting.Text(var text) -> text;
        };
    }

    private String value(Piece.OfField of) {
        var value = reading.value(of.step(), of.field().id());
        if (value == null) {
            return "";
        }
        return switch (of.field().type()) {
            case FieldType.Parties _ -> parties(value, of.column() == null ? "name" : of.column());
            case FieldType.Person person
            when person.holding() != null ->
                value.codes().stream()
                        .map(id -> certified(id, person.holding(), day(of.step())))
                        .collect(Collectors.joining("、"));
            case FieldType.Matter _ when value instanceof Value.Text(var named) -> named;
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
                    FieldType.Laws _,
                    FieldType.DocumentNumber _,
                    FieldType.Matter _,
                    FieldType.Table _ -> new ValueWords(places, roster, withheld).of(of.field(), value);
        };
    }

    /** What another matter says; of one that is withheld, that there is one. */
    private String linked(Piece.OfLinked of) {
        return reading.linked(of.step(), of.holder().id())
                .map(other -> {
                    if (withheld.contains(other.matter())) {
                        return ValueWords.number(new Value.Link(other.matter(), other.number()), withheld);
                    }
                    var field = other.procedure().field(of.asked());
                    return field == null
                            ? ""
                            : new ValueWords(places, roster, withheld).of(field, reading.said(other, of.asked()));
                })
                .orElse("");
    }

    private LocalDate day(@Nullable String step) {
        return step == null ? today : reading.act(step).map(Act::happened).orElse(today);
    }

    private String parties(Value parties, String column) {
        return parties.rows().stream()
                .map(row -> cell(row.cells().get(column)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("、"));
    }

    private String cell(@Nullable Value cell) {
        return switch (cell) {
            case Value.Sealed sealed -> opening.apply(sealed);
            case Value.Text(var text) -> KINDS.getOrDefault(text, text);
            case Value.Link link -> ValueWords.number(link, withheld);
            case Value.Amount _,
                    Value.Day _,
                    Value.Moment _,
                    Value.YesNo _,
                    Value.Many _,
                    Value.Row _,
                    Value.Unread _ -> "";
            case null -> "";
        };
    }

    private String persons(Act act, String stepId) {
        var holding = Objects.requireNonNull(procedure.step(stepId)).holding();
        return act.persons().stream()
                .map(id -> holding == null ? roster.nameOf(id) : certified(id, holding, act.happened()))
                .collect(Collectors.joining("、"));
    }

    /** A name with the number of the certificate held on the day. */
    private String certified(String person, String holding, LocalDate day) {
        return roster.nameOf(person)
                + roster.qualificationsOf(person).stream()
                        .filter(held -> held.kind().equals(holding) && held.isValid(day))
                        .findFirst()
                        .map(held -> "（证号：" + held.number() + "）")
                        .orElse("");
    }

    private String outcome(Act act, String stepId) {
        var outcome = act.outcome() == null
                ? null
                : Objects.requireNonNull(procedure.step(stepId)).outcome(act.outcome());
        return outcome == null ? "" : outcome.name();
    }

    /** The columns of a table, or of parties, with their names. */
    Map<String, String> columns(Field field) {
        var names = new LinkedHashMap<String, String>();
        if (field.type() instanceof FieldType.Table(var columns, var _)) {
            columns.forEach(column -> names.put(column.id(), column.name()));
        } else if (field.type() instanceof FieldType.Matter) {
            names.put("number", "编号");
            names.put("title", "名称");
        } else {
            names.put("name", "姓名（名称）");
            names.put("id-number", "证件号码");
            names.put("phone", "电话");
            names.put("address", "住址（住所）");
        }
        return names;
    }

    /** The rows of a table, or parties, each cell in words. */
    List<List<String>> table(Piece.OfField of) {
        var value = reading.value(of.step(), of.field().id());
        var columns = columns(of.field());
        if (of.field().type() instanceof FieldType.Matter && value instanceof Value.Many(var many)) {
            return many.stream().map(one -> matter(of.field(), one)).toList();
        }
        return value == null
                ? List.of()
                : value.rows().stream()
                        .map(row -> columns.keySet().stream()
                                .map(column ->
                                        cell(of.field(), column, row.cells().get(column)))
                                .toList())
                        .toList();
    }

    /** The number and the title of one of several matters; of one that is withheld, that there is one. */
    private List<String> matter(Field field, Value value) {
        var words = new ValueWords(places, roster, withheld);
        var title = value instanceof Value.Link link && !withheld.contains(link.matter())
                ? reading.linked(link)
                        .map(linked -> words.title(linked.procedure(), reading.values(linked)))
                        .orElse("")
                : "";
        return List.of(value instanceof Value.Text(var remark) ? remark : words.of(field, value), title);
    }

    private String cell(Field field, String column, @Nullable Value value) {
        if (!(field.type() instanceof FieldType.Table(var columns, var _))) {
            return cell(value);
        }
        return columns.stream()
                .filter(one -> one.id().equals(column))
                .map(one -> new ValueWords(places, roster, withheld).of(one, value))
                .findFirst()
                .orElse("");
    }
}
