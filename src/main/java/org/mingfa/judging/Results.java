package org.mingfa.judging;

import java.util.ArrayList;
import java.util.List;
import org.mingfa.law.Closing;
import org.mingfa.law.Procedure;
import org.mingfa.law.RuleId;
import org.mingfa.law.RuleId.Standard;
import org.mingfa.law.Step;

/** Steps that another matter settles: by its end alone, and not by whoever would say so. */
final class Results {

    private Results() {}

    /**
     * What came of a step has happened, whatever was out of order: that is noted and not refused. A matter that has ended takes
     * no result; but what an earlier result has become is put right also there.
     */
    static Ruling judge(
            Procedure procedure, List<Act> acts, Act proposed, String child, boolean stands, Setting setting) {
        var step = procedure.step(proposed.step());
        if (step == null || step.opens() == null || acts.isEmpty()) {
            return Judge.refused(Breach.form(new RuleId(proposed.step(), Standard.OPENS), "没有由其他事项办理的这个步骤", null));
        }
        var before = Course.of(procedure, acts, setting, proposed.happened());
        boolean known = before.all().stream().anyMatch(act -> act.isResultOf(child));
        var closing = before.closing();
        if (closing != null && (!known || Closing.VOID.equals(closing))) {
            return Judge.refused(
                    Breach.form(step.rule(Standard.CLOSED), "事项已经" + procedure.closingName(closing), null));
        }
        if (!known && !stands) {
            return Judge.refused(Breach.form(step.rule(Standard.OPENS), "没有可以收回的结果", null));
        }
        var findings = known ? List.<Breach>of() : findings(before, step, acts, proposed);
        return new Ruling.Allowed(proposed, findings, Judge.standingAfter(procedure, acts, proposed, setting));
    }

    private static List<Breach> findings(Course before, Step step, List<Act> acts, Act proposed) {
        var after = Course.of(before.procedure(), Judge.plus(acts, proposed), before.setting(), proposed.happened());
        var breaches = new ArrayList<Breach>();
        breaches.addAll(Order.check(before, step, proposed));
        breaches.addAll(Time.check(before, step, proposed));
        breaches.addAll(Proof.check(after, step, proposed));
        return breaches.stream().map(Breach::asNoted).toList();
    }

    /** Nobody takes such a step; only what is carried over from paper may have no matter of its own. */
    static Breach elsewhere(Step step) {
        return Breach.form(
                step.rule(Standard.OPENS),
                "应当在" + Judge.quoted(step) + "中办理",
                "另行开办" + Judge.quoted(step) + "，办结后自动记入");
    }

    /** A matter does not end before what its steps opened. */
    static List<Breach> unended(Course after, Step step) {
        return after.ended() == null
                ? List.of()
                : after.running().stream()
                        .map(child -> Breach.form(step.rule(Standard.OPENS), unended(after, child), "先办结或者作废"))
                        .toList();
    }

    private static String unended(Course after, Child child) {
        var procedure = after.procedure();
        var linked = after.setting().links().find(child.matter());
        var opener = procedure.steps().get(procedure.indexOf(child.step()));
        return opener.name() + (linked == null ? "" : "（" + linked.number() + "）") + "还没有办结";
    }
}
