package org.mingfa.judging;

import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.StatutoryHoliday;
import org.mingfa.law.Expression;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.Names;
import org.mingfa.law.Names.Meaning;
import org.mingfa.law.Parameters;
import org.mingfa.law.Truth;
import org.mingfa.law.Value;

/** A course as expressions see it: fields, steps, parameters and the matters it holds by their names. */
record CourseNames(Course course) implements Expression.Names {

    /** What a course answers to whoever holds its matter: one of its own names, or what may be asked of every matter. */
    @Nullable
    Object asked(String name) {
        var own = course.procedure().meaning(name);
        if (own != null) {
            return switch (own) {
                case Meaning.OfLinked _ -> null;
                case Meaning.MatterField(var field) -> plain(course.values().get(field));
                case Meaning.StepField(var step, var field) ->
                    course.isBegun(step) ? plain(last(step).values().get(field)) : null;
                default -> find(name);
            };
        }
        return switch (name) {
            case Names.CLOSING ->
                course.closing() == null ? "" : course.closing().id();
            case Names.BEGAN ->
                course.first() == null
                        ? null
                        : plain(new Value.Day(course.first().happened()));
            case Names.PLACE -> course.setting().place().digits();
            default -> null;
        };
    }

    /** The value of a name in an expression; null while it is not there. */
    @Override
    public @Nullable Object find(String name) {
        return switch (course.procedure().meaning(name)) {
            case null -> null;
            case Meaning.MatterField(var field) ->
                seen(course.procedure().field(field), course.values().get(field));
            case Meaning.StepField(var step, var field) ->
                course.isBegun(step) ? fieldOf(step, last(step), field) : null;
            case Meaning.StepDone(var step) ->
                course.isDone(step) ? Boolean.TRUE : course.isNeverDone(step) ? Boolean.FALSE : null;
            case Meaning.StepOutcome(var step) -> outcome(step);
            case Meaning.StepTimes(var step) -> (long) course.acts(step).size();
            case Meaning.StepLate(var step) ->
                course.isDone(step) ? Boolean.valueOf(wasLate(step)) : course.isNeverDone(step) ? Boolean.FALSE : null;
            case Meaning.StepOn(var step) ->
                course.isBegun(step) ? plain(new Value.Day(last(step).happened())) : null;
            case Meaning.StepOnRest(var step) -> course.isBegun(step) ? onRest(last(step)) : null;
            case Meaning.StepOnHoliday(var step) -> course.isBegun(step) ? onHoliday(last(step)) : null;
            case Meaning.StepHour(var step) -> course.isBegun(step) ? hour(last(step)) : null;
            case Meaning.StepBroken(var step) ->
                course.acts(step).stream()
                        .mapToLong(act -> FollowUps.broken(course, act))
                        .sum();
            case Meaning.StepDoneBy(var step) -> EachOf.doneBy(course, step);
            case Meaning.StepMissing(var step) -> EachOf.missing(course, step);
            case Meaning.StepAsked(var step) -> EachOf.asked(course, step);
            case Meaning.StepChildren(var step) -> Children.told(course, step);
            case Meaning.Parameter(var id) -> parameter(id);
            case Meaning.OfLinked(var holder, var asked) when asked.equals(Names.HELD) -> isHeld(holder);
            case Meaning.OfLinked(var holder, var asked) -> ofLinked(held(holder), asked);
        };
    }

    /** Whether a field holds another matter, or parties; null while that is not said yet. */
    private @Nullable Boolean isHeld(Names.Holder holder) {
        boolean said = course.first() != null
                && (!(holder instanceof Names.Holder.OfStep(var step, var _))
                        || course.isBegun(step)
                        || course.isNeverDone(step));
        return said ? (Boolean) isHeld(held(holder)) : null;
    }

    private static boolean isHeld(@Nullable Value held) {
        var all = held instanceof Value.Many(var many) ? many : held == null ? List.<Value>of() : List.of(held);
        return all.stream().anyMatch(one -> one instanceof Value.Link || one instanceof Value.Row);
    }

    /** What a field holds that holds another matter; null while it holds none. */
    private @Nullable Value held(Names.Holder holder) {
        return switch (holder) {
            case Names.Holder.OfMatter(var field) -> course.values().get(field);
            case Names.Holder.OfStep(var step, var field) ->
                course.isBegun(step) ? last(step).values().get(field) : null;
        };
    }

