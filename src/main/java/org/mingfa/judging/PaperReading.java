package org.mingfa.judging;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.law.Expression;
import org.mingfa.law.Measure;
import org.mingfa.law.Procedure;
import org.mingfa.law.Truth;
import org.mingfa.law.Value;

/** The acts of a matter read for a paper: what its fields are, who did what and when, which conditions hold. */
public final class PaperReading {

    private final Course course;
    private final Expression.Names names;

    private PaperReading(Course course, Expression.Names names) {
        this.course = course;
        this.names = names;
    }

    /** What is recorded, as of a day. */
    public static PaperReading of(Procedure procedure, List<Act> acts, Setting setting, LocalDate day) {
        var course = Course.of(procedure, acts, setting, day);
        return new PaperReading(course, course.names());
    }

    /** What is recorded together with an act that is only filled in so far; its outcome undoes nothing. */
    public static PaperReading with(Procedure procedure, List<Act> acts, Act draft, Setting setting) {
        var course = Course.of(procedure, Judge.plus(acts, draft), setting, draft.happened());
        return new PaperReading(course, course.during(draft));
    }

    /** A field of the matter as it is, or of the last act of a step that counts; null where it is not filled in. */
    public @Nullable Value value(@Nullable String step, String field) {
        return step == null
                ? course.values().get(field)
                : act(step).map(act -> act.values().get(field)).orElse(null);
    }

    /** The matter a field holds, as far as it has come; empty where it holds none that is known. */
    public Optional<Linked> linked(@Nullable String step, String field) {
        return value(step, field) instanceof Value.Link(var matter, var _)
                ? Optional.ofNullable(course.setting().links().find(matter))
                : Optional.empty();
    }

    /** A matter that this one holds, as far as it has come; empty where it is not known. */
    public Optional<Linked> linked(Value.Link link) {
        return Optional.ofNullable(course.setting().links().find(link.matter()));
    }

    /** The fields of that matter, as they are. */
    public Map<String, Value> values(Linked linked) {
        return Course.of(linked.procedure(), linked.acts(), course.setting().of(linked), course.day())
                .values();
    }

    /** What that matter says in a field of its own, or of the last act of a step. */
    public @Nullable Value said(Linked linked, Measure.FieldRef field) {
        var theirs =
                Course.of(linked.procedure(), linked.acts(), course.setting().of(linked), course.day());
        return Children.value(theirs, field);
    }

    /** The last act of a step that counts. */
    public Optional<Act> act(String step) {
        var acts = course.acts(course.procedure().indexOf(step));
        return acts.isEmpty() ? Optional.empty() : Optional.of(acts.getLast());
    }

    public boolean holds(@Nullable Expression condition) {
        return condition == null || condition.test(names) == Truth.YES;
    }
}
