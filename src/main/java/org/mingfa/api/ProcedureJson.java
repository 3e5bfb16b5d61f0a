package org.mingfa.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Basis;
import org.mingfa.law.Clock;
import org.mingfa.law.Closing;
import org.mingfa.law.Expression;
import org.mingfa.law.Need;
import org.mingfa.law.Procedure;
import org.mingfa.law.Severity;

/** A procedure as its file says it. */
record ProcedureJson(
        @Says("程序编号") String id,
        @Says("程序名称") String name,
        @Says("版本：施行日期") LocalDate inForce,
        @Says("事项文号的前缀") String code,
        @Says("事项自己的项目，随第一步填写") List<Field> fields,
        @Says("步骤") List<Step> steps,
        @Says("特别的结束方式，编号和名称") Map<String, String> closings) {

    /** A procedure in a list. */
    record Entry(
            @Says("程序编号") String id,
            @Says("程序名称") String name,
            @Says("版本：施行日期") LocalDate inForce,
            @Says("事项文号的前缀") String code,
            @Says("步骤数") int steps,
            @Says("是否一次登记即办结（台账）") boolean ledger) {}

    record Entries(@Says("今天施行的程序") List<Entry> procedures) {}

    /** Something to be entered; see {@link FieldSchema} for its type. */
    record Field(
            @Says("项目编号") String id,
            @Says("项目名称") String name,
            @Says("填写内容的JSON Schema") Map<String, Object> schema,
            @Says("always 必填；never 选填；if 符合条件时必填") String required,
            @Says("必填的条件") @Nullable String requiredWhen,
            @Says("适用的条件") @Nullable String when,
            @Says("提示") @Nullable String help) {}

    /** A step with its rules. */
    record Step(
            @Says("步骤编号") String id,
            @Says("步骤名称") String name,
            @Says("依据") List<String> basis,
            @Says("可以办理的角色") List<String> roles,
            @Says("至少几人办理") int persons,
            @Says("须持有的资格") @Nullable String holding,
            @Says("须先办结的步骤；每组之中任何一个即可") List<List<String>> after,
            @Says("适用的条件") @Nullable String when,
            @Says("是否可以不办") boolean optional,
            @Says("是否可以多次办理") boolean repeats,
            @Says("填写的项目") List<Field> fields,
            @Says("材料") List<Evidence> evidence,
            @Says("期限") List<Period> clocks,
            @Says("其他规则") List<Rule> rules,
            @Says("结论") List<Outcome> outcomes,

            @Says("由另一事项办理：在那件事项中办，它的结果就是这一步的结论；其他步骤没有这一项") @Nullable
            Opens opens) {}

    record Opens(
            @Says("那件事项的程序编号") String procedure,
            @Says("那件事项中写明本事项的项目编号") String field,
            @Says("那件事项怎样结束，得出哪个结论") Map<String, String> results,
            @Says("one 一件；many 若干件；for-each 每行一件") String number,
            @Says("是否等那些事项都办结；否则开办即可") boolean waits) {}

    record Evidence(
            @Says("材料编号") String id,
            @Says("材料名称") String name,
            @Says("always 必备；never 可选；if 符合条件时必备") String required,
            @Says("必备的条件") @Nullable String requiredWhen) {}

    record Period(
            @Says("floor 不少于；cap 不超过") String kind,
            @Says("长度") String length,
            @Says("从什么起算：opening 第一项行为，步骤编号，或者项目编号") String from,
            @Says("是否从那一日往前算") boolean backward,
            @Says("适用的条件") @Nullable String when,

            @Says("违反时：refuse 不能办理；caution 提醒；finding 照实记录，列为发现的问题")
            String breach,

            @Says("依据") List<String> basis) {}

    record Rule(
            @Says("规则编号") String id,
            @Says("须符合的条件") String require,
            @Says("不符合时的原因") String reason,
            @Says("怎样改正") @Nullable String cure,

            @Says("违反时：refuse 不能办理；caution 提醒；finding 照实记录，列为发现的问题")
            String breach,

            @Says("依据") List<String> basis,

            @Says("只凭填报人声明的，是哪一条要求声明；其他规则为空") List<String> attested) {}

    record Outcome(
            @Says("结论编号") String id,
            @Says("结论名称") String name,
            @Says("须重新办理的步骤") List<String> reopens,
            @Says("怎样结束事项；不结束时没有这一项") @Nullable String closes) {}

    static Entry entry(Procedure procedure) {
        var head = procedure.head();
        return new Entry(
                head.id(),
                head.name(),
                head.inForce(),
                head.code(),
                procedure.steps().size(),
                procedure.isLedger());
    }

    static ProcedureJson of(Procedure procedure) {
        var head = procedure.head();
        return new ProcedureJson(
                head.id(),
                head.name(),
                head.inForce(),
                head.code(),
                fields(procedure.fields()),
                procedure.steps().stream().map(step -> step(procedure, step)).toList(),
                procedure.closings());
    }

    private static Step step(Procedure procedure, org.mingfa.law.Step step) {
        return new Step(
                step.id(),
                step.name(),
                cited(step.basis()),
                step.roles(),
                step.persons(),
                step.holding(),
                step.after().steps(),
                written(step.when()),
                step.optional(),
                step.repeats(),
                fields(procedure.entryFields(step)),
                step.evidence().stream()
                        .map(one -> new Evidence(one.id(), one.name(), need(one.need()), condition(one.need())))
                        .toList(),
                step.clocks().stream().map(ProcedureJson::period).toList(),
                step.rules().stream().map(ProcedureJson::rule).toList(),
                step.outcomes().stream()
                        .map(one -> new Outcome(one.id(), one.name(), one.reopens(), Closing.written(one.closes())))
                        .toList(),
                step.opens() == null
                        ? null
                        : new Opens(
                                step.opens().procedure(),
                                step.opens().field(),
                                step.opens().results(),
                                number(step.opens()),
                                step.opens().waits()));
    }

    private static String number(org.mingfa.law.Opens opens) {
        return switch (opens.number()) {
            case org.mingfa.law.Opens.Number.One _ -> "one";
            case org.mingfa.law.Opens.Number.Many _ -> "many";
            case org.mingfa.law.Opens.Number.ForEach _ -> "for-each";
        };
    }

    private static List<Field> fields(List<org.mingfa.law.Field> fields) {
        return fields.stream()
                .map(field -> new Field(
                        field.id(),
                        field.name(),
                        FieldSchema.of(field.type()),
                        need(field.need()),
                        condition(field.need()),
                        written(field.when()),
                        field.help()))
                .toList();
    }

    private static Period period(Clock clock) {
        var length = switch (clock.length()) {
            case Clock.Length.Fixed(var span) -> span.chinese();
            case Clock.Length.ByParameter(var parameter) -> "参数 " + parameter;
        };
        var from = switch (clock.from()) {
            case Clock.Start.Opening _ -> "opening";
            case Clock.Start.OfStep(var step) -> step;
            case Clock.Start.OfField(var field) -> field;
            case Clock.Start.OfStepField(var step, var field) -> step + "." + field;
        };
        return new Period(
                clock.kind().name().toLowerCase(Locale.ROOT),
                length,
                from,
                clock.isBackward(),
                written(clock.when()),
                severity(clock.breach()),
                cited(clock.basis()));
    }

    private static Rule rule(org.mingfa.law.Rule rule) {
        return new Rule(
                rule.id(),
                rule.require().toString(),
                rule.reason(),
                rule.cure(),
                severity(rule.breach()),
                cited(rule.basis()),
                cited(rule.attested()));
    }

    private static String severity(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> cited(List<Basis> basis) {
        return basis.stream().map(Basis::toString).toList();
    }

    private static @Nullable String written(@Nullable Expression condition) {
        return condition == null ? null : condition.toString();
    }

    private static String need(Need need) {
        return switch (need) {
            case Need.Always _ -> "always";
            case Need.Never _ -> "never";
            case Need.If _ -> "if";
        };
    }

    private static @Nullable String condition(Need need) {
        return need instanceof Need.If(var condition) ? condition.toString() : null;
    }
}
