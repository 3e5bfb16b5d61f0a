package org.mingfa.book;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mingfa.document.ChineseDate;
import org.mingfa.law.Procedure;
import org.mingfa.law.Rule;
import org.mingfa.law.Scenario;

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
                !happening.allowed());
    }

    private static String result(Scenario.Happening happening, Procedure procedure) {
        if (!happening.allowed()) {
            return "不准：" + reasons(happening.refused(), procedure);
        }
        var cautions = happening.cautions();
        return cautions == null || cautions.isEmpty() ? "准予" : "准予，提醒：" + reasons(cautions, procedure);
    }

    private static String reasons(List<String> rules, Procedure procedure) {
        return rules.stream().map(rule -> reason(rule, procedure)).collect(Collectors.joining("；"));
    }

    /** What a rule id such as {@code legality-review.never-by} means. */
    private static String reason(String id, Procedure procedure) {
        var words = id.split("\\.", 3);
        var step = procedure.step(words[0]);
        if (step == null || words.length < 2) {
            return id;
        }
        return switch (words[1]) {
            case "actor" -> "不是有权办理的人";
            case "persons" -> "办理人数不够";
            case "holding" -> "没有所需的资格";
            case "after" -> "前面的步骤“" + name(procedure, words[2]) + "”没有办完";
            case "when" -> "这一步不适用";
            case "never-by" -> "应当回避的人办理";
            case "only-by" -> "不是指定的人办理";
            case "floor" -> "时间没有到";
            case "cap" -> "超过期限";
            case "outcome" -> "没有写明结论";
            case "happened" -> "日期不对";
            case "repeats" -> "已经办过";
            case "closed" -> "事项已经结束";
            case "evidence" ->
                "缺少材料："
                        + step.evidence().stream()
                                .filter(kind -> kind.id().equals(words[2]))
                                .map(kind -> kind.name())
                                .findFirst()
                                .orElse(words[2]);
            case "field" ->
                "没有填好："
                        + procedure.entryFields(step).stream()
                                .filter(field -> field.id().equals(words[2]))
                                .map(field -> field.name())
                                .findFirst()
                                .orElse(words[2]);
            default ->
                step.rules().stream()
                        .filter(rule -> rule.id().equals(words[1]))
                        .map(Rule::reason)
                        .findFirst()
                        .orElse(id);
        };
    }

    private static String name(Procedure procedure, String stepId) {
        var step = procedure.step(stepId);
        return step == null ? stepId : step.name();
    }
}
