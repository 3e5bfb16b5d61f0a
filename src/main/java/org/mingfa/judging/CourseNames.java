package org.mingfa.judging;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Expression;
import org.mingfa.law.Names.Meaning;
import org.mingfa.law.Parameters;
import org.mingfa.law.Value;

/** A course as expressions see it: fields, steps and parameters by their names. */
record CourseNames(Course course) implements Expression.Names {

    /** The value of a name in an expression; null while it is not there. */
    @Override
    public @Nullable Object find(String name) {
        return switch (course.procedure().meaning(name)) {
            case null -> null;
            case Meaning.MatterField(var field) -> plain(course.values().get(field));
            case Meaning.StepField(var step, var field) ->
                course.isDone(step) ? fieldOf(course.acts(step).getLast(), field) : null;
            case Meaning.StepDone(var step) ->
                course.isDone(step) ? Boolean.TRUE : course.isNeverDone(step) ? Boolean.FALSE : null;
            case Meaning.StepOutcome(var step) -> outcome(step);
            case Meaning.StepTimes(var step) -> (long) course.acts(step).size();
            case Meaning.StepLate(var step) ->
                course.isDone(step) ? Boolean.valueOf(wasLate(step)) : course.isNeverDone(step) ? Boolean.FALSE : null;
            case Meaning.Parameter(var id) -> parameter(id);
        };
    }

    private boolean wasLate(int step) {
        var done = course.acts(step).getLast();
        return course.periods(step).stream().anyMatch(period -> period.isCap() && period.isBroken(done));
    }

    /** The same names, with those of one step read from one of its acts, even where that act has since been undone. */
    Expression.Names during(Act act) {
        int index = course.procedure().indexOf(act.step());
        return name -> switch (course.procedure().meaning(name)) {
            case Meaning.StepField(var step, var field) when step == index -> fieldOf(act, field);
            case Meaning.StepOutcome(var step) when step == index -> act.outcome() == null ? "" : act.outcome();
            case Meaning.StepDone(var step) when step == index -> true;
            case null, default -> find(name);
        };
    }

    private static @Nullable Object fieldOf(Act act, String field) {
        return plain(act.values().get(field));
    }

    private @Nullable String outcome(int step) {
        if (course.isDone(step)) {
            var outcome = course.acts(step).getLast().outcome();
            return outcome == null ? "" : outcome;
        }
        return course.isNeverDone(step) ? "" : null;
    }

    private @Nullable Object parameter(String id) {
        return course.setting()
                .parameters()
                .at(course.setting().place(), id)
                .map(parameter -> switch (parameter.setting()) {
                    case Parameters.Setting.Number(var number) -> (Object) number.doubleValue();
                    case Parameters.Setting.Text(var text) -> text;
                    case Parameters.Setting.Length(var span) -> span.toString();
                })
                .orElse(null);
    }

    /** A value as expressions see it. */
    private static @Nullable Object plain(@Nullable Value value) {
        return switch (value) {
            case null -> null;
            case Value.Text(var text) -> text;
            case Value.Amount(var number) -> number.doubleValue();
            case Value.Day(var date) -> date.atStartOfDay(Act.ZONE).toInstant();
            case Value.YesNo(var yes) -> yes;
            case Value.Many(var many) -> many.stream().map(CourseNames::plain).toList();
            case Value.Row(var cells) -> {
                var row = new LinkedHashMap<String, @Nullable Object>();
                cells.forEach((column, cell) -> row.put(column, plain(cell)));
                yield row;
            }
            case Value.Sealed(var masked, var _) -> masked;
            case Value.Unread _ -> null;
        };
    }
}
