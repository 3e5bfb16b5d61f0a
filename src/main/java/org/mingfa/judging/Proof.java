package org.mingfa.judging;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.law.Rule;
import org.mingfa.law.RuleId;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;
import org.mingfa.law.Truth;

/** Whether the act, once taken, is complete and keeps the step's written rules: fields, evidence, rules. */
final class Proof {

    private Proof() {}

    static List<Breach> check(Course after, Step step, Act act) {
        var names = after.during(act);
        var breaches = new ArrayList<>(Form.missing(after.procedure(), step, act, names));
        breaches.addAll(Chosen.check(after, step, act, names));
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
            } else if (asksLateness(rule) && rule.require().test(after.atWorst(act)) != Truth.YES) {
                breaches.add(Breach.order(
                        step.rule(new RuleId.Written(rule.id())),
                        Severity.CAUTION,
                        rule.reason() + "（如果已经逾期）",
                        rule.basis(),
                        "通知录入后核对"));
            }
        }
        return breaches;
    }

    private static boolean asksLateness(Rule rule) {
        return rule.require().names().stream().anyMatch(name -> name.endsWith(".late"));
    }
}
