package org.mingfa.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private final List<String> procedures = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();

    private OnlyDays() {}

    static OnlyDays none() {
        return new OnlyDays();
    }

    /** Of each version: which field says the day is told by the one a matter runs under. */
    static OnlyDays of(LawLibrary law) {
        var days = new OnlyDays();
        for (var procedure : law.procedures()) {
            for (var step : procedure.steps()) {
                procedure.fields().stream()
                        .filter(field -> isHeldTo(step, field))
                        .findFirst()
                        .ifPresent(field -> days.add(procedure, step, field));
            }
        }
        return days;
    }

    private static boolean isHeldTo(Step step, Field field) {
        var holds = Names.ofStep(step.id(), "on") + " == " + Names.inExpression(field.id());
        return field.type() instanceof FieldType.Date
                && step.rules().stream()
                        .anyMatch(rule -> rule.breach() == Severity.REFUSE
                                && rule.require().toString().equals(holds));
    }

    private void add(Procedure procedure, Step step, Field field) {
        procedures.add(procedure.id());
        versions.add(procedure.head().inForce().toString());
        steps.add(step.id());
        fields.add(field.id());
    }

    Map<String, Object> parameters() {
        return Map.of(
                "onlyOf", procedures.toArray(String[]::new),
                "onlyVersions", versions.toArray(String[]::new),
                "onlySteps", steps.toArray(String[]::new),
                "onlyFields", fields.toArray(String[]::new));
    }
}
