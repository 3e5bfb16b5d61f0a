package org.mingfa.law;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person, a machine or a workbook entered into the value of a field. Generous in form (full-width digits,
 * 2024年3月5日, names for codes), strict in meaning: what cannot be understood becomes {@link Value.Unread} with a
 * complaint in Chinese.
 */
public final class Entry {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern COMPACT_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*[:时点]\\s*(\\d{2})?\\s*分?");
    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}\\D\\d{1,2}\\D\\d{1,2}日?)[\\sT]*(\\d{1,2}\\s*[:时点].*)");
    private static final Pattern SEPARATORS = Pattern.compile("[、，,；;\\n]+");
    private static final Set<String> YES = Set.of("true", "yes", "on", "是", "有", "√", "1");
    private static final Set<String> NO = Set.of("false", "no", "off", "否", "无", "×", "0");

    private static final int MOST_DIGITS = 18;

    private Entry() {}

    /** The value of what was entered, or null when that is nothing. */
    public static @Nullable Value read(FieldType type, @Nullable Entered entered) {
        if (entered == null || (entered instanceof Entered.Text(var text) && text.isBlank())) {
            return null;
        }
        var value = switch (type) {
            case FieldType.Text(var max, var _, var _) -> text(entered, max);
            case FieldType.Number number -> amount(entered, number.unit());
            case FieldType.Money _ -> amount(entered, "元");
            case FieldType.Date _ -> day(entered);
            case FieldType.Moment _ -> moment(entered);
            case FieldType.YesNo _ -> yesNo(entered);
            case FieldType.Choice(var choices) -> choice(entered, choices);
            case FieldType.Choices(var choices) -> many(entered, one -> choice(one, choices));
            case FieldType.Place(var _, var several) -> codes(entered, several);
            case FieldType.Person person -> codes(entered, person.several());
            case FieldType.Laws _ -> many(apart(entered), one -> text(one, 200));
            case FieldType.Matter(var _, var several, var _) -> codes(entered, several);
            case FieldType.Unit _, FieldType.DocumentNumber _ -> text(entered, 100);
            case FieldType.Parties _ -> rows(entered, PARTY);
            case FieldType.Table(var columns, var _) ->
                rows(
                        entered,
                        columns.stream()
                                .collect(Collectors.toMap(Field::id, Field::type, (a, _) -> a, LinkedHashMap::new)));
        };
        return value.isEmpty() ? null : value;
    }

    private static final Map<String, FieldType> PARTY = party();

    private static Map<String, FieldType> party() {
        var columns = new LinkedHashMap<String, FieldType>();
        FieldType.Parties.COLUMNS.forEach(column -> columns.put(column, new FieldType.Text(200, false)));
        columns.put("kind", new FieldType.Choice(Map.of("person", "公民", "organisation", "单位")));
        return columns;
    }

    private static Value text(Entered entered, int max) {
        return switch (entered) {
            case Entered.Text _, Entered.Number _, Entered.YesNo _ -> {
                var text = entered.words().strip();
                yield text.codePointCount(0, text.length()) > max
                        ? unread(entered, "超过" + max + "个字，请压缩")
                        : new Value.Text(text);
            }
            case Entered.Day _, Entered.Many _, Entered.Row _ -> unread(entered, "应填写文字");
        };
    }

    private static Value amount(Entered entered, @Nullable String unit) {
        if (entered instanceof Entered.Number(var number)) {
            return amount(entered, number);
        }
        var text = halfWidth(entered.words()).replace(",", "").strip();
        if (unit != null && text.endsWith(unit)) {
            text = text.substring(0, text.length() - unit.length()).strip();
        }
        try {
            return amount(entered, new BigDecimal(text));
        } catch (NumberFormatException e) {
            return unread(entered, "应填写数字，不要带“余”“多”等字样");
        }
    }

    /** Written out, a number as short as 1e999999999 would fill the memory. */
    private static Value amount(Entered entered, BigDecimal number) {
        long digits = (long) number.precision() - number.scale();
        if (digits > MOST_DIGITS) {
            return unread(entered, "数字太大");
        }
        return number.scale() > MOST_DIGITS ? unread(entered, "小数位数太多") : new Value.Amount(number);
    }

    private static Value day(Entered entered) {
        if (entered instanceof Entered.Day(var day)) {
            return new Value.Day(day);
        }
        var text = halfWidth(entered.words()).strip();
        var matcher = DAY.matcher(text);
        var compact = COMPACT_DAY.matcher(text);
        var found = matcher.matches() ? matcher : compact.matches() ? compact : null;
        if (found == null) {
            return unread(entered, "应填写日期，例如2026-11-20");
        }
        try {
            return new Value.Day(LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3))));
        } catch (DateTimeException e) {
            return unread(entered, "没有这一天");
        }
    }

    private static Value moment(Entered entered) {
        var written = MOMENT.matcher(halfWidth(entered.words()).strip());
        if (!written.matches()) {
            return unread(entered, "应填写日期和时间，例如2026-11-20 14:30");
        }
        try {
            return switch (day(new Entered.Text(written.group(1)))) {
                case Value.Day(var day) -> new Value.Moment(day.atTime(time(written.group(2))));
                case Value other -> other;
            };
        } catch (IllegalArgumentException none) {
            return unread(entered, Objects.requireNonNullElse(none.getMessage(), "应填写时间"));
        }
    }

    private static Value yesNo(Entered entered) {
        var text = entered.words().strip().toLowerCase(Locale.ROOT);
        if (YES.contains(text)) {
            return new Value.YesNo(true);
        }
        return NO.contains(text) ? new Value.YesNo(false) : unread(entered, "应填写“是”或者“否”");
    }

    private static Value choice(Entered entered, Map<String, String> choices) {
        var text = entered.words().strip();
        if (choices.containsKey(text)) {
            return new Value.Text(text);
        }
        return choices.entrySet().stream()
                .filter(choice -> choice.getValue().equals(text))
                .<Value>map(choice -> new Value.Text(choice.getKey()))
                .findFirst()
                .orElseGet(() -> unread(entered, "不在可选范围内，可选：" + String.join("、", choices.values())));
    }

    private static Value codes(Entered entered, boolean several) {
        return several ? many(entered, one -> text(one, 100)) : text(entered, 100);
    }

    private static Value many(Entered entered, Function<Entered, Value> read) {
        var values = new ArrayList<Value>();
        for (var part : parts(entered)) {
            if (part.words().isBlank()) {
                continue;
            }
            var value = read.apply(part);
            if (value instanceof Value.Unread) {
                return value;
            }
            values.add(value);
        }
        return new Value.Many(values.stream().distinct().toList());
    }

    private static List<Entered> parts(Entered entered) {
        return switch (entered) {
            case Entered.Many(var parts) -> parts;
            case Entered.Text _, Entered.Number _, Entered.YesNo _, Entered.Day _, Entered.Row _ ->
                Entered.texts(List.of(SEPARATORS.split(entered.words().strip())))
                        .parts();
        };
    }

    /** Laws written in one line; what separates words within 《》 or brackets separates no laws. */
    private static Entered apart(Entered entered) {
        return entered instanceof Entered.Text(var line) && line.indexOf('《') >= 0
                ? Entered.texts(apart(line.strip()))
                : entered;
    }

    private static List<String> apart(String line) {
        var laws = new ArrayList<String>();
        int depth = 0;
        int begun = 0;
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            depth += "《（".indexOf(sign) >= 0 ? 1 : "》）".indexOf(sign) >= 0 ? -1 : 0;
            if (depth <= 0 && "、，,；;\n".indexOf(sign) >= 0) {
                laws.add(line.substring(begun, i));
                begun = i + 1;
            }
        }
        laws.add(line.substring(begun));
        laws.removeIf(String::isBlank);
        return laws;
    }

    private static Value rows(Entered entered, Map<String, FieldType> columns) {
        if (!(entered instanceof Entered.Many(var parts))) {
            return unread(entered, "应逐行填写");
        }
        var rows = new ArrayList<Value>();
        for (var part : parts) {
            var value = part instanceof Entered.Row(var cells) ? row(cells, columns) : unread(part, "应逐行填写");
            if (value instanceof Value.Unread) {
                return value;
            }
            if (!value.isEmpty()) {
                rows.add(value);
            }
        }
        return new Value.Many(rows);
    }

    private static Value row(Map<String, Entered> entered, Map<String, FieldType> columns) {
        var cells = new LinkedHashMap<String, Value>();
        for (var cell : entered.entrySet()) {
            var column = cell.getKey();
            var type = columns.get(column);
            if (type == null) {
                return unread(new Entered.Text(column), "没有“" + column + "”这一列");
            }
            var value = read(type, cell.getValue());
            if (value instanceof Value.Unread) {
                return value;
            }
            if (value != null) {
                cells.put(column, value);
            }
        }
        return new Value.Row(cells);
    }

    private static Value unread(Entered entered, String complaint) {
        var text = entered.words();
        return new Value.Unread(text.length() > 80 ? Signs.plain(text.substring(0, 80)) + "…" : text, complaint);
    }

    /**
     * A time of day as people write it: 14:30, 14时30分, 9时. Seconds a browser adds are left out.
     *
     * @throws IllegalArgumentException (message in Chinese) when it is none; 24:00 is the next day's 00:00
     */
    public static LocalTime time(String entered) {
        var plain = halfWidth(entered).strip().replaceFirst("^(\\d{1,2}:\\d{2}):\\d{2}.*", "$1");
        var written = TIME.matcher(plain);
        if (written.matches()) {
            int hour = Integer.parseInt(written.group(1));
            int minute = written.group(2) == null ? 0 : Integer.parseInt(written.group(2));
            if (hour == 24 && minute == 0) {
                throw new IllegalArgumentException("24:00是次日的00:00，请改写日期和时间。");
            }
            if (hour < 24 && minute < 60) {
                return LocalTime.of(hour, minute);
            }
        }
        throw new IllegalArgumentException("“" + entered + "”不是时间，应填写几点几分，例如14:30。");
    }

    /** Full-width digits and signs as their half-width twins. */
    static String halfWidth(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c == '　' ? ' ' : c);
        }
        return plain.toString();
    }
}
