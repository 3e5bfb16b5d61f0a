package org.mingfa.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.Ending;
import org.mingfa.calendar.MissingYear;
import org.mingfa.calendar.Reckoning;
import org.mingfa.calendar.Span;
import org.mingfa.calendar.Suspension;
import org.mingfa.law.Clock;
import org.mingfa.law.Parameters;
import org.mingfa.law.Step;
import org.mingfa.law.Truth;
import org.mingfa.law.Value;

/** Works out the clocks of a step from the acts so far. */
final class Periods {

    private final Course course;
    private final Step step;
    private final int index;

    private Periods(Course course, int index) {
        this.course = course;
        this.index = index;
        this.step = course.procedure().steps().get(index);
    }

    static List<Period> of(Course course, int index) {
        var clocks = course.procedure().steps().get(index).clocks();
        if (clocks.isEmpty()) {
            return List.of();
        }
        var periods = new Periods(course, index);
        var running = new ArrayList<Period>(clocks.size());
        for (var clock : clocks) {
            var period = periods.one(clock);
            if (period != null) {
                running.add(period);
            }
        }
        return running;
    }

    private @Nullable Period one(Clock clock) {
        var when = clock.when();
        if (when != null && when.test(course) != Truth.YES) {
            return null;
        }
        var start = start(clock);
        if (start == null) {
            return null;
        }
        try {
            return reckon(clock, start);
        } catch (MissingYear e) {
            return new Period(clock, start, List.of(), null, e.getMessage());
        }
    }

    private @Nullable LocalDate start(Clock clock) {
        var own = course.acts(index);
        if (clock.each() && !own.isEmpty()) {
            return day(clock, own.getLast());
        }
        return switch (clock.from()) {
            case Clock.Start.Opening _ -> day(clock, course.first());
            case Clock.Start.OfStep(var id) -> {
                var acts = course.acts(course.procedure().indexOf(id));
                yield acts.isEmpty() ? null : day(clock, acts.getFirst());
            }
            case Clock.Start.OfField(var field) -> date(course.values().get(field));
            case Clock.Start.OfStepField(var id, var field) -> {
                var acts = course.acts(course.procedure().indexOf(id));
                yield acts.isEmpty() ? null : date(acts.getLast().values().get(field));
            }
        };
    }

    private static @Nullable LocalDate day(Clock clock, @Nullable Act act) {
        if (act == null) {
            return null;
        }
        return clock.kind() == Clock.Kind.FLOOR ? act.provenDay() : act.happened();
    }

    private static @Nullable LocalDate date(@Nullable Value value) {
        return value instanceof Value.Day(var day) ? day : null;
    }

    private Period reckon(Clock clock, LocalDate start) {
        var ending = clock.runsForParty() ? Ending.ROLLS_OVER : Ending.AS_IS;
        var calendar = course.setting().calendar();
        var reckonings = new ArrayList<Reckoning>();
        reckonings.add(calendar.reckon(start, span(clock.length()), suspensions(clock), ending));
        LocalDate fixed = null;
        for (var extending : clock.extendedBy()) {
            for (var act : course.acts(course.procedure().indexOf(extending.step()))) {
                var end = fixed != null ? fixed : reckonings.getLast().end();
                if (extending.by() != null && end != null) {
                    reckonings.add(calendar.reckon(end, span(extending.by()), List.of(), ending));
                    fixed = null;
                } else if (extending.toField() != null) {
                    fixed = date(act.values().get(extending.toField()));
                }
            }
        }
        return new Period(clock, start, reckonings, fixed, null);
    }

    private Span span(Clock.Length length) {
        return switch (length) {
            case Clock.Length.Fixed(var span) -> span;
            case Clock.Length.ByParameter(var id) -> {
                var found = course.setting().parameters().at(course.setting().place(), id);
                if (found.isPresent() && found.get().setting() instanceof Parameters.Setting.Length(var span)) {
                    yield span;
                }
                throw new IllegalStateException(
                        "parameter " + id + " of step " + step.id() + " is not a length of time");
            }
        };
    }

    private List<Suspension> suspensions(Clock clock) {
        if (clock.suspendedBy().isEmpty()) {
            return List.of();
        }
        var suspensions = new ArrayList<Suspension>();
        for (var suspending : clock.suspendedBy()) {
            var procedure = course.procedure();
            var ends = course.acts(procedure.indexOf(suspending.until()));
            var cause =
                    procedure.steps().get(procedure.indexOf(suspending.from())).name();
            for (var begin : course.acts(procedure.indexOf(suspending.from()))) {
                var until = ends.stream()
                        .filter(end -> end.seq() > begin.seq())
                        .map(Act::happened)
                        .filter(day -> !day.isBefore(begin.happened()))
                        .findFirst()
                        .orElse(null);
                suspensions.add(new Suspension(begin.happened(), until, cause));
            }
        }
        return suspensions;
    }
}
