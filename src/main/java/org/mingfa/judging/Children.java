package org.mingfa.judging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Closing;
import org.mingfa.law.Measure;
import org.mingfa.law.Names;
import org.mingfa.law.Opens;
import org.mingfa.law.Opens.Handed;
import org.mingfa.law.Value;

/** The matters a step opened, in a course, and those it still has to open. */
final class Children {

    private Children() {}

    /** Whether a step that has begun waits for nothing more; true of one that a single matter, or an act, settles. */
    static boolean isComplete(Course course, int index) {
        var opens = opens(course, index);
        return opens == null
                || !opens.isSeveral()
                || (unopened(course, index).isEmpty() && rowsAreKnown(course, opens) && haveSaid(course, index));
    }

    /** Whether there is nothing to open: a table without rows. */
    static boolean isEnough(Course course, int index) {
        var opens = opens(course, index);
        return opens != null
                && opens.number() instanceof Opens.Number.ForEach
                && rowsAreKnown(course, opens)
                && rows(course, opens).isEmpty();
    }

    /** Whether each has said what comes of it: one that has ended is waited for until that stands here too. */
    private static boolean haveSaid(Course course, int index) {
        return of(course, index).stream()
                .allMatch(child -> course.acts(index).stream().anyMatch(act -> act.isResultOf(child.matter())));
    }

    /** Whether a matter that a step opened and waits for has not ended, or not said so. */
    static boolean runs(Course course, Child child) {
        var linked = course.setting().links().find(child.matter());
        var step = course.procedure().step(child.step());
        return linked != null
                && step != null
                && step.opens() != null
                && step.opens().waits()
                && course.all().stream().noneMatch(act -> act.isResultOf(child.matter()))
                && Course.of(linked.procedure(), linked.acts(), course.setting().of(linked), course.day())
                                .closing()
                        == null;
    }

    /** The rows for which no matter has been opened, in order; empty for a step that opens none for rows. */
    static List<Value> unopened(Course course, int index) {
        var opens = opens(course, index);
        if (opens == null || !(opens.number() instanceof Opens.Number.ForEach)) {
            return List.of();
        }
        var key = Objects.requireNonNull(opens.key());
        var name = Names.inExpression(key.getKey());
        var known = new ArrayList<@Nullable Object>();
        of(course, index).forEach(child -> known.add(course.asked(child.matter(), name)));
        return rows(course, opens).stream()
                .filter(row -> !known.remove(CourseNames.plain(cell(row, key.getValue()))))
                .toList();
    }

    private static @Nullable Value cell(Value row, Handed from) {
        return from instanceof Handed.Column(var column)
                ? row instanceof Value.Row(var cells) ? cells.get(column) : null
                : row;
    }

    private static boolean rowsAreKnown(Course course, Opens opens) {
        return !(opens.number() instanceof Opens.Number.ForEach(var rows))
                || rows.step() == null
                || course.isDone(course.procedure().indexOf(rows.step()));
    }

    private static List<Value> rows(Course course, Opens opens) {
        return opens.number() instanceof Opens.Number.ForEach(var rows)
                        && value(course, rows) instanceof Value.Many(var many)
                ? many
                : List.of();
    }

    /** What a field of the matter, or of the last act of a step, says. */
    static @Nullable Value value(Course course, Measure.FieldRef ref) {
        if (ref.step() == null) {
            return course.values().get(ref.field());
        }
        int index = course.procedure().indexOf(ref.step());
        var acts = index < 0 ? List.<Act>of() : course.acts(index);
        return acts.isEmpty() ? null : acts.getLast().values().get(ref.field());
    }

    /** Those a step opened that have not been declared void, in the order they were. */
    static List<Child> of(Course course, int index) {
        var step = course.procedure().steps().get(index).id();
        return course.setting().links().children().stream()
                .filter(child -> child.step().equals(step))
                .filter(child -> !Closing.VOID.id().equals(course.asked(child.matter(), Names.CLOSING)))
                .toList();
    }

    /** What conditions see of them: how each ended, and what the step says they tell. */
    static List<Map<String, Object>> told(Course course, int index) {
        var opens = Objects.requireNonNull(opens(course, index));
        var told = new ArrayList<Map<String, Object>>();
        for (var child : of(course, index)) {
            var one = new LinkedHashMap<String, Object>();
            one.put(Names.CLOSING, Objects.requireNonNullElse(course.asked(child.matter(), Names.CLOSING), ""));
            opens.tells().forEach((name, what) -> {
                var value = course.asked(child.matter(), inExpression(what));
                if (value != null) {
                    one.put(Names.inExpression(name), value);
                }
            });
            told.add(one);
        }
        return told;
    }

    private static String inExpression(String what) {
        var ref = Measure.FieldRef.of(what);
        return ref.step() == null ? Names.inExpression(ref.field()) : Names.ofStep(ref.step(), ref.field());
    }

    private static @Nullable Opens opens(Course course, int index) {
        return course.procedure().steps().get(index).opens();
    }
}
