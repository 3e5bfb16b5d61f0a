package org.mingfa.judging;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Expression;
import org.mingfa.law.Measure;
import org.mingfa.law.Names;
import org.mingfa.law.Truth;
import org.mingfa.law.Value;

/**
 * What is being counted: an act on a day, or a row of it, in a matter that has ended on a day or not yet.
 *
 * @param truths of conditions found so far: many measures share one
 * @param row the cells of the row that is counted; empty where the act is
 */
record Happening(
        Act act,
        LocalDate day,
        Course course,
        @Nullable LocalDate end,
        Expression.Names names,
        Map<Expression, Truth> truths,
        Map<String, Value> row) {

    Happening(Act act, LocalDate day, Course course, @Nullable LocalDate end) {
        this(act, day, course, end, remembered(course.during(act)), new HashMap<>(), Map.of());
    }

    /** Names whose values are looked up once. */
    private static Expression.Names remembered(Expression.Names names) {
        var found = new HashMap<String, Optional<Object>>();
        return name -> found.computeIfAbsent(name, unknown -> Optional.ofNullable(names.find(unknown)))
                .orElse(null);
    }

    boolean holds(@Nullable Expression when) {
        return when == null || truths.computeIfAbsent(when, condition -> condition.test(names)) == Truth.YES;
    }

    /** The same for a row of a table: what it says is called {@code row.} */
    Happening of(Value counted) {
        var cells = counted instanceof Value.Row(var all) ? all : Map.<String, Value>of();
        var said = new HashMap<String, Object>();
        cells.forEach((column, cell) -> {
            var plain = CourseNames.plain(cell);
            if (plain != null) {
                said.put(Names.inExpression(column), plain);
            }
        });
        Expression.Names ofRow = name -> name.equals(Measure.ROW) ? said : names.find(name);
        return new Happening(act, day, course, end, ofRow, new HashMap<>(), cells);
    }

    /** What a field says, or a column of the row that is counted. */
    @Nullable
    Value value(Measure.FieldRef ref) {
        return Measure.ROW.equals(ref.step()) ? row.get(ref.field()) : Facts.value(ref, act, course);
    }

    @Nullable
    LocalDate dayOf(Measure.FieldRef ref) {
        return value(ref) instanceof Value.Day(var said) ? said : null;
    }
}
