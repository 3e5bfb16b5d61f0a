package org.mingfa.law.words;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.Names;
import org.mingfa.law.words.Phrase.Sign;

/** What is spoken of in conditions: names, numbers, days, lists and what is reckoned from them. */
final class NounWords {

    /**
     * One item of a list, while a condition looks at each.
     *
     * @param field that holds the list, when it is known
     */
    private record Item(String list, Optional<Field> field) {

        Optional<Field> column(String name) {
            return field.map(Field::type)
                    .flatMap(type -> type instanceof FieldType.Table(var columns, var _)
                            ? columns.stream()
                                    .filter(column ->
                                            Names.inExpression(column.id()).equals(name))
                                    .findFirst()
                            : Optional.empty());
        }
    }

    private final NameWords names;
    private final Map<String, Item> items;

    NounWords(NameWords names) {
        this(names, Map.of());
    }

    private NounWords(NameWords names, Map<String, Item> items) {
        this.names = names;
        this.items = items;
    }

    /** The same while a condition looks at the items of a list. */
    NounWords within(Phrase.Quantified quantified) {
        var more = new HashMap<>(items);
        var field = quantified.list() instanceof Phrase.Named(var name) ? names.field(name) : Optional.<Field>empty();
        more.put(quantified.item(), new Item(of(quantified.list()), field));
        return new NounWords(names, more);
    }

