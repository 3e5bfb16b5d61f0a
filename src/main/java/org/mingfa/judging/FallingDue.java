package org.mingfa.judging;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Measure;
import org.mingfa.law.Truth;

/** When what has a last day counts: on the day it was done in time, otherwise on that day. */
final class FallingDue {

    private FallingDue() {}

    /** A matter whose step has a last day, or was done: on the day it was done in time, otherwise on that day. */
    static List<Happening> due(Measure.Counted measure, Course course, @Nullable LocalDate end) {
        int index = course.procedure().indexOf(measure.step());
        if (index < 0) {
            return List.of();
        }
        var caps = course.periods(index).stream().filter(Period::isCap).toList();
        var last = Due.nearest(caps.stream());
        if (course.isDone(index)) {
            var act = course.acts(index).getFirst();
            boolean late = caps.stream().anyMatch(period -> period.isBroken(act));
            var day = last != null && late ? last.lateAfter() : act.happened();
            return List.of(new Happening(act, day, course, null));
        }
        return last == null || isForgiven(last.lateAfter(), course, end) || course.applies(index) == Truth.NO
                ? List.of()
                : List.of(new Happening(course.all().getLast(), last.lateAfter(), course, null));
    }

    /** Whether a last day never came, since the matter ended before it was over; one that ends later was late all the same. */
    private static boolean isForgiven(LocalDate last, Course course, @Nullable LocalDate end) {
        return course.closing() != null && (end == null || !end.isAfter(last));
    }

    /** A matter of which a field says by when: on the day it was done by then, otherwise on that day. */
    static List<Happening> dueBy(
            Measure.Counted measure, List<Measure.FieldRef> by, Course course, @Nullable LocalDate end) {
        int index = course.procedure().indexOf(measure.step());
        if (index < 0) {
            return List.of();
        }
        boolean done = course.isDone(index);
        var act = done ? course.acts(index).getLast() : course.all().getLast();
        var last = by.stream()
                .map(field -> Facts.dayOf(field, act, course))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (last == null || (!done && (isForgiven(last, course, end) || course.applies(index) == Truth.NO))) {
            return List.of();
        }
        var day = !done ? null : measure.day() == null ? act.happened() : Facts.dayOf(measure.day(), act, course);
        return List.of(new Happening(act, day == null || day.isAfter(last) ? last : day, course, null));
    }
}
