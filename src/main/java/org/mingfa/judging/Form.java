package org.mingfa.judging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Expression;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.Need;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Procedure;
import org.mingfa.law.RuleId;
import org.mingfa.law.RuleId.Standard;
import org.mingfa.law.Step;
import org.mingfa.law.Truth;
import org.mingfa.law.Value;

/** Whether an act is understandable at all: known fields, values of their types, an outcome the step has. */
final class Form {

    private final Step step;
    private final Act act;
    private final Setting setting;
    private final List<Breach> breaches = new ArrayList<>();

    private Form(Step step, Act act, Setting setting) {
        this.step = step;
        this.act = act;
        this.setting = setting;
    }

    static List<Breach> check(Procedure procedure, Step step, Act act, Setting setting) {
        var form = new Form(step, act, setting);
        form.outcome();
        form.evidenceKinds();
        form.fields(procedure.entryFields(step));
        return form.breaches;
    }

    private void complain(RuleId.About about, String reason, @Nullable String cure) {
        breaches.add(Breach.form(step.rule(about), reason, cure));
    }

    private void outcome() {
        var outcome = act.outcome();
        if (step.outcomes().isEmpty() && outcome != null) {
            complain(Standard.OUTCOME, Judge.quoted(step) + "没有结论可选", null);
        } else if (!step.outcomes().isEmpty() && (outcome == null || step.outcome(outcome) == null)) {
            var names = step.outcomes().stream().map(one -> one.name()).toList();
            complain(Standard.OUTCOME, "没有选择结论", "从" + String.join("、", names) + "中选择一项");
        }
    }

    private void evidenceKinds() {
        for (var file : act.evidence()) {
            if (step.evidence().stream().noneMatch(kind -> kind.id().equals(file.kind()))) {
                complain(new RuleId.OfEvidence(file.kind()), Judge.quoted(step) + "不收这一类材料：" + file.name(), null);
            }
        }
    }

