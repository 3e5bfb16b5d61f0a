package org.mingfa.judging;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.law.Expression;
import org.mingfa.law.Procedure;
import org.mingfa.law.RuleId;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;
import org.mingfa.law.Truth;
import org.mingfa.law.Value;

/** Whether the act, once taken, is complete and keeps the step's written rules: fields, evidence, rules. */
final class Proof {

    private Proof() {}

    static List<Breach> check(Course after, Step step, Act act) {
        var names = after.during(act);
        var breaches = new ArrayList<>(Form.missing(after.procedure(), step, act, names));
        breaches.addAll(chosen(after.procedure(), step, act, names));
        for (var kind : step.evidence()) {
            boolean given = act.evidence().stream().anyMatch(file -> file.kind().equals(kind.id()));
            if (!given && Form.isNeeded(kind.need(), names)) {
                breaches.add(Breach.order(
                        step.rule(new RuleId.OfEvidence(kind.id())),
                        kind.breach(),
                        "缺少材料：" + kind.name(),
                        step.basis(),
                        "上传" + kind.name()));
            }
        }
        for (var rule : step.rules()) {
            if (rule.require().test(names) != Truth.YES) {
                breaches.add(new Breach(
                        step.rule(new RuleId.Written(rule.id())),
                        Breach.Kind.ORDER,
                        rule.breach(),
                        rule.reason(),
                        rule.basis(),
                        rule.cure(),
                        rule.cureStep()));
            }
        }
        return breaches;
    }

    /** Matters chosen that are not such as may be chosen. */
    private static List<Breach> chosen(Procedure procedure, Step step, Act act, Expression.Names names) {
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
}
