package org.mingfa.judging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.mingfa.law.Expression;
import org.mingfa.law.Field;
import org.mingfa.law.FieldType;
import org.mingfa.law.Procedure;
import org.mingfa.law.RuleId;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;
import org.mingfa.law.Truth;
import org.mingfa.law.Value;

/**
 * Whether a matter that is chosen in a field is such as the field takes: of its procedures, and meeting its condition. Asked of
 * a draft it answers what the judge will say of the act.
 */
public final class Chosen {

    private Chosen() {}

    /** Matters chosen that are not such as may be chosen. */
    static List<Breach> check(Procedure procedure, Step step, Act act, Expression.Names names) {
        var breaches = new ArrayList<Breach>();
        for (var field : procedure.entryFields(step)) {
            var where = field.where();
            if (where != null
                    && act.values().get(field.id()) instanceof Value.Link
                    && where.holds().test(names) != Truth.YES) {
                breaches.add(Breach.order(
                        step.rule(new RuleId.OfField(field.id())),
                        Severity.REFUSE,
                        field.name() + "：" + where.reason(),
                        where.basis().isEmpty() ? step.basis() : where.basis(),
                        "另选一件事项"));
            }
        }
        return breaches;
    }

    /**
     * What stands against the matters a draft holds in its fields, the columns of tables left out.
     *
     * @param acts the acts so far
     * @param setting with the matters the draft holds among its links
     */
    public static List<Breach> objections(Procedure procedure, List<Act> acts, Act draft, Setting setting) {
        var step = procedure.step(draft.step());
        if (step == null) {
            return List.of();
        }
        var breaches = new ArrayList<Breach>();
        for (var field : procedure.entryFields(step)) {
            var value = draft.values().get(field.id());
            if (value != null && field.type() instanceof FieldType.Matter(var procedures)) {
                var problem = Form.link(value, procedures, draft, setting);
                if (problem != null) {
                    breaches.add(Breach.form(step.rule(new RuleId.OfField(field.id())), field.name() + problem, null));
                }
            }
        }
        if (breaches.isEmpty() && !Links.heldBy(List.of(draft)).isEmpty()) {
            breaches.addAll(check(procedure, step, draft, Asking.names(procedure, acts, draft, setting)));
        }
        return breaches;
    }

    /** Whether a draft may hold a matter in one of its fields, as things stand on the day of the draft. */
    public static boolean admits(
            Procedure procedure, List<Act> acts, Act draft, Setting setting, Field field, Linked candidate) {
        if (!(field.type() instanceof FieldType.Matter(var procedures))
                || (!procedures.isEmpty()
                        && !procedures.contains(candidate.procedure().id()))) {
            return false;
        }
        var where = field.where();
        if (where == null) {
            return true;
        }
        var holding = holding(draft, field, candidate);
        var names = Asking.names(
                procedure, acts, holding, setting.with(setting.links().and(candidate)));
        return where.holds().test(names) == Truth.YES;
    }

    private static Act holding(Act draft, Field field, Linked candidate) {
        var values = new LinkedHashMap<>(draft.values());
        values.put(field.id(), new Value.Link(candidate.matter(), candidate.number()));
        return draft.saying(values);
    }
}