    private void fields(List<Field> known) {
        var ids = new HashSet<String>();
        known.forEach(field -> ids.add(field.id()));
        act.values().keySet().stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> complain(new RuleId.OfField(id), "没有“" + id + "”这一项", "检查填写的项目名称"));
        for (var field : known) {
            var value = act.values().get(field.id());
            if (value != null) {
                complaint(field, value)
                        .ifPresent(reason -> complain(new RuleId.OfField(field.id()), field.name() + reason, null));
            }
        }
    }

    private Optional<String> complaint(Field field, Value value) {
        return Optional.ofNullable(problem(field.type(), value));
    }

    /** What is wrong with a value, to be read after the field's name; null when nothing is. */
    private @Nullable String problem(FieldType type, Value value) {
        if (value instanceof Value.Unread(var entered, var complaint)) {
            return "“" + entered + "”：" + complaint;
        }
        return switch (type) {
            case FieldType.Number number -> amount(value, number.whole() ? 0 : 6, number.min(), number.max());
            case FieldType.Money(var min, var max) -> amount(value, 2, min, max);
            case FieldType.Date(var past) -> date(value, past);
            case FieldType.Moment(var past) -> moment(value, past);
            case FieldType.YesNo _ -> value instanceof Value.YesNo ? null : "应填写“是”或者“否”";
            case FieldType.Choice(var choices) -> codes(value, false, 0, choices);
            case FieldType.Choices(var choices) -> codes(value, true, 0, choices);
            case FieldType.Place place -> places(value, place);
            case FieldType.Person person -> persons(value, person);
            case FieldType.Parties(var atLeast) -> rows(value, atLeast);
            case FieldType.Laws(var atLeast, var _, var _) -> codes(value, true, atLeast, null);
            case FieldType.Table(var columns, var atLeast) -> table(value, columns, atLeast);
            case FieldType.Matter matter -> links(value, matter, act, setting);
            case FieldType.Text _, FieldType.Unit _, FieldType.DocumentNumber _ ->
                value instanceof Value.Text ? null : "应填写文字";
        };
    }

    private static @Nullable String amount(
            Value value, int decimals, java.math.@Nullable BigDecimal min, java.math.@Nullable BigDecimal max) {
        if (!(value instanceof Value.Amount(var number))) {
            return "应填写数字";
        }
        if (number.stripTrailingZeros().scale() > decimals) {
            return decimals == 0 ? "应为整数" : "最多" + decimals + "位小数";
        }
        if (number.abs().compareTo(FieldType.LARGEST) > 0) {
            return "超过9999亿，请核对是否多写了位数";
        }
        if (min != null && number.compareTo(min) < 0) {
            return "不能小于" + min.toPlainString();
        }
        return max != null && number.compareTo(max) > 0 ? "不能大于" + max.toPlainString() : null;
    }

    private @Nullable String date(Value value, boolean past) {
        if (!(value instanceof Value.Day(var day))) {
            return "应填写日期";
        }
        if (day.getYear() < 1900 || day.getYear() > 2200) {
            return "年份不合常理";
        }
        return past && day.isAfter(act.happened()) ? "不能晚于办理日期" : null;
    }

    private @Nullable String moment(Value value, boolean past) {
        if (value instanceof Value.Day && act.carriedOver()) {
            return null; // of history the hour is often not written down
        }
        if (!(value instanceof Value.Moment(var at))) {
            return "应填写日期和时间";
        }
        if (at.getYear() < 1900 || at.getYear() > 2200) {
            return "年份不合常理";
        }
        return past && at.atZone(Act.ZONE).toInstant().isAfter(act.recorded()) ? "还没有到" : null;
    }

    private static @Nullable String codes(
            Value value, boolean several, int atLeast, @Nullable Map<String, String> choices) {
        if (several != value instanceof Value.Many) {
            return several ? "应填写一项或者多项" : "只能填写一项";
        }
        var codes = value.codes();
        if (codes.size() < atLeast) {
            return "至少填写" + atLeast + "项";
        }
        return choices == null || choices.keySet().containsAll(codes) ? null : "不在可选范围内";
    }

    private @Nullable String places(Value value, FieldType.Place type) {
        var wrong = codes(value, type.several(), 0, null);
        if (wrong != null) {
            return wrong;
        }
        for (var code : value.codes()) {
            var level = org.mingfa.law.Level.of(code);
            if (level.isEmpty()) {
                return "“" + code + "”不是区划代码";
            }
            if (type.level() != null && level.get() != type.level()) {
                return "应选择" + type.level().chinese() + "一级的地方";
            }
            var place = PlaceCode.of(code);
            if (!setting.place().contains(place) && !place.contains(setting.place())) {
                return "“" + code + "”不在本地范围内";
            }
        }
        return null;
    }

    private @Nullable String persons(Value value, FieldType.Person type) {
        var wrong = codes(value, type.several(), type.atLeast(), null);
        if (wrong != null) {
            return wrong;
        }
        var day = act.carriedOver() ? act.recordedOn() : act.happened();
        var people = setting.people();
        for (var person : value.codes()) {
            if (!type.roles().isEmpty()
                    && type.roles().stream().noneMatch(role -> people.holdsRole(person, role, setting.place(), day))) {
                return "：" + people.nameOf(person) + "没有相应岗位";
            }
            if (type.inPost()
                    && !people.inPost(List.of(), null, setting.place(), day).contains(person)) {
                return "：" + people.nameOf(person) + "在办理当日没有任职";
            }
            if (type.holding() != null && !people.isQualified(person, type.holding(), act.happened())) {
                return "：" + people.nameOf(person) + "在办理当日没有有效的资格证件";
            }
        }
        return null;
    }

    /** What is wrong with the matter, or the matters, that a field holds; null when nothing is. */
    static @Nullable String links(Value value, FieldType.Matter type, Act act, Setting setting) {
        if (!type.several()) {
            return link(value, type.procedures(), act, setting);
        }
        var many = value instanceof Value.Many(var all) ? all : List.of(value);
        return many.size() < type.atLeast()
                ? "至少选择" + type.atLeast() + "件"
                : many.stream()
                        .map(one -> link(one, type.procedures(), act, setting))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** Only history may name what is not in here, as the remark it is. */
    private static @Nullable String link(Value value, List<String> procedures, Act act, Setting setting) {
        return switch (value) {
            case Value.Link(var matter, var number) -> {
                var linked = setting.links().find(matter);
                if (linked == null) {
                    yield "：没有找到事项" + number;
                }
                yield procedures.isEmpty()
                                || procedures.contains(linked.procedure().id())
                        ? null
                        : "：" + number + "是“" + linked.procedure().name() + "”，不是这里要选的事项";
            }
            case Value.Text(var text) -> act.carriedOver() ? null : "：没有找到事项“" + text + "”，请从已有的事项中选择";
            case Value.Amount _,
                    Value.Day _,
                    Value.Moment _,
                    Value.YesNo _,
                    Value.Many _,
                    Value.Row _,
                    Value.Sealed _,
                    Value.Unread _ -> "应从已有的事项中选择";
        };
    }

    private static @Nullable String rows(Value value, int atLeast) {
        if (!(value instanceof Value.Many(var rows))) {
            return "应逐行填写";
        }
        return rows.size() < atLeast ? "至少填写" + atLeast + "行" : null;
    }

    private @Nullable String table(Value value, List<Field> columns, int atLeast) {
        var wrong = rows(value, atLeast);
        if (wrong != null) {
            return wrong;
        }
        int line = 0;
        for (var row : ((Value.Many) value).values()) {
            line++;
            var cells = row instanceof Value.Row(var inside) ? inside : Map.<String, Value>of();
            for (var column : columns) {
                var cell = cells.get(column.id());
                var problem = cell == null
                        ? column.need() instanceof Need.Always ? "没有填写" : null
                        : problem(column.type(), cell);
                if (problem != null) {
                    return "第" + line + "行" + column.name() + problem;
                }
            }
        }
        return null;
    }

    /** Required fields that are empty, and filled fields that are not asked for; read once the act is taken. */
    static List<Breach> missing(Procedure procedure, Step step, Act act, Expression.Names names) {
        var breaches = new ArrayList<Breach>();
        for (var field : procedure.entryFields(step)) {
            boolean given = act.values().containsKey(field.id());
            boolean asked = field.when() == null || field.when().test(names) == Truth.YES;
            if (!given
                    && asked
                    && isNeeded(field.need(), names)
                    && !step.updates().contains(field.id())) {
                breaches.add(new Breach(
                        step.rule(new RuleId.OfField(field.id())),
                        Breach.Kind.FORM,
                        org.mingfa.law.Severity.REFUSE,
                        field.name() + "没有填写",
                        step.basis(),
                        "补充填写",
                        null));
            } else if (given && !asked) {
                breaches.add(
                        Breach.form(step.rule(new RuleId.OfField(field.id())), field.name() + "在这种情况下不适用", "删去这一项"));
            }
        }
        return breaches;
    }

    static boolean isNeeded(Need need, Expression.Names names) {
        return switch (need) {
            case Need.Always _ -> true;
            case Need.Never _ -> false;
            case Need.If(var condition) -> condition.test(names) == Truth.YES;
        };
    }
}
