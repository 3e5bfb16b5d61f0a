package org.mingfa.law.words;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Closing;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Names;
import org.mingfa.law.Names.Meaning;
import org.mingfa.law.Outcome;
import org.mingfa.law.Procedure;
import org.mingfa.law.Step;

/** The names of a procedure's conditions, and the codes their values are compared with, as people call them. */
final class NameWords {

    /** What a yes/no amounts to where it stands alone. */
    record Alternative(String yes, String no) {}

    private final LawLibrary law;
    private final Procedure procedure;

    NameWords(LawLibrary law, Procedure procedure) {
        this.law = law;
        this.procedure = procedure;
    }

    /** The name itself where nobody knows it. */
    String of(String name) {
        return switch (procedure.meaning(name)) {
            case null -> everywhere(name);
            case Meaning.MatterField(var id) -> quoted(procedure.field(id), id);
            case Meaning.StepField(var step, var id) ->
                of(step) + "的" + quoted(step(step).field(id), id);
            case Meaning.StepDone(var step) -> "已经" + step(step).name();
            case Meaning.StepOutcome(var step) -> of(step) + "的结论";
            case Meaning.StepTimes(var step) -> of(step) + "的次数";
            case Meaning.StepLate(var step) -> of(step) + "逾期";
            case Meaning.StepOn(var step) -> of(step) + "的日期";
            case Meaning.StepOnRest(var step) -> of(step) + "在休息日";
            case Meaning.StepOnHoliday(var step) -> of(step) + "在法定节假日";
            case Meaning.StepHour(var step) -> of(step) + "的时刻（时）";
            case Meaning.StepBroken(var step) -> of(step) + "违反规定的项数";
            case Meaning.StepDoneBy(var step) -> "已经" + of(step) + "的人";
            case Meaning.StepAsked(var step) -> "应当" + of(step) + "的人";
            case Meaning.StepMissing(var step) -> "还没有" + of(step) + "的人";
            case Meaning.StepChildren(var step) -> of(step) + "开办的事项";
            case Meaning.OfLinked(var holder, var asked) -> {
                var field = procedure.field(holder);
                yield quoted(field, "") + "的"
                        + linked(field).map(words -> words.of(asked)).orElseGet(() -> everywhere(asked));
            }
            case Meaning.Parameter(var id) ->
                law.parameters().declared().stream()
                        .filter(parameter -> parameter.id().equals(id))
                        .findFirst()
                        .map(parameter -> "“" + parameter.name() + "”")
                        .orElse(id);
        };
    }

    /** A name that is true or false. */
    Alternative alternative(String name) {
        return switch (procedure.meaning(name)) {
            case Meaning.StepDone(var step) ->
                new Alternative("已经" + step(step).name(), "还没有" + step(step).name());
            case Meaning.StepLate(var step) -> new Alternative(of(step) + "逾期", of(step) + "没有逾期");
            case Meaning.StepOnRest(var step) -> new Alternative(of(step) + "在休息日", of(step) + "不在休息日");
            case Meaning.StepOnHoliday(var step) -> new Alternative(of(step) + "在法定节假日", of(step) + "不在法定节假日");
            case Meaning.OfLinked(var holder, var asked)
            when linked(procedure.field(holder)).isPresent() -> {
                var said = linked(procedure.field(holder)).get().alternative(asked);
                yield new Alternative(
                        quoted(procedure.field(holder), "") + "的" + said.yes(),
                        quoted(procedure.field(holder), "") + "的" + said.no());
            }
            case null, default -> new Alternative(of(name) + "为是", of(name) + "为否");
        };
    }

    /** Whether the name stands for something that is so or not. */
    boolean isTrueOrFalse(String name) {
        return switch (procedure.meaning(name)) {
            case Meaning.StepDone _, Meaning.StepLate _, Meaning.StepOnRest _, Meaning.StepOnHoliday _ -> true;
            case null, default ->
                field(name)
                        .filter(field -> field.type() instanceof FieldType.YesNo)
                        .isPresent();
        };
    }

    /** Whether the name stands for a day. */
    boolean isDay(String name) {
        return switch (procedure.meaning(name)) {
            case Meaning.StepOn _ -> true;
            case Meaning.OfLinked(var holder, var asked) ->
                linked(procedure.field(holder)).map(words -> words.isDay(asked)).orElse(asked.equals(Names.BEGAN));
            case null -> name.equals(Names.BEGAN);
            default -> isDay(procedure.named(name));
        };
    }

    static boolean isDay(@Nullable Field field) {
        return field != null && (field.type() instanceof FieldType.Date || field.type() instanceof FieldType.Moment);
    }

    /** The field a name stands for; empty where it stands for something else. */
    Optional<Field> field(String name) {
        return switch (procedure.meaning(name)) {
            case Meaning.OfLinked(var holder, var asked) ->
                linked(procedure.field(holder)).flatMap(words -> words.field(asked));
            case null, default -> Optional.ofNullable(procedure.named(name));
        };
    }

    /** What a code stands for that a name is compared with. */
    Optional<String> code(String name, String code) {
        return switch (procedure.meaning(name)) {
            case Meaning.StepOutcome(var step) ->
                Optional.ofNullable(step(step).outcome(code)).map(Outcome::name);
            case Meaning.OfLinked(var holder, var asked) ->
                asked.equals(Names.CLOSING)
                        ? closing(procedure.field(holder), code)
                        : linked(procedure.field(holder)).flatMap(words -> words.code(asked, code));
            case null, default -> field(name).flatMap(field -> choice(field, code));
        };
    }

    /** The same of a matter of this procedure that somebody else asks, how it ended included. */
    Optional<String> asked(String name, String code) {
        return name.equals(Names.CLOSING)
                ? Optional.of(code.isEmpty() ? "在办" : procedure.closingName(Closing.of(code)))
                : code(name, code);
    }

    static Optional<String> choice(Field field, String code) {
        return Optional.ofNullable(field.type().options().get(code));
    }

    private Optional<String> closing(@Nullable Field holder, String code) {
        return code.isEmpty() ? Optional.of("在办") : linked(holder).flatMap(words -> words.asked(Names.CLOSING, code));
    }

    private static final Map<String, String> EVERYWHERE =
            Map.of(Names.CLOSING, "办理结果", Names.BEGAN, "开始日期", Names.PLACE, "所在地");

    private static String everywhere(String name) {
        return EVERYWHERE.getOrDefault(name, name);
    }

    /** The words of the procedure whose matters a field holds: of the newest version of the first that is named. */
    Optional<NameWords> linked(@Nullable Field field) {
        return field != null && field.type() instanceof FieldType.Matter(var procedures, var _, var _)
                ? law.procedures().stream()
                        .filter(other -> procedures.contains(other.id()))
                        .findFirst()
                        .map(other -> new NameWords(law, other))
                : Optional.empty();
    }

    private String of(int step) {
        return "“" + step(step).name() + "”";
    }

    private Step step(int index) {
        return procedure.steps().get(index);
    }

    private static String quoted(@Nullable Field field, String id) {
        return "“" + (field == null ? id : field.name()) + "”";
    }
}
