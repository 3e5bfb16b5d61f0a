package org.mingfa.law.words;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Closing;
import org.mingfa.law.Expression;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Names;
import org.mingfa.law.Names.Meaning;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;

/** Conditions of a law file with the names people know instead of those the program uses. */
public final class ConditionWords {

    private static final Pattern WORD =
            Pattern.compile("'([^']*)'|([A-Za-z_]\\w*(?:\\.\\w+)*)|(&&|\\|\\||==|!=|>=|<=|>|<|!)|(\\d+)\\.0\\b");
    private static final Map<String, String> SIGNS = Map.of(
            "&&", "且", "||", "或者", "==", "为", "!=", "不为", ">=", "不小于", "<=", "不大于", ">", "大于", "<", "小于", "!", "非");
    private static final Map<String, String> WORDS = Map.of("in", "属于", "true", "是", "false", "否", "size", "个数");

    private final LawLibrary law;
    private final Procedure procedure;

    public ConditionWords(LawLibrary law, Procedure procedure) {
        this.law = law;
        this.procedure = procedure;
    }

    public String of(Expression expression) {
        var said = WORD.matcher(expression.toString())
                .replaceAll(word -> Matcher.quoteReplacement(
                        word(word.group(1), word.group(2), word.group(3), word.group(4), expression)));
        return said.replaceAll("\\s+", "")
                .replace("[", "")
                .replace("]", "")
                .replace(",", "、")
                .replace("(", "（")
                .replace(")", "）");
    }

    private String word(
            @Nullable String quoted,
            @Nullable String name,
            @Nullable String sign,
            @Nullable String whole,
            Expression expression) {
        if (quoted != null) {
            return code(quoted, expression.names());
        }
        if (sign != null) {
            return SIGNS.getOrDefault(sign, sign);
        }
        if (whole != null) {
            return whole;
        }
        var known = Objects.requireNonNull(name);
        var meaning = procedure.meaning(known);
        return meaning == null ? WORDS.getOrDefault(known, known) : name(meaning);
    }

    private String name(Meaning meaning) {
        return switch (meaning) {
            case Meaning.MatterField(var id) -> named(procedure.field(id), id);
            case Meaning.StepField(var step, var id) ->
                "“" + step(step).name() + "”的" + named(step(step).field(id), id);
            case Meaning.StepDone(var step) -> "已经" + step(step).name();
            case Meaning.StepOutcome(var step) -> "“" + step(step).name() + "”的结论";
            case Meaning.StepTimes(var step) -> "“" + step(step).name() + "”的次数";
            case Meaning.StepLate(var step) -> "“" + step(step).name() + "”逾期";
            case Meaning.StepOn(var step) -> "“" + step(step).name() + "”的日期";
            case Meaning.StepOnRest(var step) -> "“" + step(step).name() + "”在休息日";
            case Meaning.StepHour(var step) -> "“" + step(step).name() + "”的时刻（时）";
            case Meaning.StepDoneBy(var step) -> "已经“" + step(step).name() + "”的人";
            case Meaning.StepMissing(var step) -> "还没有“" + step(step).name() + "”的人";
            case Meaning.StepChildren(var step) -> "“" + step(step).name() + "”开办的事项";
            case Meaning.OfLinked(var holder, var asked) -> {
                var field = field(holder);
                yield named(field, "") + "的"
                        + linked(field).map(words -> words.asked(asked)).orElseGet(() -> everywhere(asked));
            }
            case Meaning.Parameter(var id) ->
                law.parameters().declared().stream()
                        .filter(parameter -> parameter.id().equals(id))
                        .findFirst()
                        .map(parameter -> "“" + parameter.name() + "”")
                        .orElse(id);
        };
    }

    private String asked(String name) {
        var meaning = procedure.meaning(name);
        return meaning == null ? everywhere(name) : name(meaning);
    }

    /** What may be asked of every matter. */
    private static String everywhere(String name) {
        return switch (name) {
            case Names.CLOSING -> "办理结果";
            case Names.BEGAN -> "开始日期";
            case Names.PLACE -> "所在地";
            default -> name;
        };
    }

    private @Nullable Field field(Names.Holder holder) {
        return switch (holder) {
            case Names.Holder.OfMatter(var id) -> procedure.field(id);
            case Names.Holder.OfStep(var step, var id) -> step(step).field(id);
        };
    }

    /** The words of the procedure whose matters a field holds: of the newest version of the first that is named. */
    private Optional<ConditionWords> linked(@Nullable Field field) {
        return field != null && field.type() instanceof FieldType.Matter(var procedures)
                ? law.procedures().stream()
                        .filter(other -> procedures.contains(other.id()))
                        .findFirst()
                        .map(other -> new ConditionWords(law, other))
                : Optional.empty();
    }

    private Step step(int index) {
        return procedure.steps().get(index);
    }

    private static String named(@Nullable Field field, String id) {
        return "“" + (field == null ? id : field.name()) + "”";
    }

    /** The name of a code among the choices and outcomes the expression reads. */
    private String code(String code, List<String> names) {
        for (var name : names) {
            var found = switch (procedure.meaning(name)) {
                case Meaning.MatterField(var id) -> choice(procedure.field(id), code);
                case Meaning.StepField(var step, var id) -> choice(step(step).field(id), code);
                case Meaning.StepOutcome(var step) -> outcome(step(step), code);
                case Meaning.OfLinked(var holder, var asked) -> linkedCode(field(holder), asked, code);
                case null, default -> null;
            };
            if (found != null) {
                return found;
            }
        }
        return code;
    }

    private @Nullable String linkedCode(@Nullable Field holder, String asked, String code) {
        if (asked.equals(Names.CLOSING)) {
            return code.isEmpty()
                    ? "在办"
                    : linked(holder).map(words -> words.closing(code)).orElse(null);
        }
        var found =
                linked(holder).map(words -> words.code(code, List.of(asked))).orElse(code);
        return found.equals(code) ? null : found;
    }

    private String closing(String code) {
        return procedure.closingName(Closing.of(code));
    }

    private static @Nullable String outcome(Step step, String code) {
        var outcome = step.outcome(code);
        return outcome == null ? null : outcome.name();
    }

    private static @Nullable String choice(@Nullable Field field, String code) {
        return field == null ? null : field.type().options().get(code);
    }
}
