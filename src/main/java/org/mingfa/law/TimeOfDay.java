package org.mingfa.law;

import java.util.Objects;
import java.util.stream.Stream;

/** Where the time of day of an act decides: a clock in hours starts or stops by it, or rules of its own step ask the hour. */
final class TimeOfDay {

    private TimeOfDay() {}

    static boolean isAsked(Procedure procedure, Step step) {
        var hour = Names.ofStep(step.id(), Names.HOUR);
        var asked = Stream.concat(
                step.rules().stream().map(rule -> rule.require().names()),
                step.fields().stream()
                        .map(Field::counted)
                        .filter(Objects::nonNull)
                        .map(Counted::names));
        return asked.anyMatch(names -> names.contains(hour))
                || step.clocks().stream().anyMatch(clock -> clock.hours() != null)
                || procedure.steps().stream()
                        .flatMap(other -> other.clocks().stream())
                        .anyMatch(clock -> startsHours(procedure, clock, step));
    }

    private static boolean startsHours(Procedure procedure, Clock clock, Step step) {
        return clock.hours() != null
                && switch (clock.from()) {
                    case Clock.Start.Opening _ -> step == procedure.opening();
                    case Clock.Start.OfStep(var id) -> id.equals(step.id());
                    case Clock.Start.OfField _, Clock.Start.OfStepField _ -> false;
                };
    }
}
