package org.mingfa.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.LawLibrary;
import org.mingfa.law.Names;
import org.mingfa.law.Procedure;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;

/** The steps that may be done on one day only, which a date field of their matter says: a session is signed in to on its day. */
final class OnlyDays {

    /**
     * The day of the step {@code o} of the matter {@code m}; null of a step that may be done on any, and where what stands in
     * the row is no day: one row that cannot be read must not take everybody's list away.
     */
    static final String OF_STEP = """
            (select case when said.day ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' and pg_input_is_valid(said.day, 'date')
                         then said.day::date end
             from unnest(cast(:onlyOf as text[]), cast(cast(:onlyVersions as text[]) as date[]), cast(:onlySteps as text[]),
                     cast(:onlyFields as text[])) as one(procedure, version, step, field)
             cross join lateral (select m.fields -> one.field ->> 'day' as day) said
             where one.procedure = o.procedure and one.version = m.version and one.step = o.step)
            """;

    private record Bound(Procedure procedure, Step step, Field day) {}

    private OnlyDays() {}

    /** What {@link #OF_STEP} asks of the law: of each version, as the one a matter runs under tells which field says the day. */
    static Map<String, Object> parameters(LawLibrary law) {
        var bound = law.procedures().stream()
                .flatMap(procedure -> procedure.steps().stream()
                        .flatMap(step -> day(procedure, step).map(field -> new Bound(procedure, step, field)).stream()))
                .toList();
        return Map.of(
                "onlyOf", column(bound, one -> one.procedure.id()),
                "onlyVersions",
                        column(bound, one -> one.procedure.head().inForce().toString()),
                "onlySteps", column(bound, one -> one.step.id()),
                "onlyFields", column(bound, one -> one.day.id()));
    }

    private static String[] column(List<Bound> bound, Function<Bound, String> said) {
        return bound.stream().map(said).toArray(String[]::new);
    }

    private static Optional<Field> day(Procedure procedure, Step step) {
        return procedure.fields().stream()
                .filter(field -> isHeldTo(step, field))
                .findFirst();
    }

    private static boolean isHeldTo(Step step, Field field) {
        var holds = Names.ofStep(step.id(), "on") + " == " + Names.inExpression(field.id());
        return field.type() instanceof FieldType.Date
                && step.rules().stream()
                        .anyMatch(rule -> rule.breach() == Severity.REFUSE
                                && rule.require().toString().equals(holds));
    }
}
