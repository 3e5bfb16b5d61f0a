package org.mingfa.judging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingfa.law.Closing;
import org.mingfa.law.Field;
import org.mingfa.law.Procedure;
import org.mingfa.law.RuleId;
import org.mingfa.law.RuleId.Standard;
import org.mingfa.law.Severity;
import org.mingfa.law.Step;
import org.mingfa.law.Value;

/** Judges the acts by which a mistake is mended: corrections (更正) and voidings (作废). Nothing is ever taken away. */
final class Mending {

    private Mending() {}

    static Ruling judgeCorrection(
            Procedure procedure, List<Act> acts, Act proposed, Act.Kind.Correcting correcting, Setting setting) {
        var target = Act.effective(acts).stream()
                .filter(act -> act.seq() == correcting.seq() && act.isDoing())
                .findFirst();
        var step = target.map(act -> procedure.step(act.step())).orElse(null);
        if (target.isEmpty() || step == null || !step.id().equals(proposed.step())) {
            return Judge.refused(Breach.form(new RuleId(proposed.step(), Standard.CORRECTS), "找不到要更正的记录", null));
        }
        var breaches = new ArrayList<Breach>();
        reason(step, correcting.reason(), breaches);
        notVoid(procedure, acts, setting, proposed, step, breaches);
        var corrected = target.get().corrected(proposed);
        var whole = corrected.saying(asked(step, corrected, proposed));
        var before = Course.of(procedure, acts, setting, proposed.happened());
        breaches.addAll(Form.check(procedure, step, whole, setting));
        breaches.addAll(Time.check(earlier(procedure, acts, whole, setting), step, withRecorded(whole, proposed)));
        breaches.addAll(authority(before, step, proposed));
        if (breaches.stream().anyMatch(breach -> breach.kind() == Breach.Kind.FORM)) {
            return new Ruling.Refused(breaches);
        }
        var after = Course.of(procedure, Judge.plus(acts, proposed), setting, proposed.happened());
        breaches.addAll(Proof.check(after, step, whole));
        breaches.addAll(Stated.check(procedure, step, whole));
        var weighed = whole.carriedOver()
                ? breaches
                : breaches.stream()
                        .map(breach -> Judge.weigh(step, false, breach))
                        .toList();
        if (!whole.carriedOver() && weighed.stream().anyMatch(breach -> breach.severity() == Severity.REFUSE)) {
            return new Ruling.Refused(weighed);
        }
        var act = proposed.breaking(left(target.get(), weighed));
        var found = new ArrayList<>(weighed);
        found.addAll(Gates.found(procedure, acts, act, setting));
        return new Ruling.Allowed(act, found, Judge.standingAfter(procedure, acts, act, setting));
    }

    /** What is left of the findings on an act once it is corrected: who did it and in which turn is not judged again. */
    private static List<RuleId> left(Act target, List<Breach> weighed) {
        var left = new ArrayList<>(target.broken().stream()
                .filter(rule -> !isJudgedAgain(rule.about()))
                .toList());
        left.addAll(Judge.broken(weighed));
        return left;
    }

    private static boolean isJudgedAgain(RuleId.About about) {
        return switch (about) {
            case Standard standard -> standard == Standard.FLOOR || standard == Standard.CAP;
            case RuleId.Written _, RuleId.OfEvidence _, RuleId.OfField _ -> true;
            case RuleId.After _ -> false;
        };
    }

    /** What the corrected act says but what nobody is asked for: that stays as it was written, and is not judged. */
    private static Map<String, Value> asked(Step step, Act whole, Act proposed) {
        var asked = new LinkedHashMap<>(whole.values());
        step.formerly().stream()
                .map(Field::id)
                .filter(id -> !proposed.values().containsKey(id))
                .forEach(asked::remove);
        return asked;
    }

    /** The matter as it was before the act that is being corrected. */
    private static Course earlier(Procedure procedure, List<Act> acts, Act whole, Setting setting) {
        var before = acts.stream().filter(act -> act.seq() < whole.seq()).toList();
        return Course.of(procedure, before, setting, whole.happened());
    }

    private static Act withRecorded(Act whole, Act proposed) {
        return new Act(
                whole.seq(),
                whole.kind(),
                whole.step(),
                whole.outcome(),
                whole.values(),
                whole.evidence(),
                whole.persons(),
                whole.post(),
                whole.happened(),
                whole.at(),
                proposed.recorded(),
                whole.carriedOver(),
                proposed.pins(),
                List.of(),
                List.of());
    }

    static Ruling judgeVoiding(Procedure procedure, List<Act> acts, Act proposed, String reason, Setting setting) {
        var step = procedure.opening();
        var breaches = new ArrayList<Breach>();
        if (acts.isEmpty()) {
            return Judge.refused(Breach.form(step.rule(Standard.VOIDS), "找不到要作废的事项", null));
        }
        reason(step, reason, breaches);
        notVoid(procedure, acts, setting, proposed, step, breaches);
        breaches.addAll(authority(Course.of(procedure, acts, setting, proposed.happened()), step, proposed));
        breaches.addAll(
                Results.unended(Course.of(procedure, Judge.plus(acts, proposed), setting, proposed.happened()), step));
        return breaches.isEmpty()
                ? new Ruling.Allowed(proposed, List.of(), Judge.standingAfter(procedure, acts, proposed, setting))
                : new Ruling.Refused(breaches);
    }

    /** The program alone says it, beside what put the matter right. */
    static Ruling judgeReopening(Procedure procedure, List<Act> acts, Act proposed, Setting setting) {
        var standing = Judge.standingAfter(procedure, acts, proposed, setting);
        return acts.isEmpty() || !standing.isOpen()
                ? Judge.refused(Breach.form(procedure.opening().rule(Standard.CORRECTS), "事项没有因更正而重新打开", null))
                : new Ruling.Allowed(proposed, List.of(), standing);
    }

    private static void reason(Step step, String reason, List<Breach> breaches) {
        if (reason.isBlank()) {
            breaches.add(Breach.form(step.rule(Standard.REASON), "没有写明理由", "写明更正或者作废的理由"));
        }
    }

    private static void notVoid(
            Procedure procedure, List<Act> acts, Setting setting, Act proposed, Step step, List<Breach> breaches) {
        var closing = Course.of(procedure, acts, setting, proposed.happened()).closing();
        if (Closing.VOID.equals(closing)) {
            breaches.add(Breach.form(step.rule(Standard.CLOSED), "事项已经作废", null));
        }
    }

    /** Whoever may do a step may mend it; the people of the first act are no narrower bound. */
    private static List<Breach> authority(Course before, Step step, Act proposed) {
        var signer = proposed.persons().getFirst();
        var setting = before.setting();
        boolean holds = step.roles().stream()
                .anyMatch(role -> setting.people().holdsRole(signer, role, setting.place(), proposed.recordedOn()));
        return holds
                ? List.of()
                : List.of(Breach.form(
                        step.rule(Standard.ACTOR),
                        setting.people().nameOf(signer) + "没有更正" + Judge.quoted(step) + "的岗位",
                        "由有相应岗位的人员办理"));
    }
}
