package org.mingfa.book;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mingfa.document.ChineseDate;
import org.mingfa.law.Field;
import org.mingfa.law.Procedure;
import org.mingfa.law.Rule;
import org.mingfa.law.RuleId;
import org.mingfa.law.RuleId.Standard;
import org.mingfa.law.Scenario;
import org.mingfa.law.Step;

/** A scenario read as a case: who did what on which day, what was refused, and by which article. */
public record WorkedCase(String name, List<Line> lines) {

    /** @param because the law and article a refusal stands on; empty where nothing was refused */
    public record Line(String day, String who, String step, String result, String because, boolean refused) {}

    static WorkedCase of(Scenario scenario, Procedure procedure) {
        return new WorkedCase(
                scenario.name(),
                scenario.story().stream()
                        .map(happening -> line(happening, procedure))
                        .toList());
    }

    private static Line line(Scenario.Happening happening, Procedure procedure) {
        var step = procedure.step(happening.step());
        var outcome = step == null || happening.outcome() == null ? null : step.outcome(happening.outcome());
        var recorded = happening.recorded().equals(happening.day())
                ? ""
                : "（" + ChineseDate.format(happening.recorded()) + "登记）";
        return new Line(
                ChineseDate.format(happening.day()) + recorded,
                String.join("、", happening.by()),
                (step == null ? happening.step() : step.name()) + (outcome == null ? "" : "：" + outcome.name()),
                result(happening, procedure),
                Objects.requireNonNullElse(happening.because(), ""),
                !happening.refused().isEmpty());
    }

    private static String result(Scenario.Happening happening, Procedure procedure) {
        if (!happening.refused().isEmpty()) {
            return "不准：" + reasons(happening.refused(), procedure);
        }
        var cautions = happening.cautions();
        if (happening.settledBy() != null) {
            var noted = cautions == null || cautions.isEmpty() ? "" : "，记明：" + reasons(cautions, procedure);
            return happening.settledBy() + "办结，结果记入" + noted;
        }
        var findings = happening.findings();
        if (findings != null && !findings.isEmpty()) {
            return "照实记录，发现：" + reasons(findings, procedure);
        }
        var may = happening.allowed() ? "准予" : "可以办理";
        return cautions == null || cautions.isEmpty() ? may : may + "，提醒：" + reasons(cautions, procedure);
    }

    private static String reasons(List<RuleId> rules, Procedure procedure) {
        return rules.stream().map(rule -> reason(rule, procedure)).collect(Collectors.joining("；"));
    }

    /** What a rule such as {@code legality-review.never-by} means. */
    private static String reason(RuleId rule, Procedure procedure) {
        var step = procedure.step(rule.step());
        if (step == null) {
            return rule.toString();
        }
        return switch (rule.about()) {
            case Standard standard -> reason(standard);
            case RuleId.After(var id) -> "前面的步骤“" + name(procedure, id) + "”没有办完";
            case RuleId.OfEvidence(var id) -> "缺少材料：" + evidence(step, id);
            case RuleId.OfField(var id) -> "没有填好：" + field(procedure.entryFields(step), id);
            case RuleId.Written(var id) ->
                step.rules().stream()
                        .filter(written -> written.id().equals(id))
                        .map(Rule::reason)
                        .findFirst()
                        .orElse(rule.toString());
        };
    }

    private static String reason(Standard rule) {
        return switch (rule) {
            case STEP -> "没有这个步骤";
            case CLOSED -> "事项已经结束";
            case WHEN -> "这一步不适用";
            case REPEATS -> "已经办过";
            case ACTOR -> "不是有权办理的人";
            case PERSONS -> "办理人数不够";
            case HOLDING -> "没有所需的资格";
            case NEVER_BY -> "应当回避的人办理";
            case CONCERNED -> "事项所涉的人办理";
            case ONLY_BY -> "不是指定的人办理";
            case DEPUTY -> "代行没有写明依据";
            case EACH_OF -> "不是应当各自办理的人，或者已经办过";
            case FLOOR -> "时间没有到";
            case CAP -> "超过期限";
            case CALENDAR -> "节假日安排还没有录入";
            case HAPPENED -> "日期不对";
            case DATED_BACK -> "后面的步骤记录以后才补记，日期却写在前面";
            case OUTCOME -> "没有写明结论";
            case REASON -> "没有写明理由";
            case CORRECTS -> "没有要更正的行为";
            case VOIDS -> "没有要作废的事项";
            case BESIDE -> "文稿还不合要求";
            case OPENS -> "应当在另一事项中办理，或者那件事项还没有办结";
        };
    }

    private static String evidence(Step step, String id) {
        return step.evidence().stream()
                .filter(kind -> kind.id().equals(id))
                .map(Step.EvidenceKind::name)
                .findFirst()
                .orElse(id);
    }

    private static String field(List<Field> fields, String id) {
        return fields.stream()
                .filter(field -> field.id().equals(id))
                .map(Field::name)
                .findFirst()
                .orElse(id);
    }

    private static String name(Procedure procedure, String stepId) {
        var step = procedure.step(stepId);
        return step == null ? stepId : step.name();
    }
}
