package org.mingfa.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingfa.calendar.DayBounds;
import org.mingfa.calendar.HourReckoning;
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

    /** The clocks that bind a proposed act: those that run, and those that count back from a day the act itself names. */
    static List<Period> binding(Course course, int index, Act act) {
        var step = course.procedure().steps().get(index);
        if (step.clocks().stream().noneMatch(clock -> clock.isAnnouncedBy(step))) {
            return course.periods(index);
        }
        var running = new ArrayList<>(course.periods(index).stream()
                .filter(period -> !period.clock().isAnnouncedBy(step))
                .toList());
        var periods = new Periods(course, index);
        for (var clock : step.clocks()) {
            if (clock.isAnnouncedBy(step) && clock.from() instanceof Clock.Start.OfStepField(var _, var field)) {
                var day = date(act.values().get(field));
                var when = clock.when();
                if (day != null && (when == null || when.test(course.during(act)) == Truth.YES)) {
                    running.add(periods.back(clock, day));
                }
            }
        }
        return running;
    }

    private @Nullable Period one(Clock clock) {
        var when = clock.when();
        if (when != null && when.test(course.names()) != Truth.YES) {
            return null;
        }
        if (clock.hours() != null) {
            return inHours(clock, clock.hours());
        }
        var start = start(clock);
        if (start == null) {
            return null;
        }
        return clock.isBackward() ? back(clock, start) : reckon(clock, start);
    }

    private Period back(Clock clock, LocalDate before) {
        boolean entire = clock.runsFor() == Clock.RunsFor.PARTY;
        var reckoning = course.setting().calendar().reckonBack(before, span(clock.length()), entire);
        return new Period(clock, before, List.of(), null, null, reckoning);
    }

    /** Hours run from the instant of an act; one entered without its time of day began at some time of that day. */
    private @Nullable Period inHours(Clock clock, Span.Hours span) {
        var act = startingAct(clock);
        return act == null
                ? null
                : new Period(
                        clock,
                        act.happened(),
                        List.of(),
                        null,
                        new HourReckoning(act.notBefore(), act.notAfter(), span),
                        null);
    }

    private @Nullable Act startingAct(Clock clock) {
        var own = course.acts(index);
        if (clock.each() && !own.isEmpty()) {
            return own.getLast();
        }
        return switch (clock.from()) {
            case Clock.Start.Opening _ -> course.first();
            case Clock.Start.OfStep(var id) -> {
                var acts = course.acts(course.procedure().indexOf(id));
                yield acts.isEmpty() ? null : acts.getFirst();
            }
            case Clock.Start.OfField _, Clock.Start.OfStepField _ -> null;
        };
    }

    private @Nullable LocalDate start(Clock clock) {
        var act = startingAct(clock);
        if (act != null) {
            return day(clock, act, course.procedure().step(act.step()));
        }
        return switch (clock.from()) {
            case Clock.Start.Opening _, Clock.Start.OfStep _ -> null;
            case Clock.Start.OfField(var field) -> date(course.values().get(field));
            case Clock.Start.OfStepField(var id, var field) -> {
                var acts = course.acts(course.procedure().indexOf(id));
                yield acts.isEmpty() ? null : date(acts.getLast().values().get(field));
            }
        };
    }

    /** The day an act counts from: that of a field where its step says so; of a floor not before it was recorded. */
    private static LocalDate day(Clock clock, Act act, @Nullable Step step) {
        var field = step == null ? null : step.life().countsFrom();
        var told = field == null ? null : date(act.values().get(field));
        var day = told == null ? act.happened() : told;
        var proven = act.provenDay();
        return clock.kind() == Clock.Kind.FLOOR && proven.isAfter(day) ? proven : day;
    }

    private static @Nullable LocalDate date(@Nullable Value value) {
        return value instanceof Value.Day(var day) ? day : null;
    }

    private Period reckon(Clock clock, LocalDate start) {
        var ending = clock.runsFor().ending();
        var calendar = course.setting().calendar();
        var reckonings = new ArrayList<Reckoning>();
        reckonings.add(calendar.reckon(start, span(clock.length()), suspensions(clock), ending));
        LocalDate fixed = null;
        for (var extending : clock.extendedBy()) {
            for (var act : course.acts(course.procedure().indexOf(extending.step()))) {
                var end = fixed != null
                        ? DayBounds.at(fixed)
                        : reckonings.getLast().bounds();
                if (extending.by() != null && end.earliest() != null) {
                    reckonings.add(calendar.reckon(end, span(extending.by()), List.of(), ending));
                    fixed = null;
                } else if (extending.toField() != null) {
                    fixed = date(act.values().get(extending.toField()));
                }
            }
        }
        return new Period(clock, start, reckonings, fixed, null, null);
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