    private @Nullable Object ofLinked(@Nullable Value held, String name) {
        return held instanceof Value.Link(var matter, var _) ? course.asked(matter, name) : null;
    }

    private boolean wasLate(int step) {
        var each = course.procedure().steps().get(step).byEachOf() != null;
        var acts = each ? course.acts(step) : List.of(last(step));
        return course.periods(step).stream()
                .anyMatch(period -> period.isCap() && acts.stream().anyMatch(period::isBroken));
    }

    private Act last(int step) {
        return course.acts(step).getLast();
    }

    /** Null where a holiday notice that is not out yet may decide it. */
    private @Nullable Boolean onRest(Act act) {
        var calendar = course.setting().calendar();
        return calendar.isSettled(act.happened()) ? !calendar.isWorkingDay(act.happened()) : null;
    }

    private static boolean onHoliday(Act act) {
        return StatutoryHoliday.of(act.happened().getYear()).stream()
                .anyMatch(holiday -> holiday.days().contains(act.happened()));
    }

    private static @Nullable Double hour(Act act) {
        return act.at() == null ? null : act.at().getHour() + act.at().getMinute() / 60.0;
    }

    /** The same names, with those of one step read from one of its acts, even where that act has since been undone. */
    Expression.Names during(Act act) {
        int index = course.procedure().indexOf(act.step());
        return name -> switch (course.procedure().meaning(name)) {
            case Meaning.StepField(var step, var field) when step == index -> fieldOf(step, act, field);
            case Meaning.StepOutcome(var step) when step == index -> act.outcome() == null ? "" : act.outcome();
            case Meaning.StepDone(var step) when step == index -> true;
            case Meaning.StepOn(var step) when step == index -> plain(new Value.Day(act.happened()));
            case Meaning.StepOnRest(var step) when step == index -> onRest(act);
            case Meaning.StepOnHoliday(var step) when step == index -> onHoliday(act);
            case Meaning.StepHour(var step) when step == index -> hour(act);
            case Meaning.StepBroken(var step) when step == index -> FollowUps.broken(course, act);
            case Meaning.OfLinked(Names.Holder.OfStep(var step, var field), var asked)
            when step == index ->
                asked.equals(Names.HELD)
                        ? (Object) isHeld(act.values().get(field))
                        : ofLinked(act.values().get(field), asked);
            case null, default -> find(name);
        };
    }

    /** The same, late whatever may turn out to be late once the notice is out. */
    Expression.Names atWorst(Act act) {
        var names = during(act);
        return name -> course.procedure().meaning(name) instanceof Meaning.StepLate(var step) && course.isBegun(step)
                ? (Object) mayBeLate(step)
                : names.find(name);
    }

    private boolean mayBeLate(int step) {
        return course.periods(step).stream()
                .anyMatch(period -> period.isCap()
                        && course.acts(step).stream().anyMatch(done -> period.isKept(done) != Truth.YES));
    }

    private @Nullable Object fieldOf(int step, Act act, String field) {
        return seen(
                course.procedure().steps().get(step).field(field), act.values().get(field));
    }

    /**
     * A value as expressions see it, several matters with what each of them tells; one that was not read is its number. Where a
     * field held one before its file asked for several, it is the only one.
     */
    private @Nullable Object seen(@Nullable Field field, @Nullable Value value) {
        if (value == null || field == null || !(field.type() instanceof FieldType.Matter matter && matter.several())) {
            return plain(value);
        }
        var many = value instanceof Value.Many(var all) ? all : List.of(value);
        return many.stream().map(this::listed).toList();
    }

    private @Nullable Object listed(Value value) {
        var linked = value instanceof Value.Link(var matter, var _)
                ? course.setting().links().find(matter)
                : null;
        return linked == null ? plain(value) : new ListedNames(course, linked);
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
    static @Nullable Object plain(@Nullable Value value) {
        return switch (value) {
            case null -> null;
            case Value.Text(var text) -> text;
            case Value.Link(var _, var number) -> number;
            case Value.Amount(var number) -> number.doubleValue();
            case Value.Day(var date) -> date.atStartOfDay(Act.ZONE).toInstant();
            case Value.Moment(var at) -> at.atZone(Act.ZONE).toInstant();
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