    String of(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Named(var name) -> named(name);
            case Phrase.Text(var text) -> "“" + text + "”";
            case Phrase.Number(var number) -> number.stripTrailingZeros().toPlainString();
            case Phrase.YesNo(var yes) -> yes ? "是" : "否";
            case Phrase.Listed(var parts) -> parts.stream().map(this::of).collect(Collectors.joining("、"));
            case Phrase.Called called -> called(called);
            case Phrase.Chosen(Phrase.Called(var asked, var of), var then, var _)
            when asked.equals("has") && of.contains(then) -> of(then);
            case Phrase.Chosen chosen -> ConditionWords.chosen(this, chosen);
            case Phrase.Quantified quantified -> ConditionWords.those(this, quantified);
            case Phrase.ItemAt(var list, var index, var column) -> itemAt(list, index, column);
            case Phrase.All _, Phrase.Any _, Phrase.Not _, Phrase.Compared _, Phrase.Member _ ->
                throw new IllegalArgumentException("a sentence where a thing is spoken of: " + phrase);
        };
    }

    private String named(String name) {
        var item = item(name);
        if (item.isEmpty()) {
            return names.of(name);
        }
        var matters = matters(name);
        if (matters.isPresent() && !column(name).isEmpty()) {
            return "其" + matters.get().of(column(name));
        }
        return column(name).isEmpty()
                ? "该项"
                : "其" + item.get().column(column(name)).map(NounWords::quoted).orElse(column(name));
    }

    private static String quoted(Field field) {
        return "“" + field.name() + "”";
    }

    /** The words of the matters a list holds, where the name is asked of one of them. */
    private Optional<NameWords> matters(String name) {
        return item(name).flatMap(Item::field).flatMap(names::linked);
    }

    private Optional<Item> item(String name) {
        int dot = name.indexOf('.');
        return Optional.ofNullable(items.get(dot < 0 ? name : name.substring(0, dot)));
    }

    /** Whether the name is what a condition calls one item of a list. */
    boolean isItem(String name) {
        return items.containsKey(name);
    }

    private static String column(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    /** The last of a list is what stands one before its number of items. */
    private String itemAt(Phrase list, Phrase index, String column) {
        var counted = new Phrase.Called("size", List.of(list));
        boolean last = index instanceof Phrase.Called(var sign, var of)
                && sign.equals("_-_")
                && of.getFirst().equals(counted);
        var field = list instanceof Phrase.Named(var name) ? names.field(name) : Optional.<Field>empty();
        var of = new Item("", field).column(column).map(NounWords::quoted).orElse(column);
        return of(list) + (last ? "的最后一项" : "的第" + of(index) + "项") + (column.isEmpty() ? "" : "的" + of);
    }

    boolean isTrueOrFalse(String name) {
        var matters = matters(name);
        if (matters.isPresent()) {
            return matters.get().isTrueOrFalse(column(name));
        }
        return item(name).isEmpty()
                ? names.isTrueOrFalse(name)
                : fieldOf(name).filter(NounWords::isYesNo).isPresent();
    }

    private static boolean isYesNo(Field field) {
        return field.type() instanceof FieldType.YesNo;
    }

    NameWords.Alternative alternative(String name) {
        var matters = matters(name);
        if (matters.isPresent()) {
            var said = matters.get().alternative(column(name));
            return new NameWords.Alternative("其" + said.yes(), "其" + said.no());
        }
        return item(name).isEmpty()
                ? names.alternative(name)
                : new NameWords.Alternative(named(name) + "为是", named(name) + "为否");
    }

    private Optional<Field> fieldOf(String name) {
        var item = item(name);
        return item.isEmpty()
                ? names.field(name)
                : column(name).isEmpty() ? item.get().field() : item.get().column(column(name));
    }

    /** A code, as it is called among what a thing may be. */
    String code(String code, Phrase of) {
        if (of instanceof Phrase.Named(var name)) {
            var matters = matters(name);
            if (matters.isPresent()) {
                return matters.get().asked(column(name), code).orElse(code.isEmpty() ? "空" : "“" + code + "”");
            }
            var known = item(name).isEmpty()
                    ? names.code(name, code)
                    : fieldOf(name).flatMap(f -> NameWords.choice(f, code));
            return known.orElse(code.isEmpty() ? "空" : "“" + code + "”");
        }
        return code.isEmpty() ? "空" : "“" + code + "”";
    }

    /** What a thing may be one of. */
    String list(Phrase list, Phrase item) {
        return list instanceof Phrase.Listed(var parts)
                ? parts.stream().map(part -> value(part, item)).collect(Collectors.joining("、"))
                : of(list);
    }

    /** A value as it is called where it is compared with a thing. */
    private String value(Phrase value, Phrase of) {
        return value instanceof Phrase.Text(var code) ? code(code, of) : of(value);
    }

    String compared(Phrase left, Sign sign, Phrase right) {
        if (right instanceof Phrase.Called(var length, var text) && length.equals("duration")) {
            return distance(left, sign, days(text.getFirst()));
        }
        if (left instanceof Phrase.Called(var month, var _)
                && month.equals("getMonth")
                && right instanceof Phrase.Number(var fromZero)) {
            return of(left) + ofNumbers(sign) + fromZero.add(BigDecimal.ONE).toPlainString();
        }
        return value(left, right) + (isDay(left) || isDay(right) ? ofDays(sign) : ofNumbers(sign)) + value(right, left);
    }

    private String distance(Phrase left, Sign sign, String length) {
        var from = left instanceof Phrase.Called(var minus, var of) && minus.equals("_-_")
                ? of(of.get(0)) + "距" + of(of.get(1))
                : of(left);
        return from
                + switch (sign) {
                    case EQUAL -> "为";
                    case UNEQUAL -> "不为";
                    case LESS -> "不足";
                    case AT_MOST -> "不超过";
                    case MORE -> "超过";
                    case AT_LEAST -> "不少于";
                }
                + length;
    }

    private static String ofNumbers(Sign sign) {
        return switch (sign) {
            case EQUAL -> "为";
            case UNEQUAL -> "不为";
            case LESS -> "小于";
            case AT_MOST -> "不大于";
            case MORE -> "大于";
            case AT_LEAST -> "不小于";
        };
    }

    private static String ofDays(Sign sign) {
        return switch (sign) {
            case EQUAL -> "为";
            case UNEQUAL -> "不为";
            case LESS -> "早于";
            case AT_MOST -> "不晚于";
            case MORE -> "晚于";
            case AT_LEAST -> "不早于";
        };
    }

    private boolean isDay(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Named(var name)
            when matters(name).isPresent() -> matters(name).get().isDay(column(name));
            case Phrase.Named(var name) ->
                item(name).isEmpty()
                        ? names.isDay(name)
                        : fieldOf(name).filter(NameWords::isDay).isPresent();
            case Phrase.Called(var function, var of) ->
                function.equals("timestamp")
                        || (function.equals("_+_") && of.stream().anyMatch(this::isDay));
            case Phrase.Chosen(var _, var then, var otherwise) -> isDay(then) || isDay(otherwise);
            case Phrase.Text _,
                    Phrase.Number _,
                    Phrase.YesNo _,
                    Phrase.Listed _,
                    Phrase.All _,
                    Phrase.Any _,
                    Phrase.Not _,
                    Phrase.Compared _,
                    Phrase.Member _,
                    Phrase.Quantified _,
                    Phrase.ItemAt _ -> false;
        };
    }

    private String called(Phrase.Called called) {
        var of = called.of();
        return switch (called.function()) {
            case "_+_" -> isDay(of.get(0)) ? of(of.get(0)) + "之后" + of(of.get(1)) : reckoned("加", of);
            case "_-_" -> reckoned("减", of);
            case "_*_" -> reckoned("乘以", of);
            case "_/_" -> reckoned("除以", of);
            case "size" -> of(of.getFirst()) + (isText(of.getFirst()) ? "的字数" : "的个数");
            case "sum" -> of(of.getFirst()) + "之和";
            case "double", "int" -> of(of.getFirst());
            case "duration" -> days(of.getFirst());
            case "timestamp" -> day(of.getFirst());
            case "getFullYear" -> of(of.getFirst()) + "的年份";
            case "getMonth" -> of(of.getFirst()) + "的月份";
            case "getDate" -> of(of.getFirst()) + "的日";
            default -> sentence(called, true);
        };
    }

    private boolean isText(Phrase phrase) {
        return phrase instanceof Phrase.Named(var name)
                && fieldOf(name)
                        .filter(field -> field.type() instanceof FieldType.Text)
                        .isPresent();
    }

    private String reckoned(String sign, List<Phrase> of) {
        return of.stream().map(this::of).collect(Collectors.joining(sign));
    }

    private static String days(Phrase length) {
        var hours = length instanceof Phrase.Text(var text)
                ? Duration.parse("PT" + text.toUpperCase(Locale.ROOT)).toHours()
                : 0;
        return hours % 24 == 0 ? hours / 24 + "日" : hours + "小时";
    }

    private static String day(Phrase instant) {
        if (instant instanceof Phrase.Text(var text)) {
            var day = OffsetDateTime.parse(text).toLocalDate();
            return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        }
        throw new IllegalArgumentException("no day is written: " + instant);
    }

    /** Whether what is asked is true or false. */
    static boolean isSentence(Phrase.Called called) {
        return List.of("matches", "contains", "startsWith", "endsWith", "has").contains(called.function());
    }

    /** @param holds false for its opposite */
    String sentence(Phrase.Called called, boolean holds) {
        var of = called.of();
        var no = holds ? "" : "不";
        return switch (called.function()) {
            case "matches" -> of(of.getFirst()) + no + "符合规定的格式";
            case "contains" -> of(of.getFirst()) + no + "含有" + of(of.get(1));
            case "startsWith" -> of(of.getFirst()) + no + "以" + of(of.get(1)) + "开头";
            case "endsWith" -> of(of.getFirst()) + no + "以" + of(of.get(1)) + "结尾";
            case "has" -> (holds ? "填写了" : "没有填写") + of(of.getFirst());
            default -> throw new IllegalArgumentException("nothing is said of " + called.function());
        };
    }
}
