package org.mingfa.judging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Counted;
import org.mingfa.law.Expression;
import org.mingfa.law.PlaceCode;
import org.mingfa.law.Value;

/**
 * Turns what a file says is read of a figure into the question an act asks.
 *
 * @param act the act as far as it is filled in
 * @param names what its conditions see
 * @param values the fields of its matter
 * @param own the place of its matter
 */
record Inquiry(Act act, Expression.Names names, Map<String, Value> values, PlaceCode own) {

    /** The question; null while what it depends on is not there. */
    @Nullable
    Question of(Counted.Told told) {
        var place = place(told.at());
        var days = days(told.over());
        var part = told.part() == null ? null : text(told.part());
        var by = by(told.by());
        if (place == null || days == null || by == null || (told.part() != null && part == null)) {
            return null;
        }
        return new Question(told.measures(), days.from(), days.to(), place, part, by);
    }

    private Question.@Nullable By by(Counted.By by) {
        return switch (by) {
            case Counted.By.All _ -> new Question.By.All();
            case Counted.By.Own _ -> new Question.By.Own();
            case Counted.By.Through(var field) -> new Question.By.Holding(field, null);
            case Counted.By.Same(var field) ->
                switch (values.get(field)) {
                    case Value.Link(var matter, var _) -> new Question.By.Holding(field, matter);
                    case Value.Text(var text) -> new Question.By.Saying(field, text);
                    case Value.Many many -> new Question.By.SameParty(field, many);
                    case null -> null;
                    case Value.Amount _,
                            Value.Day _,
                            Value.Moment _,
                            Value.YesNo _,
                            Value.Row _,
                            Value.Sealed _,
                            Value.Unread _ -> null;
                };
        };
    }

    private record Days(LocalDate from, LocalDate to) {}

    private @Nullable PlaceCode place(Counted.At at) {
        if (at.place() != null) {
            var entered = text(at.place());
            return entered == null ? null : PlaceCode.parse(entered).orElse(null);
        }
        return at.level() == null ? own : own.upTo(at.level());
    }

    private @Nullable Days days(Counted.Over over) {
        return switch (over) {
            case Counted.Over.Ever _ -> new Days(Question.FIRST_DAY, act.happened());
            case Counted.Over.Running(var every) ->
                new Days(every.turn(act.happened()).first(), act.happened());
            case Counted.Over.OfYear(var year) -> {
                var number = year.number(names);
                yield number.isEmpty() ? null : ofYear(number.get().intValue());
            }
            case Counted.Over.Between(var from, var to) -> {
                var first = day(from);
                var last = day(to);
                yield first == null || last == null ? null : new Days(first, asFarAsKnown(last));
            }
        };
    }

    private @Nullable Days ofYear(int year) {
        boolean sensible = year >= Question.FIRST_DAY.getYear() && year <= 2200;
        return sensible ? new Days(LocalDate.of(year, 1, 1), asFarAsKnown(LocalDate.of(year, 12, 31))) : null;
    }

    private LocalDate asFarAsKnown(LocalDate last) {
        var recorded = act.recordedOn();
        return last.isAfter(recorded) ? recorded : last;
    }

    private @Nullable String text(Expression expression) {
        return expression
                .value(names)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .orElse(null);
    }

    private @Nullable LocalDate day(Expression expression) {
        return expression
                .value(names)
                .filter(Instant.class::isInstance)
                .map(instant -> ((Instant) instant).atZone(Act.ZONE).toLocalDate())
                .orElse(null);
    }
}
